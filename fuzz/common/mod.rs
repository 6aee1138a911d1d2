//! What the targets share: bytes into values, runs, and what no run may end with.

#![allow(dead_code, reason = "each target uses a part of it")]

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Once};
use std::time::Duration;

use micropython_wasm_sandbox::{
    Artifact, BlockingHost, Bundle, Control, ErrorCode, HostCall, HostFunctions, Limits, Outcome,
    RunRequest, SandboxOptions, install_bundle, run_blocking, spawn_run,
};

/// Takes values off the front of a fuzzer's input; zeros when it is used up.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    pub fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    /// One of so many.
    pub fn choice(&mut self, count: u8) -> u8 {
        self.byte() % count
    }

    /// A number of any magnitude.
    pub fn number(&mut self) -> u64 {
        let bits = self.byte() % 65;
        let value = (0..8).fold(0u64, |value, _| value << 8 | u64::from(self.byte()));
        if bits == 64 { value } else { value & ((1 << bits) - 1) }
    }

    /// The next text, which ends before a byte 255 or with the input.
    pub fn text(&mut self) -> String {
        let end = self.0.iter().position(|&byte| byte == 255).unwrap_or(self.0.len());
        let text = String::from_utf8_lossy(&self.0[..end]).into_owned();
        self.0 = &self.0[(end + 1).min(self.0.len())..];
        text
    }

    pub fn texts(&mut self, most: u8) -> Vec<String> {
        (0..self.choice(most + 1)).map(|_| self.text()).collect()
    }

    pub fn rest(self) -> String {
        String::from_utf8_lossy(self.0).into_owned()
    }
}

/// The artifact of the build, compiled in this process.
pub fn bundle() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../artifacts/micropython-wasi.wasm");
        let wasm = std::fs::read(&path).expect("the artifact; npm run build:guest makes it");
        // SAFETY: there are no images.
        unsafe { install_bundle(Bundle { wasm: wasm.leak(), metered: None, unmetered: None }) }
    });
}

/// Limits that end every run soon.
pub fn short() -> Limits {
    Limits {
        fuel: Some(30_000_000),
        wall_timeout: Some(Duration::from_secs(2)),
        max_stdout_bytes: 10_000,
        max_stderr_bytes: 10_000,
        ..Limits::default()
    }
}

pub fn with_limits(limits: Limits) -> SandboxOptions {
    SandboxOptions { limits, ..SandboxOptions::default() }
}

pub fn program(code: String) -> RunRequest {
    RunRequest { code, ..RunRequest::default() }
}

/// A module written to a file, as callers bring theirs.
pub fn artifact(name: &str, wasm: &[u8]) -> Artifact {
    let path = temporary(name);
    std::fs::write(&path, wasm).unwrap();
    Artifact::File(path)
}

pub fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("micropython-wasm-fuzz-{}-{name}", std::process::id()))
}

/// Answers every call with a text of the target's choice; without one it never does.
#[derive(Clone)]
pub struct Answer(pub Option<Arc<str>>);

impl BlockingHost for Answer {
    fn call(&mut self, _: &str, _: &str) -> String {
        self.0.as_deref().unwrap_or_default().to_owned()
    }

    fn is_alive(&mut self) -> bool {
        true
    }
}

impl HostFunctions for Answer {
    fn call(&self, call: HostCall) {
        if let Some(text) = &self.0 {
            call.reply(text.to_string());
        }
    }
}

/// Runs on the calling thread or on the workers.
pub fn run(options: SandboxOptions, request: RunRequest, host: Answer, blocking: bool) -> Outcome {
    if blocking {
        return run_blocking(options, request, &mut host.clone());
    }
    let (done, result) = channel();
    spawn_run(options, request, Arc::new(host), Control::new(), move |outcome| {
        let _ = done.send(outcome);
    });
    result.recv_timeout(Duration::from_secs(15)).expect("the run ends")
}

/// What must not happen, whatever a module or its bytes are.
pub fn check(outcome: &Outcome) {
    assert!(!failed_with(outcome, &[ErrorCode::Internal]), "{outcome:?}");
}

/// What must not happen in the interpreter, whatever the program is.
pub fn check_interpreter(outcome: &Outcome) {
    let codes = [ErrorCode::Internal, ErrorCode::GuestTrap, ErrorCode::StackOverflow];
    assert!(!failed_with(outcome, &codes), "{outcome:?}");
}

fn failed_with(outcome: &Outcome, codes: &[ErrorCode]) -> bool {
    outcome.result.as_ref().is_err_and(|failure| codes.contains(&failure.code))
}
