//! Several calls of host functions at once: the guest begins them, and waits for whichever is
//! finished first.

use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;
use wasmtime::{Caller, Linker, Result};

use crate::host_call::{
    Begun, CALL_MOST_BYTES, CALL_MOST_VALUES, INTERRUPTED, MODULE, Size, abandoned, begin, deliver,
};
use crate::state::{State, guest_memory};
use crate::timer::Timer;
use crate::wasi::LONGEST_WAIT;

/// Most calls under way. Each may hold a reply of `hostResultBytes` here until the guest takes it.
const STARTED_MOST: usize = 256;

/// Answer of `host_finish` about a call that is not finished, or not known.
const NOT_FINISHED: i32 = -3;

/// The calls that a guest has begun and not finished.
#[derive(Default)]
pub(crate) struct StartedCalls {
    waiting: BTreeMap<i32, (oneshot::Receiver<String>, Size)>,
    finished: BTreeMap<i32, String>,
    last_id: i32,
}

impl StartedCalls {
    /// Whether the host has room for one more: the arguments of all calls under way are bounded as
    /// those of a single one are.
    fn has_room(&self) -> bool {
        let (bytes, values) = self
            .waiting
            .values()
            .fold((0, 0), |(bytes, values), (_, size)| (bytes + size.bytes, values + size.values));
        self.waiting.len() + self.finished.len() < STARTED_MOST
            && bytes < CALL_MOST_BYTES
            && values < CALL_MOST_VALUES
    }

    fn add(&mut self, begun: Begun) -> i32 {
        self.last_id = self.last_id.checked_add(1).unwrap_or(1);
        match begun {
            Begun::Waiting(answer, size) => drop(self.waiting.insert(self.last_id, (answer, size))),
            Begun::Refused(reply) => drop(self.finished.insert(self.last_id, reply)),
        }
        self.last_id
    }

    /// A call that is finished, the oldest first.
    fn poll_finished(&mut self, cx: &mut Context<'_>) -> Poll<i32> {
        let finished =
            self.waiting.iter_mut().find_map(|(id, (answer, _))| match Pin::new(answer).poll(cx) {
                Poll::Ready(reply) => Some((*id, reply.unwrap_or_else(|_| abandoned()))),
                Poll::Pending => None,
            });
        if let Some((id, reply)) = finished {
            self.waiting.remove(&id);
            self.finished.insert(id, reply);
        }
        match self.finished.keys().next() {
            Some(id) => Poll::Ready(*id),
            None => Poll::Pending,
        }
    }
}

/// Adds the imports to a linker.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(
        MODULE,
        "host_start",
        |mut caller: Caller<'_, State>,
         name: u32,
         name_len: u32,
         payload: u32,
         payload_len: u32| { start(&mut caller, (name, name_len), (payload, payload_len)) },
    )?;
    linker.func_wrap_async(
        MODULE,
        "host_wait",
        |mut caller: Caller<'_, State>,
         (nanoseconds,): (i64,)|
         -> Box<dyn Future<Output = Result<i32>> + Send> {
            Box::new(async move { wait(&mut caller, nanoseconds).await })
        },
    )?;
    linker.func_wrap(
        MODULE,
        "host_finish",
        |mut caller: Caller<'_, State>, id: i32, result: u32, cap: u32| -> Result<i32> {
            match caller.data_mut().host.started.finished.remove(&id) {
                Some(reply) => deliver(&mut caller, reply, (result, cap)),
                None => Ok(NOT_FINISHED),
            }
        },
    )?;
    linker.func_wrap(MODULE, "host_drop", |mut caller: Caller<'_, State>, id: i32| {
        let started = &mut caller.data_mut().host.started;
        started.waiting.remove(&id);
        started.finished.remove(&id);
    })?;
    Ok(())
}

/// Begins a call: its id, or 0 while there are too many.
fn start(caller: &mut Caller<'_, State>, name: (u32, u32), payload: (u32, u32)) -> Result<i32> {
    if !caller.data().host.started.has_room() {
        return Ok(0);
    }
    let begun = begin(caller, name, payload)?;
    Ok(caller.data_mut().host.started.add(begun))
}

/// Waits for a call to be finished: its id, or 0 when the time is over. Negative: for ever.
async fn wait(caller: &mut Caller<'_, State>, nanoseconds: i64) -> Result<i32> {
    let (_, state) = guest_memory(caller)?;
    state.control.check()?;
    state.output.flush();
    let control = state.control.clone();
    let delay = u64::try_from(nanoseconds).map_or(LONGEST_WAIT, Duration::from_nanos);
    let mut timer = pin!(Timer::new(Instant::now() + delay.min(LONGEST_WAIT)));
    let mut looked = false;
    let waiting = control.waiting();
    let finished = poll_fn(|cx| {
        if control.take_interrupt() {
            return Poll::Ready(INTERRUPTED);
        }
        if let Poll::Ready(id) = caller.data_mut().host.started.poll_finished(cx) {
            return Poll::Ready(id);
        }
        // Whoever drives this calls its host functions while it is suspended.
        if delay.is_zero() && !std::mem::replace(&mut looked, true) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        match delay.is_zero() {
            true => Poll::Ready(0),
            false => timer.as_mut().poll(cx).map(|()| 0),
        }
    })
    .await;
    drop(waiting);
    if finished == INTERRUPTED {
        State::raise_interrupt(caller)?;
    }
    Ok(finished)
}
