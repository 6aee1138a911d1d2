//! What the worker threads tell JavaScript.

use micropython_wasm_sandbox::{Outcome, Stream};
use napi::bindgen_prelude::Result;
use napi::sys::napi_value;

use crate::js::Values;
use crate::outcome;

/// One event; the ids are those that JavaScript was given.
pub enum Event {
    /// A run has ended.
    Settled { run: u32, outcome: Box<Outcome> },
    /// The guest calls a host function.
    Call { run: u32, call: u32, name: String, payload: String },
    /// The guest printed.
    Text { run: u32, stream: Stream, text: String },
    /// A session's memory is given back.
    Closed { id: u32 },
}

/// The events as one flat array, four values each: kind, id, and two that depend on the kind.
pub fn to_js(values: Values, events: &[Event]) -> Result<napi_value> {
    let mut flat = Vec::with_capacity(events.len() * 4);
    let null = values.null()?;
    for event in events {
        let (kind, id, first, second) = match event {
            Event::Settled { run, outcome } => (0, *run, outcome::array(values, outcome)?, null),
            Event::Call { run, call, name, payload } => {
                let what = [values.text(name)?, values.text(payload)?];
                (1, *run, values.number(f64::from(*call))?, values.array(&what)?)
            }
            Event::Text { run, stream: Stream::Stdout, text } => {
                (2, *run, values.text(text)?, null)
            }
            Event::Text { run, stream: Stream::Stderr, text } => {
                (3, *run, values.text(text)?, null)
            }
            Event::Closed { id } => (4, *id, null, null),
        };
        flat.extend([
            values.number(f64::from(kind))?,
            values.number(f64::from(id))?,
            first,
            second,
        ]);
    }
    values.array(&flat)
}

impl Event {
    /// Whether JavaScript waits for one thing less after this.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::Settled { .. } | Self::Closed { .. })
    }
}
