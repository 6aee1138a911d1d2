//! The threads that poll runs, as many as there are cores.
//!
//! Runs that were woken go before those whose time slice has ended, so that a short run, or one
//! that has just got the answer of its host, does not queue behind guests that only compute. One
//! wake of a run is one wake of one thread, the one that went to sleep last: a host call costs two
//! switches of threads there and back, and nothing more.

use std::collections::VecDeque;
use std::future::Future;
use std::num::NonZero;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use crate::deadline::lock;
use crate::error::Failure;
use crate::lazy::Lazy;
use crate::scheduler::{no_threads, start_thread};
use crate::timer;

/// A worker's own stack. Guests run on fiber stacks; this carries Wasmtime's frames only.
const STACK_BYTES: usize = 2 << 20;

/// How many woken runs may go before one that waits for its next time slice.
const AHEAD_MOST: u32 = 8;

/// The pool of threads.
pub(crate) struct Workers {
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    /// Runs that are new, or were woken by somebody else.
    woken: VecDeque<Arc<Task>>,
    /// Runs whose time slice has ended.
    sliced: VecDeque<Arc<Task>>,
    /// Woken runs that have gone before one of `sliced`.
    ahead: u32,
    /// Threads that sleep, the latest last.
    idle: Vec<Arc<Sleeper>>,
}

/// A thread that sleeps until it is called.
struct Sleeper {
    thread: Thread,
    called: AtomicBool,
}

impl Workers {
    /// The pool, its threads started on first use. What fails is tried again the next time.
    pub fn get() -> Result<&'static Self, Failure> {
        static WORKERS: Lazy<Workers> = Lazy::new();
        static STARTED: Lazy<()> = Lazy::new();
        let make = || Ok::<_, Failure>(Self { queue: Mutex::default() });
        let workers = WORKERS.get_or_try_init(make)?;
        STARTED.get_or_try_init(|| workers.start())?;
        Ok(workers)
    }

    /// Starts the threads. Fewer than there are cores will do, none will not.
    fn start(&'static self) -> Result<(), Failure> {
        // Runs need it as soon as they wait; without it they are polled all the same.
        let _ = timer::start();
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        for started in 0..cores {
            match start_thread("micropython-wasm", STACK_BYTES, || self.work()) {
                Ok(()) => {}
                Err(error) if started == 0 => return Err(no_threads(error)),
                Err(_) => break,
            }
        }
        Ok(())
    }

    /// Polls a future to its end. It must not panic.
    pub fn spawn(&'static self, future: impl Future<Output = ()> + Send + 'static) {
        let future = Mutex::new(Some(Box::pin(future) as Running));
        self.enqueue(Arc::new(Task { workers: self, state: AtomicU8::new(QUEUED), future }));
    }

    /// Lets a run be polled, by a thread that is called for it if one sleeps.
    fn enqueue(&self, task: Arc<Task>) {
        let mut queue = lock(&self.queue);
        queue.woken.push_back(task);
        let sleeper = queue.idle.pop();
        drop(queue);
        if let Some(sleeper) = sleeper {
            sleeper.called.store(true, Ordering::Release);
            sleeper.thread.unpark();
        }
    }

    fn work(&'static self) {
        let sleeper =
            Arc::new(Sleeper { thread: std::thread::current(), called: AtomicBool::new(false) });
        loop {
            self.next(&sleeper).poll();
        }
    }

    /// The next run to poll, once there is one.
    fn next(&self, sleeper: &Arc<Sleeper>) -> Arc<Task> {
        loop {
            let mut queue = lock(&self.queue);
            if let Some(task) = queue.pop() {
                return task;
            }
            queue.idle.push(sleeper.clone());
            drop(queue);
            while !sleeper.called.swap(false, Ordering::Acquire) {
                std::thread::park();
            }
        }
    }
}

impl Queue {
    fn pop(&mut self) -> Option<Arc<Task>> {
        if self.ahead < AHEAD_MOST
            && let Some(task) = self.woken.pop_front()
        {
            self.ahead = if self.sliced.is_empty() { 0 } else { self.ahead + 1 };
            return Some(task);
        }
        self.ahead = 0;
        self.sliced.pop_front().or_else(|| self.woken.pop_front())
    }
}

type Running = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A run on the workers.
struct Task {
    workers: &'static Workers,
    state: AtomicU8,
    /// None once it has ended.
    future: Mutex<Option<Running>>,
}

/// Waits for a wake.
const WAITING: u8 = 0;
/// In the queue, or about to be.
const QUEUED: u8 = 1;
/// Being polled.
const POLLED: u8 = 2;
/// Woken while being polled: at the end of a time slice, or by somebody else.
const POLLED_AND_WOKEN: u8 = 3;

impl Task {
    fn poll(self: Arc<Self>) {
        self.state.store(POLLED, Ordering::SeqCst);
        let waker = Waker::from(self.clone());
        let mut future = lock(&self.future);
        let Some(running) = future.as_mut() else { return };
        if let Poll::Ready(()) = running.as_mut().poll(&mut Context::from_waker(&waker)) {
            *future = None;
            return;
        }
        drop(future);
        let waits =
            self.state.compare_exchange(POLLED, WAITING, Ordering::SeqCst, Ordering::SeqCst);
        if waits.is_err() {
            // This thread looks at the queue next: no other needs to be called.
            self.state.store(QUEUED, Ordering::SeqCst);
            let workers = self.workers;
            lock(&workers.queue).sliced.push_back(self);
        }
    }
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let woken =
            self.state.try_update(Ordering::SeqCst, Ordering::SeqCst, |state| match state {
                WAITING => Some(QUEUED),
                POLLED => Some(POLLED_AND_WOKEN),
                _ => None,
            });
        if woken == Ok(WAITING) {
            let workers = self.workers;
            workers.enqueue(self);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_task_that_wakes_itself_is_polled_again_and_ends() {
        let (sender, receiver) = mpsc::channel();
        let mut left = 100;
        Workers::get().unwrap().spawn(poll_fn(move |cx| {
            left -= 1;
            if left > 0 {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            sender.send(()).unwrap();
            Poll::Ready(())
        }));
        receiver.recv().unwrap();
    }

    #[test]
    fn wakes_from_other_threads_are_not_lost() {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..1000 {
            let (wakers, waiting) = mpsc::channel::<Waker>();
            let sender = sender.clone();
            let mut polls = 0;
            Workers::get().unwrap().spawn(poll_fn(move |cx| {
                polls += 1;
                if polls == 2 {
                    sender.send(()).unwrap();
                    return Poll::Ready(());
                }
                wakers.send(cx.waker().clone()).unwrap();
                Poll::Pending
            }));
            waiting.recv().unwrap().wake();
            receiver.recv().unwrap();
        }
    }

    #[test]
    fn those_that_compute_get_their_turn_among_those_that_are_woken() {
        let task = || {
            let workers = Workers::get().unwrap();
            let (state, future) = (AtomicU8::new(QUEUED), Mutex::new(None));
            Arc::new(Task { workers, state, future })
        };
        let sliced = task();
        let mut queue = Queue::default();
        queue.woken.extend((0..100).map(|_| task()));
        queue.sliced.push_back(sliced.clone());
        let turn = (0..).find(|_| queue.pop().is_some_and(|next| Arc::ptr_eq(&next, &sliced)));
        assert_eq!(turn, Some(AHEAD_MOST));
    }
}
