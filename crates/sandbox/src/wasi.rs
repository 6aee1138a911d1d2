//! The guest's WASI imports (preview 1).
//!
//! Files are in `files`. What a run calls often, or waits in, is our own: arguments, clocks,
//! randomness, the standard streams, sleeping and the exit. There is no environment and no
//! network.
//!
//! A guest yields after so much fuel. A call costs it next to none, so that those which may take
//! the host long look themselves whether the run is over.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::OnceLock;
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use wasmtime::{Caller, Error, Linker, Result};

use crate::deadline::Control;
use crate::error::{ErrorCode, Failure, ProcExit};
use crate::files;
use crate::output::Stream;
use crate::state::{State, guest_memory};
use crate::timer::Timer;

pub(crate) const MODULE: &str = "wasi_snapshot_preview1";

// Error numbers of WASI preview 1.
pub(crate) const SUCCESS: i32 = 0;
pub(crate) const EACCES: i32 = 2;
pub(crate) const EBADF: i32 = 8;
pub(crate) const EFAULT: i32 = 21;
const EINVAL: i32 = 28;

/// Most buffers or subscriptions in one call; Linux's IOV_MAX. Bounds the host's own work.
const MOST_ENTRIES: u32 = 1024;

/// Most random bytes in one call. wasi-libc asks for 256 at most.
const MOST_RANDOM_BYTES: u32 = 1 << 20;

/// Longest wait that is told apart from for ever.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(365 * 24 * 3600);

/// Adds the imports to a linker.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    files::add_to_linker(linker)?;
    linker.allow_shadowing(true);
    files::shadow(linker)?;
    add_process(linker)?;
    add_clock_and_random(linker)?;
    add_streams(linker)?;
    linker.allow_shadowing(false);
    Ok(())
}

fn add_process(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(
        MODULE,
        "args_sizes_get",
        |mut caller: Caller<'_, State>, count: u32, size: u32| {
            let (memory, state) = guest_memory(&mut caller)?;
            let bytes: usize = state.args.iter().map(|arg| arg.len() + 1).sum();
            Ok::<_, Error>(errno(|| {
                put_u32(memory, count, state.args.len() as u32)?;
                put_u32(memory, size, bytes as u32)
            }))
        },
    )?;
    linker.func_wrap(
        MODULE,
        "args_get",
        |mut caller: Caller<'_, State>, argv: u32, buffer: u32| {
            let (memory, state) = guest_memory(&mut caller)?;
            state.control.check()?;
            Ok::<_, Error>(errno(|| put_args(memory, &state.args, argv, buffer)))
        },
    )?;
    linker.func_wrap(
        MODULE,
        "environ_sizes_get",
        |mut caller: Caller<'_, State>, count: u32, size: u32| {
            let (memory, _) = guest_memory(&mut caller)?;
            Ok::<_, Error>(errno(|| {
                put_u32(memory, count, 0)?;
                put_u32(memory, size, 0)
            }))
        },
    )?;
    linker.func_wrap(MODULE, "environ_get", |_: Caller<'_, State>, _: u32, _: u32| SUCCESS)?;
    linker.func_wrap(MODULE, "proc_exit", |_: Caller<'_, State>, code: i32| -> Result<()> {
        Err(Error::new(ProcExit(code)))
    })?;
    linker.func_wrap(MODULE, "sched_yield", |_: Caller<'_, State>| SUCCESS)?;
    Ok(())
}

fn add_clock_and_random(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(
        MODULE,
        "clock_res_get",
        |mut caller: Caller<'_, State>, id: u32, out: u32| {
            let (memory, _) = guest_memory(&mut caller)?;
            Ok::<_, Error>(match id {
                0..=3 => errno(|| put_u64(memory, out, 1)),
                _ => EINVAL,
            })
        },
    )?;
    linker.func_wrap(
        MODULE,
        "clock_time_get",
        |mut caller: Caller<'_, State>, id: u32, _: u64, out: u32| {
            let (memory, state) = guest_memory(&mut caller)?;
            Ok::<_, Error>(match now_ns(id, &state.control) {
                Some(now) => errno(|| put_u64(memory, out, now)),
                None => EINVAL,
            })
        },
    )?;
    linker.func_wrap(
        MODULE,
        "random_get",
        |mut caller: Caller<'_, State>, at: u32, len: u32| {
            let (memory, state) = guest_memory(&mut caller)?;
            state.control.check()?;
            if len > MOST_RANDOM_BYTES {
                return Ok(EINVAL);
            }
            let Ok(buffer) = slice_mut(memory, at, len) else { return Ok(EFAULT) };
            getrandom::fill(buffer)
                .map_err(|error| Failure::internal(format_args!("no randomness: {error}")))?;
            Ok::<_, Error>(SUCCESS)
        },
    )?;
    linker.func_wrap_async(
        MODULE,
        "poll_oneoff",
        |mut caller: Caller<'_, State>,
         (subscriptions, events, count, out): (u32, u32, u32, u32)| {
            Box::new(async move {
                let (memory, state) = guest_memory(&mut caller)?;
                state.control.check()?;
                let subscriptions =
                    match read_subscriptions(memory, &state.control, subscriptions, count) {
                        Ok(subscriptions) => subscriptions,
                        Err(errno) => return Ok(errno),
                    };
                state.output.flush();
                let control = state.control.clone();
                let due = wait(&control, &mut caller, &subscriptions).await?;
                let (memory, _) = guest_memory(&mut caller)?;
                Ok::<_, Error>(errno(|| put_events(memory, events, out, &subscriptions, due)))
            })
        },
    )?;
    Ok(())
}

fn add_streams(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(
        MODULE,
        "fd_write",
        |mut caller: Caller<'_, State>,
         fd: u32,
         buffers: u32,
         count: u32,
         written: u32|
         -> Result<i32> {
            let stream = match fd {
                1 => Stream::Stdout,
                2 => Stream::Stderr,
                // Standard input and every file of the directory are open for reading only.
                _ => return Ok(EBADF),
            };
            let (memory, state) = guest_memory(&mut caller)?;
            state.control.check()?;
            write_buffers(memory, state, stream, (buffers, count), written)
        },
    )?;
    Ok(())
}

/// Appends the guest's buffers to a stream.
fn write_buffers(
    memory: &mut [u8],
    state: &mut State,
    stream: Stream,
    (buffers, count): (u32, u32),
    written: u32,
) -> Result<i32> {
    if count > MOST_ENTRIES {
        return Ok(EINVAL);
    }
    let mut total = 0;
    for index in 0..count {
        let Some(data) = buffer_at(memory, buffers, index) else { return Ok(EFAULT) };
        total += data.len();
        // Buffers that overlap would be work for the host that costs the guest nothing.
        if total > memory.len() {
            return Ok(EINVAL);
        }
        state.output.write(stream, data)?;
    }
    Ok(errno(|| put_u32(memory, written, u32::try_from(total).unwrap_or(u32::MAX))))
}

fn buffer_at(memory: &[u8], buffers: u32, index: u32) -> Option<&[u8]> {
    let at = buffers.checked_add(index * 8)?;
    let entry = slice(memory, at, 8).ok()?;
    slice(memory, u32_at(entry, 0), u32_at(entry, 4)).ok()
}

/// The `fdstat` of a standard stream: a character device, which wasi-libc buffers by line.
pub(crate) fn put_stream_stat(memory: &mut [u8], fd: u32, out: u32) -> Result<()> {
    const CHARACTER_DEVICE: u8 = 2;
    const RIGHT_FD_READ: u64 = 1 << 1;
    const RIGHT_FD_WRITE: u64 = 1 << 6;
    let stat = slice_mut(memory, out, 24)?;
    stat.fill(0);
    stat[0] = CHARACTER_DEVICE;
    let rights = if fd == 0 { RIGHT_FD_READ } else { RIGHT_FD_WRITE };
    stat[8..16].copy_from_slice(&rights.to_le_bytes());
    Ok(())
}

fn put_args(memory: &mut [u8], args: &[Vec<u8>], argv: u32, buffer: u32) -> Result<()> {
    let (mut slot, mut at) = (argv, buffer);
    for arg in args {
        put_u32(memory, slot, at)?;
        let len = arg.len() as u32 + 1;
        let target = slice_mut(memory, at, len)?;
        target[..arg.len()].copy_from_slice(arg);
        target[arg.len()] = 0;
        slot = slot.saturating_add(4);
        at = at.saturating_add(len);
    }
    Ok(())
}

/// A clock of WASI: 0 the wall's, 1 monotonic, 2 and 3 the time this run has taken.
fn now_ns(id: u32, control: &Control) -> Option<u64> {
    static START: OnceLock<Instant> = OnceLock::new();
    let elapsed = match id {
        0 => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
        // Begins at one second: some programs take 0 for "never".
        1 => START.get_or_init(Instant::now).elapsed() + Duration::from_secs(1),
        2 | 3 => control.elapsed(),
        _ => return None,
    };
    u64::try_from(elapsed.as_nanos()).ok()
}

/// One thing that `poll_oneoff` waits for.
struct Subscription {
    userdata: [u8; 8],
    kind: u8,
    /// Time until it is due; readable and writable streams are due at once.
    delay: Duration,
}

const CLOCK_EVENT: u8 = 0;

/// Reads the guest's array of 48-byte subscriptions.
fn read_subscriptions(
    memory: &[u8],
    control: &Control,
    at: u32,
    count: u32,
) -> Result<Vec<Subscription>, i32> {
    if count == 0 || count > MOST_ENTRIES {
        return Err(EINVAL);
    }
    let array = slice(memory, at, count * 48).map_err(|_| EFAULT)?;
    array.chunks_exact(48).map(|entry| read_subscription(entry, control)).collect()
}

fn read_subscription(entry: &[u8], control: &Control) -> Result<Subscription, i32> {
    const ABSOLUTE: u8 = 1;
    let kind = entry[8];
    let delay = match kind {
        CLOCK_EVENT => {
            let timeout = u64::from(u32_at(entry, 24)) | u64::from(u32_at(entry, 28)) << 32;
            let now = now_ns(u32_at(entry, 16), control).ok_or(EINVAL)?;
            let from = if entry[40] & ABSOLUTE == 0 { 0 } else { now };
            Duration::from_nanos(timeout.saturating_sub(from))
        }
        1 | 2 => Duration::ZERO,
        _ => return Err(EINVAL),
    };
    let mut userdata = [0; 8];
    userdata.copy_from_slice(&entry[..8]);
    Ok(Subscription { userdata, kind, delay })
}

/// Waits until the first subscription is due, or the run is interrupted; gives the time waited.
async fn wait(
    control: &Control,
    caller: &mut Caller<'_, State>,
    subscriptions: &[Subscription],
) -> Result<Duration> {
    let delay = subscriptions.iter().map(|s| s.delay).min().unwrap_or_default();
    if delay.is_zero() {
        return Ok(delay);
    }
    let waiting = control.waiting();
    let mut timer = pin!(Timer::new(Instant::now() + delay.min(LONGEST_WAIT)));
    let interrupted = poll_fn(|cx| {
        if control.take_interrupt() {
            return Poll::Ready(true);
        }
        timer.as_mut().poll(cx).map(|()| false)
    })
    .await;
    drop(waiting);
    if interrupted {
        State::raise_interrupt(caller)?;
    }
    Ok(delay)
}

/// Writes a 32-byte event for each subscription that is due.
fn put_events(
    memory: &mut [u8],
    events: u32,
    out: u32,
    subscriptions: &[Subscription],
    waited: Duration,
) -> Result<()> {
    let mut count = 0;
    for subscription in subscriptions.iter().filter(|s| s.delay <= waited) {
        let at = events.checked_add(count * 32).ok_or_else(bad_pointer)?;
        let event = slice_mut(memory, at, 32)?;
        event.fill(0);
        event[..8].copy_from_slice(&subscription.userdata);
        event[10] = subscription.kind;
        count += 1;
    }
    put_u32(memory, out, count)
}

/// Guest memory that is not there is EFAULT to a WASI call.
pub(crate) fn errno(write: impl FnOnce() -> Result<()>) -> i32 {
    match write() {
        Ok(()) => SUCCESS,
        Err(_) => EFAULT,
    }
}

fn bad_pointer() -> Error {
    Failure::new(ErrorCode::GuestTrap, "the guest trapped: it passed a pointer outside its memory")
        .into()
}

/// A part of the guest's memory.
pub(crate) fn slice(memory: &[u8], at: u32, len: u32) -> Result<&[u8]> {
    memory.get(at as usize..).and_then(|rest| rest.get(..len as usize)).ok_or_else(bad_pointer)
}

/// A part of the guest's memory, to write to.
pub(crate) fn slice_mut(memory: &mut [u8], at: u32, len: u32) -> Result<&mut [u8]> {
    memory
        .get_mut(at as usize..)
        .and_then(|rest| rest.get_mut(..len as usize))
        .ok_or_else(bad_pointer)
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

pub(crate) fn put_u32(memory: &mut [u8], at: u32, value: u32) -> Result<()> {
    slice_mut(memory, at, 4)?.copy_from_slice(&value.to_le_bytes());
    Ok(())
}

fn put_u64(memory: &mut [u8], at: u32, value: u64) -> Result<()> {
    slice_mut(memory, at, 8)?.copy_from_slice(&value.to_le_bytes());
    Ok(())
}
