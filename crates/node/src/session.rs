//! Resident sandboxes.

use micropython_wasm_sandbox::{Mode, RunRequest, Session};
use napi::bindgen_prelude::{Env, Error, Result, Unknown};
use napi_derive::napi;

use crate::bridge::Bridge;
use crate::events::Event;
use crate::options::{NativeOptions, declared};
use crate::outcome;
use crate::sync_driver::JsHost;

/// See `NativeSession` in `src/native.ts`. Given back when it is closed or garbage.
#[napi(js_name = "Session")]
pub struct NativeSession {
    session: Session,
}

#[napi]
impl NativeSession {
    /// Starts nothing yet.
    #[napi(constructor, catch_unwind)]
    pub fn new(options: NativeOptions) -> Self {
        Self { session: Session::new(options.sandbox()) }
    }

    /// Begins a run; gives its id. `functions`: host functions to define before it. `mode`: 0 a
    /// program, 1 an input at a prompt.
    #[napi(catch_unwind)]
    pub fn run(
        &self,
        env: Env,
        code: String,
        functions: Vec<String>,
        streams: u32,
        mode: u32,
    ) -> Result<u32> {
        let begun = Bridge::of(&env)?.begin(&env)?;
        let id = begun.id;
        let request = RunRequest {
            code,
            functions: declared(&functions),
            listener: begun.listener(streams),
            replay: Vec::new(),
        };
        let mode = if mode == 0 { Mode::Program } else { Mode::Interactive };
        self.session.spawn_run(request, mode, begun.host(), begun.control(), begun.done());
        Ok(id)
    }

    /// Runs on this thread.
    #[napi(catch_unwind)]
    pub fn run_sync(
        &self,
        env: Env,
        code: String,
        functions: Vec<String>,
        call_host: Unknown,
    ) -> Result<Unknown<'static>> {
        let mut host = JsHost::new(&env, &call_host);
        let request = RunRequest { code, functions: declared(&functions), ..RunRequest::default() };
        outcome::to_js(&env, self.session.run_blocking(request, &mut host))
    }

    /// Whether an input at a prompt needs more lines.
    #[napi(catch_unwind)]
    pub fn check(&self, code: String) -> Result<bool> {
        self.session.needs_more(&code).map_err(|failure| Error::from_reason(failure.to_string()))
    }

    /// Raises KeyboardInterrupt in the run in progress; whether there was one.
    #[napi(catch_unwind)]
    pub fn interrupt(&self) -> bool {
        self.session.interrupt()
    }

    /// Ends the session; gives the id of the event that says that its memory is given back.
    #[napi(catch_unwind)]
    pub fn close(&self, env: Env) -> Result<u32> {
        let bridge = Bridge::of(&env)?;
        let id = bridge.expect(&env)?;
        self.session.close(move || bridge.send(Event::Closed { id }));
        Ok(id)
    }
}
