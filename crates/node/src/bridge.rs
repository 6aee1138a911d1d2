//! The way from the worker threads to the JavaScript of one environment (a thread of Node).
//!
//! Each environment has one threadsafe function, which does not keep the process alive by
//! itself: it is referenced while runs are pending. Calling a threadsafe function once its
//! environment has begun to close aborts the process on Node 20, so every call goes through a
//! gate, and a cleanup hook, registered after the function and therefore run before it is torn
//! down, closes the gate and ends everything pending.

use std::collections::HashMap;
use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use micropython_wasm_sandbox::{
    Answer, Control, Failure, HostCall, HostFunctions, Outcome, OutputListener, Stream,
};
use napi::bindgen_prelude::{Env, Error, JsValue, Result, Unknown};
use napi::sys::{self, napi_env, napi_value};

use crate::events::{self, Event};
use crate::js::{self, Values, check};

/// One environment's bridge.
pub struct Bridge {
    gate: Mutex<Gate>,
}

#[derive(Default)]
struct Gate {
    function: Function,
    /// The environment is closing: nothing gets through any more.
    closed: bool,
    /// JavaScript has been asked to fetch the events.
    scheduled: bool,
    events: Vec<Event>,
    /// Runs that have not ended.
    runs: HashMap<u32, Run>,
    /// Things that JavaScript waits for; while there are any, the process stays alive.
    pending: u32,
    next_id: u32,
}

/// A run that has not ended.
struct Run {
    control: Arc<Control>,
    /// Its calls that wait for their reply.
    calls: HashMap<u32, Answer>,
}

/// The threadsafe function, once made.
struct Function(sys::napi_threadsafe_function);

impl Default for Function {
    fn default() -> Self {
        Self(null_mut())
    }
}

// SAFETY: Node-API allows threadsafe functions to be called from any thread; the gate sees to it
// that none is after its environment has begun to close.
unsafe impl Send for Function {}

impl Bridge {
    /// Makes the bridge of an environment.
    pub fn install(env: &Env, dispatch: &Unknown) -> Result<()> {
        let raw = env.raw();
        let bridge = Arc::new(Self { gate: Mutex::default() });
        // SAFETY: `raw` is this callback's environment, `dispatch` a value of its scope. Each of
        // the three owns a reference to the bridge: the function until it is finalised, the hook
        // and the instance data until they have run.
        unsafe {
            let values = Values::new(raw);
            let (mut function, owner) = (null_mut(), Arc::into_raw(bridge.clone()));
            check(sys::napi_create_threadsafe_function(
                raw,
                dispatch.raw(),
                null_mut(),
                values.text("micropython-wasm")?,
                0,
                1,
                owner.cast_mut().cast(),
                Some(release),
                owner.cast_mut().cast(),
                Some(deliver),
                &mut function,
            ))?;
            bridge.gate().function = Function(function);
            check(sys::napi_unref_threadsafe_function(raw, function))?;
            let hook = Arc::into_raw(bridge.clone()).cast_mut().cast();
            check(sys::napi_add_env_cleanup_hook(raw, Some(close), hook))?;
            let data = Arc::into_raw(bridge).cast_mut().cast();
            check(sys::napi_set_instance_data(raw, data, Some(release_data), null_mut()))
        }
    }

    /// The bridge of this callback's environment.
    pub fn of(env: &Env) -> Result<Arc<Self>> {
        let mut data: *mut c_void = null_mut();
        // SAFETY: the environment is this callback's. The instance data is either unset or what
        // `install` put there, one counted reference that lives as long as the environment.
        unsafe {
            check(sys::napi_get_instance_data(env.raw(), &mut data))?;
            if data.is_null() {
                return Err(Error::from_reason("setup() has not been called"));
            }
            Arc::increment_strong_count(data.cast::<Self>());
            Ok(Arc::from_raw(data.cast()))
        }
    }

    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Registers a run.
    pub fn begin(self: Arc<Self>, env: &Env) -> Result<Begun> {
        let control = Control::new();
        let id = self.expect(env)?;
        let run = Run { control: control.clone(), calls: HashMap::new() };
        self.gate().runs.insert(id, run);
        Ok(Begun { id, control, bridge: self })
    }

    /// Gives an id for something that JavaScript waits for.
    pub fn expect(&self, env: &Env) -> Result<u32> {
        let mut gate = self.gate();
        if gate.pending == 0 {
            // SAFETY: this is the environment's thread, and it is not closing: it runs JavaScript.
            check(unsafe { sys::napi_ref_threadsafe_function(env.raw(), gate.function.0) })?;
        }
        gate.pending += 1;
        Ok(gate.next_id())
    }

    /// Ends a run, if it has not ended.
    pub fn cancel(&self, run: u32) {
        let control = self.gate().runs.get(&run).map(|run| run.control.clone());
        if let Some(control) = control {
            control.abort();
        }
    }

    /// A call that waits for its reply.
    pub fn take_call(&self, run: u32, call: u32) -> Option<Answer> {
        self.gate().runs.get_mut(&run)?.calls.remove(&call)
    }

    /// Sends an event, from any thread.
    pub fn send(&self, event: Event) {
        let mut gate = self.gate();
        let ended = match &event {
            Event::Settled { run, .. } => gate.runs.remove(run),
            _ => None,
        };
        gate.send(event);
        drop(gate);
        // Outside the lock: dropping what the run still waited for wakes its guest.
        drop(ended);
    }

    fn send_call(&self, run: u32, HostCall { name, payload, answer }: HostCall) {
        let mut gate = self.gate();
        let call = gate.next_id();
        // A run that has ended, or a closing environment, drops the call, which fails it.
        if let Some(Run { calls, .. }) = gate.runs.get_mut(&run) {
            calls.insert(call, answer);
            gate.send(Event::Call { run, call, name, payload });
        }
    }
}

impl Gate {
    fn next_id(&mut self) -> u32 {
        self.next_id = self.next_id.wrapping_add(1);
        self.next_id
    }

    /// Text that JavaScript has not fetched yet grows: a guest that prints many short lines must
    /// not be ahead of JavaScript for ever.
    fn push(&mut self, event: Event) {
        if let (
            Some(Event::Text { run, stream, text }),
            Event::Text { run: r, stream: s, text: more },
        ) = (self.events.last_mut(), &event)
            && (&*run, &*stream) == (r, s)
        {
            return text.push_str(more);
        }
        self.events.push(event);
    }

    fn send(&mut self, event: Event) {
        if self.closed {
            return;
        }
        self.push(event);
        if !self.scheduled {
            self.scheduled = true;
            // SAFETY: the gate is open and locked, so that the function is alive.
            unsafe {
                sys::napi_call_threadsafe_function(
                    self.function.0,
                    null_mut(),
                    sys::ThreadsafeFunctionCallMode::nonblocking,
                );
            }
        }
    }
}

/// Runs on the environment's thread: hands the waiting events to `dispatch`.
unsafe extern "C" fn deliver(
    env: napi_env,
    dispatch: napi_value,
    bridge: *mut c_void,
    _: *mut c_void,
) {
    if env.is_null() || dispatch.is_null() {
        return;
    }
    // SAFETY: the function holds a reference to the bridge until it is finalised.
    let bridge = unsafe { &*bridge.cast::<Bridge>() };
    let events = {
        let mut gate = bridge.gate();
        gate.scheduled = false;
        let events = std::mem::take(&mut gate.events);
        let ended = events.iter().filter(|event| event.is_end()).count() as u32;
        gate.pending -= ended;
        if ended > 0 && gate.pending == 0 {
            // SAFETY: this is the environment's thread.
            unsafe { sys::napi_unref_threadsafe_function(env, gate.function.0) };
        }
        events
    };
    // SAFETY: Node calls this in a handle scope of `env`, with `dispatch` in it.
    unsafe {
        let called = events::to_js(Values::new(env), &events)
            .and_then(|events| js::call(env, dispatch, &[events]));
        if called.is_err()
            && let Some(exception) = js::clear_exception(env)
        {
            sys::napi_fatal_exception(env, exception);
        }
    }
}

/// The environment is closing: ends what is pending, and lets nothing through any more.
unsafe extern "C" fn close(bridge: *mut c_void) {
    // SAFETY: `install` gave this hook a reference, and it runs once.
    let bridge = unsafe { Arc::from_raw(bridge.cast::<Bridge>()) };
    let (runs, events) = {
        let mut gate = bridge.gate();
        gate.closed = true;
        let Gate { runs, events, .. } = &mut *gate;
        (std::mem::take(runs), std::mem::take(events))
    };
    runs.values().for_each(|run| run.control.abort());
    // Outside the lock: dropping a call wakes its guest.
    drop((runs, events));
}

/// The threadsafe function is gone.
unsafe extern "C" fn release(_: napi_env, bridge: *mut c_void, _: *mut c_void) {
    // SAFETY: `install` gave the function a reference, and it is finalised once.
    drop(unsafe { Arc::from_raw(bridge.cast::<Bridge>()) });
}

/// The environment is gone.
unsafe extern "C" fn release_data(_: napi_env, bridge: *mut c_void, _: *mut c_void) {
    // SAFETY: `install` gave the instance data a reference, and it is finalised once.
    drop(unsafe { Arc::from_raw(bridge.cast::<Bridge>()) });
}

/// A run that is registered.
pub struct Begun {
    /// What JavaScript knows it by.
    pub id: u32,
    control: Arc<Control>,
    bridge: Arc<Bridge>,
}

impl Begun {
    /// What ends it.
    pub fn control(&self) -> Arc<Control> {
        self.control.clone()
    }

    /// Its way to the host functions.
    pub fn host(&self) -> Arc<dyn HostFunctions> {
        Arc::new(RunHost { run: self.id, bridge: self.bridge.clone() })
    }

    /// Takes its output, if that is wanted. Bit 1: stdout, bit 2: stderr.
    pub fn listener(&self, streams: u32) -> Option<Arc<dyn OutputListener>> {
        (streams != 0).then(|| {
            let (run, bridge) = (self.id, self.bridge.clone());
            Arc::new(RunListener { run, streams, bridge }) as Arc<dyn OutputListener>
        })
    }

    /// Tells JavaScript how it ended.
    pub fn done(self) -> impl FnOnce(Outcome) + Send + 'static {
        let mut end = End(Some(self));
        move |outcome| end.send(outcome)
    }
}

/// Sees to it that a run ends for JavaScript, which waits for it, even if what was to end it is
/// dropped.
struct End(Option<Begun>);

impl End {
    fn send(&mut self, outcome: Outcome) {
        if let Some(Begun { id: run, bridge, .. }) = self.0.take() {
            bridge.send(Event::Settled { run, outcome: Box::new(outcome) });
        }
    }
}

impl Drop for End {
    fn drop(&mut self) {
        self.send(Outcome::not_started(Failure::internal("a run was dropped")));
    }
}

struct RunHost {
    run: u32,
    bridge: Arc<Bridge>,
}

impl HostFunctions for RunHost {
    fn call(&self, call: HostCall) {
        self.bridge.send_call(self.run, call);
    }
}

struct RunListener {
    run: u32,
    streams: u32,
    bridge: Arc<Bridge>,
}

impl OutputListener for RunListener {
    fn wants(&self, stream: Stream) -> bool {
        let bit = match stream {
            Stream::Stdout => 1,
            Stream::Stderr => 2,
        };
        self.streams & bit != 0
    }

    fn text(&self, stream: Stream, text: String) {
        self.bridge.send(Event::Text { run: self.run, stream, text });
    }
}
