//! What polls a run on the calling thread, and what both ways of polling have in common.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use wasmtime::Engine;

use crate::deadline::Control;
use crate::error::{ErrorCode, Failure};
use crate::host_call::{BlockingHost, Mailbox};

/// How often a run on the calling thread asks whether that thread is to end.
const ALIVE_INTERVAL: Duration = Duration::from_millis(5);

/// Starts a thread, and waits until it runs: its thread-local memory is had by then. A thread that
/// got none later, when memory is short, would end the process.
pub(crate) fn start_thread(
    name: &str,
    stack_bytes: usize,
    body: impl FnOnce() + Send + 'static,
) -> std::io::Result<()> {
    let (runs, running) = std::sync::mpsc::channel();
    let thread = std::thread::Builder::new().name(name.to_owned()).stack_size(stack_bytes);
    thread.spawn(move || {
        Engine::tls_eager_initialize();
        let _ = runs.send(());
        body();
    })?;
    // An error says that the thread has ended, which its body does not.
    let _ = running.recv();
    Ok(())
}

pub(crate) fn no_threads(error: impl std::fmt::Display) -> Failure {
    Failure::new(ErrorCode::SandboxLimit, format!("cannot start threads: {error}"))
}

/// Compiles, or does other long work, off the worker threads.
pub(crate) async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let (sender, result) = oneshot::channel();
    let guarded = || {
        let worked = catch_unwind(AssertUnwindSafe(work));
        worked.unwrap_or_else(|panic| Err(panic_failure(&*panic)))
    };
    // Nobody waits for it any more when the run was cut meanwhile.
    std::thread::Builder::new().spawn(move || drop(sender.send(guarded()))).map_err(no_threads)?;
    result.await.map_err(Failure::internal)?
}

/// A future whose panics are failures: nothing may unwind into a worker, which would end and
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
            call.answer.reply(reply);
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
