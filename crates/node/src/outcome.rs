//! Outcomes as the flat arrays that `src/outcome.ts` reads.

use micropython_wasm_sandbox::{ExceptionReport, Outcome, Usage};
use napi::bindgen_prelude::{Env, FromNapiValue, Result, Unknown};
use napi::sys::napi_value;

use crate::js::Values;

/// What stands for "none" in a number's place.
const NONE: f64 = -1.0;

/// The array as the result of an exported function.
pub fn to_js(env: &Env, outcome: Outcome) -> Result<Unknown<'static>> {
    // SAFETY: `env` is this callback's.
    let value = array(unsafe { Values::new(env.raw()) }, &outcome)?;
    // SAFETY: the value was made above.
    unsafe { Unknown::from_napi_value(env.raw(), value) }
}

/// Status, stdout, stderr, truncated, fuel remaining, fuel used, peak memory, duration, host
/// calls, exit code, message, exception, started.
pub fn array(values: Values, outcome: &Outcome) -> Result<napi_value> {
    let usage = outcome.usage.unwrap_or_default();
    let failure = outcome.result.as_ref().err();
    let truncated = u32::from(outcome.stdout_truncated) | u32::from(outcome.stderr_truncated) << 1;
    let exit_code = failure.and_then(|failure| failure.exit_code);
    let Usage { fuel_remaining, fuel_used, peak_memory_bytes, duration, host_calls } = usage;
    values.array(&[
        values.text(failure.map_or("ok", |failure| failure.code.as_str()))?,
        values.text(&outcome.stdout)?,
        values.text(&outcome.stderr)?,
        values.number(f64::from(truncated))?,
        values.number(fuel_remaining.map_or(NONE, |fuel| fuel as f64))?,
        values.number(fuel_used.map_or(NONE, |fuel| fuel as f64))?,
        values.number(peak_memory_bytes as f64)?,
        values.number(duration.as_secs_f64() * 1000.0)?,
        values.number(host_calls as f64)?,
        // WASI's statuses have no sign.
        values.number(exit_code.map_or(NONE, |code| f64::from(code as u32)))?,
        values.text(failure.map_or("", |failure| &failure.message))?,
        exception(values, failure.and_then(|failure| failure.exception.as_deref()))?,
        values.boolean(outcome.usage.is_some())?,
    ])
}

/// Type, message, hint and the frames, flat: file, line, function.
fn exception(values: Values, report: Option<&ExceptionReport>) -> Result<napi_value> {
    let Some(report) = report else { return values.null() };
    let mut frames = Vec::with_capacity(report.frames.len() * 3);
    for frame in &report.frames {
        frames.push(values.text(&frame.file)?);
        frames.push(values.number(f64::from(frame.line))?);
        frames.push(values.text(&frame.function)?);
    }
    values.array(&[
        values.text(&report.type_name)?,
        values.text(&report.message)?,
        match &report.hint {
            Some(hint) => values.text(hint)?,
            None => values.null()?,
        },
        values.array(&frames)?,
    ])
}
