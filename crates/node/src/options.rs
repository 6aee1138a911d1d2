//! The options of a sandbox as TypeScript passes them: validated, with every default filled in.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use micropython_wasm_sandbox::{
    Artifact, HostFunction, Limits, OutputListener, RunRequest, SandboxOptions,
};
use napi_derive::napi;

/// See `NativeOptions` in `src/native.ts`.
#[napi(object, object_to_js = false, use_nullable = true)]
pub struct NativeOptions {
    /// In bytes.
    pub memory_bytes: f64,
    /// Null: not metered.
    pub fuel: Option<f64>,
    /// In milliseconds; null: no limit.
    pub wall_timeout_ms: Option<f64>,
    /// In bytes.
    pub max_stdout_bytes: f64,
    /// In bytes.
    pub max_stderr_bytes: f64,
    /// Whether a full stream ends the run.
    pub output_limit_error: bool,
    /// In bytes.
    pub host_result_bytes: f64,
    /// An absolute path.
    pub readonly_dir: Option<String>,
    /// An absolute path; null: the bundled artifact.
    pub wasm_path: Option<String>,
    /// The globals to define, see [`declared`].
    pub host_functions: Vec<String>,
    /// Programs to run before.
    pub replay: Vec<String>,
}

impl NativeOptions {
    /// What the sandbox is made of.
    pub fn sandbox(&self) -> SandboxOptions {
        let limits = Limits {
            memory_bytes: self.memory_bytes as u64,
            fuel: self.fuel.map(|fuel| fuel as u64),
            wall_timeout: self.wall_timeout_ms.and_then(milliseconds),
            max_stdout_bytes: self.max_stdout_bytes as usize,
            max_stderr_bytes: self.max_stderr_bytes as usize,
            output_limit_error: self.output_limit_error,
            host_result_bytes: self.host_result_bytes as usize,
        };
        SandboxOptions {
            limits,
            readonly_dir: self.readonly_dir.as_ref().map(PathBuf::from),
            artifact: match &self.wasm_path {
                Some(path) => Artifact::File(PathBuf::from(path)),
                None => Artifact::Bundled,
            },
        }
    }

    /// A program to run in it.
    pub fn request(&self, code: String, listener: Option<Arc<dyn OutputListener>>) -> RunRequest {
        RunRequest {
            code,
            functions: declared(&self.host_functions),
            replay: self.replay.clone(),
            listener,
        }
    }
}

/// More than a duration can hold is no limit.
fn milliseconds(ms: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(ms / 1000.0).ok()
}

/// Host functions as JavaScript declares them: a name, with `async ` before it if calls may be
/// awaited.
pub fn declared(declarations: &[String]) -> Vec<HostFunction> {
    let declared = |declaration: &String| match declaration.strip_prefix("async ") {
        Some(name) => HostFunction { name: name.to_owned(), awaitable: true },
        None => HostFunction { name: declaration.clone(), awaitable: false },
    };
    declarations.iter().map(declared).collect()
}
