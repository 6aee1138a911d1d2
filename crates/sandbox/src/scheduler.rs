//! Who polls a run: this crate's worker threads, or the calling thread.

use std::any::Any;
use std::future::Future;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::time::Sleep;
use wasmtime::Engine;

use crate::deadline::{Control, lock};
use crate::error::{ErrorCode, Failure};
use crate::host_call::{BlockingHost, Mailbox};
use crate::lazy::Lazy;

/// A worker's own stack. Guests run on fiber stacks; this carries only Wasmtime's and tokio's
/// frames, and the compiler's for custom artifacts.
const WORKER_STACK_BYTES: usize = 2 << 20;

/// How often a run on the calling thread asks whether that thread is to end.
const ALIVE_INTERVAL: Duration = Duration::from_millis(5);

/// The worker threads, made on first use, as many as there are cores. What fails is tried again
/// the next time.
fn runtime() -> Result<&'static Runtime, Failure> {
    static RUNTIME: Lazy<Runtime> = Lazy::new();
    RUNTIME.get_or_try_init(|| {
        let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
        can_start(workers).and_then(|()| start(workers)).map_err(no_threads)
    })
}

fn start(workers: usize) -> std::io::Result<Runtime> {
    Builder::new_multi_thread()
        .worker_threads(workers)
        .thread_name("micropython-wasm")
        .thread_stack_size(WORKER_STACK_BYTES)
        .on_thread_start(Engine::tls_eager_initialize)
        // For the compiler only, which has threads of its own.
        .max_blocking_threads(2)
        .enable_time()
        // Look at new runs and at timers after every slice of a guest, not after every
        // 61st: a slice takes up to a quarter of a millisecond.
        .event_interval(1)
        .global_queue_interval(1)
        .build()
}

/// Whether so many threads can be had at once. Tokio panics when it gets none, and waits for ever
/// for those it got when there are too few.
fn can_start(count: usize) -> std::io::Result<()> {
    let gate = Mutex::new(());
    std::thread::scope(|scope| {
        // The threads that have started wait until this is dropped.
        let _closed = lock(&gate);
        (0..count).try_for_each(|_| {
            let thread = std::thread::Builder::new().stack_size(WORKER_STACK_BYTES);
            thread.spawn_scoped(scope, || drop(lock(&gate))).map(drop)
        })
    })
}

pub(crate) fn no_threads(error: impl std::fmt::Display) -> Failure {
    Failure::new(ErrorCode::SandboxLimit, format!("cannot start threads: {error}"))
}

/// The way to the worker threads.
pub(crate) fn handle() -> Result<&'static Handle, Failure> {
    runtime().map(Runtime::handle)
}

/// A timer for both ways to poll a run. Resolution 1 ms (tokio's). Where there are no worker
/// threads to be had, it wakes nobody: the loop that drives a run on the calling thread polls it
/// every few milliseconds anyway.
pub(crate) struct Timer {
    sleep: Option<Pin<Box<Sleep>>>,
    due: Instant,
}

/// A timer that is due at that time.
pub(crate) fn sleep_until(due: Instant) -> Timer {
    let sleep = handle().ok().map(|handle| {
        let _entered = handle.enter();
        Box::pin(tokio::time::sleep_until(due.into()))
    });
    Timer { sleep, due }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let due = self.due;
        match &mut self.sleep {
            Some(sleep) => sleep.as_mut().poll(cx),
            None if Instant::now() >= due => Poll::Ready(()),
            None => Poll::Pending,
        }
    }
}

/// Compiles, or does other long work, off the worker threads.
pub(crate) async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let handle = handle()?;
    // Tokio panics when it has no thread for this and gets none.
    can_start(1).map_err(no_threads)?;
    let task = catch_unwind(AssertUnwindSafe(|| handle.spawn_blocking(work)))
        .map_err(|_| no_threads("the system gives no more"))?;
    match task.await {
        Ok(result) => result,
        Err(error) => Err(Failure::internal(error)),
    }
}

/// A future whose panics are failures: nothing may unwind into tokio, which would swallow it and
/// leave the caller waiting, or into Node, which would abort.
pub(crate) struct Guarded<F>(Pin<Box<F>>);

impl<F> Guarded<F> {
    pub fn new(future: F) -> Self {
        Self(Box::pin(future))
    }
}

impl<F: Future> Future for Guarded<F> {
    type Output = Result<F::Output, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match catch_unwind(AssertUnwindSafe(|| self.0.as_mut().poll(cx))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic_failure(&*panic))),
        }
    }
}

fn panic_failure(panic: &(dyn Any + Send)) -> Failure {
    let text = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("panic");
    Failure::internal(text)
}

/// Wakes the driving thread and remembers that it was woken.
struct ThreadWaker {
    thread: Thread,
    woken: AtomicBool,
}

impl Wake for ThreadWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.woken.store(true, Ordering::SeqCst);
        self.thread.unpark();
    }
}

/// Drives a run on the calling thread. Host functions are called between two polls, that is on
/// the thread's own stack and not on the guest's fiber.
pub(crate) fn drive<T>(
    control: &Control,
    mailbox: &Mailbox,
    host: &mut dyn BlockingHost,
    future: impl Future<Output = T>,
) -> Result<T, Failure> {
    let state =
        Arc::new(ThreadWaker { thread: std::thread::current(), woken: AtomicBool::new(false) });
    let waker = Waker::from(state.clone());
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(Guarded::new(future));
    let mut asked = Instant::now();
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut cx) {
            return result;
        }
        if let Some(call) = mailbox.take() {
            let reply = host.call(&call.name, &call.payload);
            call.reply(reply);
            continue;
        }
        // The guest's time slices end with a wake; without one it waits for the clock.
        if !state.woken.swap(false, Ordering::SeqCst) {
            std::thread::park_timeout(ALIVE_INTERVAL);
        }
        if asked.elapsed() >= ALIVE_INTERVAL {
            asked = Instant::now();
            if !host.is_alive() {
                control.abort();
            }
        }
    }
}
