//! What ends or disturbs a run from outside: abort, the wall clock, an interrupt.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use wasmtime::{EngineWeak, Result};

use crate::error::{ErrorCode, Failure};
use crate::timer::Timer;

/// The handle by which others end or interrupt one run. Each run has its own.
#[derive(Debug, Default)]
pub struct Control {
    aborted: AtomicBool,
    interrupted: AtomicBool,
    /// The guest is suspended in a host call, which takes interrupts itself.
    waiting: AtomicBool,
    /// The start, and the latest end.
    clock: Mutex<Option<(Instant, Option<Instant>)>>,
    waker: Mutex<Option<Waker>>,
    /// The word of guest memory that interrupts it, and what to store there.
    target: AtomicPtr<u32>,
    target_value: AtomicU32,
}

impl Control {
    /// A control for one run.
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Ends the run wherever it is. A run that has ended is not disturbed.
    pub fn abort(&self) {
        self.aborted.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Raises KeyboardInterrupt in the run; only a session's resident guest can be interrupted.
    pub(crate) fn interrupt(&self) {
        self.interrupted.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Whether an interrupt waits to be delivered; taking it is delivering it.
    pub(crate) fn take_interrupt(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed) && self.interrupted.swap(false, Ordering::SeqCst)
    }

    /// Names the word of guest memory through which a guest suspended at the end of a time slice
    /// is interrupted.
    ///
    /// # Safety
    /// The word must stay writable for as long as this control's run is polled, and the guest
    /// must not be suspended in a host call that borrows its memory without [`Control::waiting`].
    pub(crate) unsafe fn set_interrupt_target(&self, word: *mut u32, value: u32) {
        self.target_value.store(value, Ordering::SeqCst);
        self.target.store(word, Ordering::SeqCst);
    }

    /// Interrupts a guest suspended at the end of a time slice. One that waits in a host call
    /// takes the interrupt there. Only called while the guest is not running.
    fn deliver_interrupt(&self) {
        let word = self.target.load(Ordering::SeqCst);
        if word.is_null() || self.waiting.load(Ordering::SeqCst) || !self.take_interrupt() {
            return;
        }
        // SAFETY: `set_interrupt_target`'s caller vouches for the word, and the guest, the only
        // other user of its memory, is suspended: this thread is the one that would resume it.
        unsafe { word.write_unaligned(self.target_value.load(Ordering::SeqCst)) }
    }

    /// Says that the guest waits in a host call until the guard is dropped.
    pub(crate) fn waiting(&self) -> Waiting<'_> {
        self.waiting.store(true, Ordering::SeqCst);
        Waiting(self)
    }

    /// Starts the clock. A run that found no room where it was tried first starts it again.
    pub(crate) fn start(&self, wall_timeout: Option<Duration>) {
        let now = Instant::now();
        *lock(&self.clock) = Some((now, wall_timeout.and_then(|timeout| now.checked_add(timeout))));
    }

    /// Time since the start.
    pub(crate) fn elapsed(&self) -> Duration {
        lock(&self.clock).map_or(Duration::ZERO, |(started, _)| started.elapsed())
    }

    pub(crate) fn deadline(&self) -> Option<Instant> {
        lock(&self.clock).and_then(|(_, deadline)| deadline)
    }

    /// Whether the run has to end now.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        if self.aborted.load(Ordering::Relaxed) {
            return Err(Failure::new(ErrorCode::Aborted, "the run was aborted"));
        }
        match self.deadline() {
            Some(deadline) if Instant::now() >= deadline => Err(Failure::new(
                ErrorCode::Timeout,
                "the run took longer than its wall clock allows",
            )),
            _ => Ok(()),
        }
    }

    fn wake(&self) {
        if let Some(waker) = lock(&self.waker).take() {
            waker.wake();
        }
    }

    fn set_waker(&self, waker: &Waker) {
        let mut slot = lock(&self.waker);
        match &*slot {
            Some(known) if known.will_wake(waker) => {}
            _ => *slot = Some(waker.clone()),
        }
    }

    fn is_disturbed(&self) -> bool {
        self.aborted.load(Ordering::SeqCst) || self.interrupted.load(Ordering::SeqCst)
    }
}

/// The guest waits in a host call while this lives.
pub(crate) struct Waiting<'a>(&'a Control);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.store(false, Ordering::SeqCst);
    }
}

/// A lock whose data stays valid when a holder panics.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs a future that a [`Control`] can end: each poll looks at it first. Dropping the inner
/// future unwinds the guest's fiber wherever it is suspended.
pub(crate) struct Watched<'a, F> {
    future: Option<Pin<Box<F>>>,
    control: &'a Control,
    timer: Option<Timer>,
}

impl<'a, F> Watched<'a, F> {
    pub fn new(control: &'a Control, future: F) -> Self {
        Self { future: Some(Box::pin(future)), control, timer: None }
    }

    /// Wakes the task at the deadline. The timer is made when the run first suspends: short runs
    /// never do.
    fn poll_timer(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let Some(deadline) = self.control.deadline() else { return Poll::Pending };
        let timer = self.timer.get_or_insert_with(|| Timer::new(deadline));
        Pin::new(timer).poll(cx)
    }
}

impl<T, F: Future<Output = Result<T>>> Future for Watched<'_, F> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T>> {
        let this = &mut *self;
        if let Err(failure) = this.control.check() {
            this.future = None;
            return Poll::Ready(Err(failure.into()));
        }
        this.control.deliver_interrupt();
        let Some(future) = &mut this.future else { return Poll::Pending };
        if let Poll::Ready(value) = future.as_mut().poll(cx) {
            return Poll::Ready(value);
        }
        this.control.set_waker(cx.waker());
        if this.control.is_disturbed() || this.poll_timer(cx).is_ready() {
            cx.waker().wake_by_ref();
        }
        Poll::Pending
    }
}

/// How often the epoch of engines without fuel advances while one of their guests runs: their
/// time slice. As long as a metered slice (`engine::YIELD_FUEL`) takes at its slowest.
const EPOCH_TICK: Duration = Duration::from_millis(1);

/// Advances the epoch of an engine while guests run on it, and sleeps otherwise.
///
/// It has a thread of its own: guests that need a tick to yield may hold every worker.
pub(crate) struct Ticker {
    active: Mutex<usize>,
    changed: Condvar,
}

/// Keeps the ticker going while it lives.
pub(crate) struct Ticking<'a>(&'a Ticker);

impl Ticker {
    /// Starts the thread for an engine.
    pub fn start(engine: EngineWeak) -> std::io::Result<Arc<Self>> {
        let ticker = Arc::new(Self { active: Mutex::new(0), changed: Condvar::new() });
        let thread = ticker.clone();
        std::thread::Builder::new()
            .name("micropython-wasm-epoch".to_owned())
            .stack_size(128 << 10)
            .spawn(move || thread.tick(&engine))?;
        Ok(ticker)
    }

    /// A guest runs until the guard is dropped.
    pub fn enter(&self) -> Ticking<'_> {
        let mut active = lock(&self.active);
        *active += 1;
        if *active == 1 {
            self.changed.notify_one();
        }
        Ticking(self)
    }

    fn tick(&self, engine: &EngineWeak) {
        loop {
            let idle = self
                .changed
                .wait_while(lock(&self.active), |active| *active == 0)
                .unwrap_or_else(PoisonError::into_inner);
            drop(idle);
            std::thread::sleep(EPOCH_TICK);
            match engine.upgrade() {
                Some(engine) => engine.increment_epoch(),
                None => return,
            }
        }
    }
}

impl Drop for Ticking<'_> {
    fn drop(&mut self) {
        *lock(&self.0.active) -= 1;
    }
}
