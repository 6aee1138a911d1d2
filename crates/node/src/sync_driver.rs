//! The host side of a run on JavaScript's own thread.

use micropython_wasm_sandbox::BlockingHost;
use napi::bindgen_prelude::{Env, JsValue, Result, Unknown};
use napi::sys::{self, napi_env, napi_value};

use crate::js::{self, Values, check};

/// Calls host functions through a JavaScript function. Lives on the stack of the call that made
/// it, and with it the handles it holds.
pub struct JsHost {
    env: napi_env,
    function: napi_value,
    alive: bool,
}

impl JsHost {
    /// `function` gets a name and a payload and gives the reply; it does not throw.
    pub fn new(env: &Env, function: &Unknown) -> Self {
        Self { env: env.raw(), function: function.raw(), alive: true }
    }

    fn call_js(&self, name: &str, payload: &str) -> Result<String> {
        // SAFETY: the environment and the function are those of the call that this lives in; the
        // values made here stay in the scope.
        unsafe {
            js::scoped(self.env, || {
                let values = Values::new(self.env);
                let args = [values.text(name)?, values.text(payload)?];
                js::string(self.env, js::call(self.env, self.function, &args)?)
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
        self.call_js(name, payload).unwrap_or_else(|_| {
            // It never throws by itself: JavaScript has been stopped, by terminate() or exit().
            self.alive = false;
            String::new()
        })
    }

    fn is_alive(&mut self) -> bool {
        self.alive = self.alive && self.runs_scripts();
        self.alive
    }
}
