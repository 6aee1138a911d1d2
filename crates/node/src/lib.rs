//! The Node-API addon: options in, outcomes out, and the bridge to host functions.
//!
//! It is private to this package. `src/native.ts` describes what it exports and is its only
//! caller; arguments arrive here validated.

mod bridge;
mod events;
mod js;
mod options;
mod outcome;
mod session;
mod sync_driver;

use std::sync::Once;

use micropython_wasm_sandbox::{Bundle, install_bundle, run_blocking, spawn_run};
use napi::bindgen_prelude::{Env, Result, Unknown};
use napi_derive::napi;

use crate::bridge::Bridge;
use crate::options::NativeOptions;
use crate::sync_driver::JsHost;

/// The version of this addon, which has to be that of the package.
#[napi]
#[allow(non_upper_case_globals, reason = "it is the name that JavaScript sees")]
pub const version: &str = env!("CARGO_PKG_VERSION");

/// The target triple that it was built for.
#[napi]
#[allow(non_upper_case_globals, reason = "it is the name that JavaScript sees")]
pub const target: &str = env!("TARGET");

static ARTIFACT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/artifact.wasm"));
static METERED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/metered.cwasm"));
static UNMETERED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/unmetered.cwasm"));

/// Prepares this thread's environment. `dispatch` gets the events of its runs, a flat array of
/// kind, id and two values each.
#[napi(catch_unwind)]
pub fn setup(env: Env, dispatch: Unknown) -> Result<()> {
    static BUNDLED: Once = Once::new();
    BUNDLED.call_once(|| {
        let image = |bytes: &'static [u8]| (!bytes.is_empty()).then_some(bytes);
        let bundle =
            Bundle { wasm: ARTIFACT, metered: image(METERED), unmetered: image(UNMETERED) };
        // SAFETY: the build embeds what the ahead-of-time compiler made of this very artifact.
        unsafe { install_bundle(bundle) }
    });
    Bridge::install(&env, &dispatch)
}

/// Begins a run in a fresh sandbox; gives its id. `streams`: 1 stdout, 2 stderr wanted as events.
#[napi(catch_unwind)]
pub fn run(env: Env, code: String, options: NativeOptions, streams: u32) -> Result<u32> {
    let bridge = Bridge::of(&env)?;
    let begun = bridge.begin(&env)?;
    let id = begun.id;
    let request = options.request(code, begun.listener(streams));
    spawn_run(options.sandbox(), request, begun.host(), begun.control(), begun.done());
    Ok(id)
}

/// Runs in a fresh sandbox on this thread. `call_host` gets a name and a payload and gives the
/// reply, all texts.
#[napi(catch_unwind)]
pub fn run_sync(
    env: Env,
    code: String,
    options: NativeOptions,
    call_host: Unknown,
) -> Result<Unknown<'static>> {
    let mut host = JsHost::new(&env, &call_host);
    let outcome = run_blocking(options.sandbox(), options.request(code, None), &mut host);
    outcome::to_js(&env, outcome)
}

/// Answers a host call. One that nobody waits for any more is ignored.
#[napi(catch_unwind)]
pub fn reply(env: Env, run: u32, call: u32, envelope: String) -> Result<()> {
    if let Some(answer) = Bridge::of(&env)?.take_call(run, call) {
        answer.reply(envelope);
    }
    Ok(())
}

/// Ends a run. One that has ended is not disturbed.
#[napi(catch_unwind)]
pub fn cancel(env: Env, run: u32) -> Result<()> {
    Bridge::of(&env)?.cancel(run);
    Ok(())
}
