//! Timers for whoever polls a run, on one thread that sleeps until the next is due.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use crate::deadline::lock;
use crate::error::Failure;
use crate::lazy::Lazy;
use crate::scheduler::{no_threads, start_thread};

/// The thread does little more than to wake others.
const STACK_BYTES: usize = 128 << 10;

/// When a timer is due, and a number that tells it from others of that time.
type Key = (Instant, u64);

#[derive(Default)]
struct Wheel {
    waiting: BTreeMap<Key, Waker>,
    next_id: u64,
}

struct Timers {
    wheel: Mutex<Wheel>,
    earlier: Condvar,
}

static TIMERS: Timers = Timers {
    wheel: Mutex::new(Wheel { waiting: BTreeMap::new(), next_id: 0 }),
    earlier: Condvar::new(),
};

/// Starts the thread on first use. What fails is tried again the next time.
pub(crate) fn start() -> Result<(), Failure> {
    static STARTED: Lazy<()> = Lazy::new();
    STARTED
        .get_or_try_init(|| {
            start_thread("micropython-wasm-timer", STACK_BYTES, || TIMERS.run()).map_err(no_threads)
        })
        .copied()
}

impl Timers {
    fn run(&self) {
        let mut wheel = lock(&self.wheel);
        loop {
            let Some((&(due, _), _)) = wheel.waiting.first_key_value() else {
                wheel = self.earlier.wait(wheel).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = due.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let woken = wheel.waiting.pop_first();
                drop(wheel);
                if let Some((_, waker)) = woken {
                    waker.wake();
                }
                wheel = lock(&self.wheel);
            } else {
                let waited = self.earlier.wait_timeout(wheel, left);
                wheel = waited.unwrap_or_else(PoisonError::into_inner).0;
            }
        }
    }

    /// Has a waker woken at that time, and the thread told if that is before all others.
    fn add(&self, due: Instant, waker: Waker) -> Key {
        let mut wheel = lock(&self.wheel);
        let key = (due, wheel.next_id);
        wheel.next_id += 1;
        wheel.waiting.insert(key, waker);
        let is_first = wheel.waiting.first_key_value().is_some_and(|(first, _)| *first == key);
        drop(wheel);
        if is_first {
            self.earlier.notify_one();
        }
        key
    }
}

/// Is ready at a time. Where there is no thread to be had, it wakes nobody: the loop that drives a
/// run on the calling thread polls it every few milliseconds anyway.
pub(crate) struct Timer {
    due: Instant,
    /// What is to be woken, and where that is noted.
    noted: Option<(Waker, Key)>,
}

impl Timer {
    /// A timer that is due at that time.
    pub fn new(due: Instant) -> Self {
        Self { due, noted: None }
    }

    fn forget(&mut self) {
        if let Some((_, key)) = self.noted.take() {
            lock(&TIMERS.wheel).waiting.remove(&key);
        }
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if Instant::now() >= self.due {
            return Poll::Ready(());
        }
        let is_noted = self.noted.as_ref().is_some_and(|(waker, _)| waker.will_wake(cx.waker()));
        if !is_noted && start().is_ok() {
            self.forget();
            let waker = cx.waker().clone();
            let key = TIMERS.add(self.due, waker.clone());
            self.noted = Some((waker, key));
        }
        Poll::Pending
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.forget();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::{Sender, channel};
    use std::task::Wake;
    use std::time::Duration;

    use super::*;

    struct Notify(Sender<()>);

    impl Wake for Notify {
        fn wake(self: Arc<Self>) {
            self.0.send(()).unwrap();
        }
    }

    fn in_milliseconds(ms: u64) -> Timer {
        Timer::new(Instant::now() + Duration::from_millis(ms))
    }

    #[test]
    fn the_earlier_of_two_wakes_first_and_a_dropped_one_not_at_all() {
        let (sender, woken) = channel();
        let waker = Waker::from(Arc::new(Notify(sender)));
        let mut cx = Context::from_waker(&waker);
        let mut late = in_milliseconds(60_000);
        let mut dropped = in_milliseconds(30);
        let mut early = in_milliseconds(60);
        for timer in [&mut late, &mut dropped, &mut early] {
            assert!(Pin::new(timer).poll(&mut cx).is_pending());
        }
        drop(dropped);
        woken.recv().unwrap();
        assert!(Pin::new(&mut early).poll(&mut cx).is_ready());
        assert!(Pin::new(&mut late).poll(&mut cx).is_pending());
        assert!(woken.try_recv().is_err());
    }
}
