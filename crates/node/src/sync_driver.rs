//! The host side of a run on JavaScript's own thread.

use micropython_wasm_sandbox::BlockingHost;
use napi::bindgen_prelude::{Env, JsValue, Result, Unknown};
use napi::sys::{self, napi_env, napi_value};

use crate::js::{self, Values, check};

/// The reply to a call that JavaScript could not even begin, or that ends the run.
const FAILED_CALL: &str = r#"{"ok":false,"error":"RangeError: the host function could not run"}"#;

/// Calls host functions through a JavaScript function. Lives on the stack of the call that made
/// it, and with it the handles it holds.
pub struct JsHost {
    env: napi_env,
    function: napi_value,
    alive: bool,
}

impl JsHost {
    /// `function` gets a name and a payload and gives the reply, or null to end the run; it does
    /// not throw.
    pub fn new(env: &Env, function: &Unknown) -> Self {
        Self { env: env.raw(), function: function.raw(), alive: true }
    }

    fn call_js(&self, name: &str, payload: &str) -> Result<Option<String>> {
        // SAFETY: the environment and the function are those of the call that this lives in; the
        // values made here stay in the scope.
        unsafe {
            js::scoped(self.env, || {
                let values = Values::new(self.env);
                let args = [values.text(name)?, values.text(payload)?];
                let reply = js::call(self.env, self.function, &args)?;
                match js::is_null(self.env, reply)? {
                    true => Ok(None),
                    false => js::string(self.env, reply).map(Some),
                }
            })
        }
    }

    /// A thread that is being terminated runs no JavaScript any more: asks with a script that
    /// does nothing.
    fn runs_scripts(&self) -> bool {
        // SAFETY: as in `call_js`.
        unsafe {
            js::scoped(self.env, || {
                let mut result = std::ptr::null_mut();
                let script = Values::new(self.env).text("0")?;
                check(sys::napi_run_script(self.env, script, &mut result))
            })
            .is_ok()
        }
    }
}

impl BlockingHost for JsHost {
    fn call(&mut self, name: &str, payload: &str) -> String {
        match self.call_js(name, payload) {
            Ok(Some(reply)) => return reply,
            Ok(None) => self.alive = false,
            Err(_) => {
                // The function catches what it calls, so that only the engine stops it: the thread
                // is ending, or its stack is full before the function's first line.
                // SAFETY: as in `call_js`.
                unsafe { js::clear_exception(self.env) };
                self.alive = self.runs_scripts();
            }
        }
        FAILED_CALL.to_owned()
    }

    fn is_alive(&mut self) -> bool {
        self.alive = self.alive && self.runs_scripts();
        self.alive
    }
}
