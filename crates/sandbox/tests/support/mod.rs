//! What the tests share.

#![allow(dead_code, reason = "each test program uses a part of it")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Once};

use micropython_wasm_sandbox::{
    Artifact, BlockingHost, Bundle, Control, ErrorCode, Failure, HostCall, HostFunction,
    HostFunctions, Limits, Outcome, RunRequest, SandboxOptions, install_bundle, run_blocking,
    spawn_run,
};

/// The artifact that the build made, compiled in this process.
pub fn bundle() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../artifacts/micropython-wasi.wasm");
        let wasm = std::fs::read(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; run npm run build:guest", path.display()));
        // SAFETY: there are no images.
        unsafe { install_bundle(Bundle { wasm: wasm.leak(), metered: None, unmetered: None }) }
    });
}

fn load(options: &SandboxOptions) {
    if options.artifact == Artifact::Bundled {
        bundle();
    }
}

/// Answers every call with the payload it got.
pub struct Echo;

impl BlockingHost for Echo {
    fn call(&mut self, name: &str, payload: &str) -> String {
        format!(r#"{{"ok":true,"value":["{name}",{payload}]}}"#)
    }

    fn is_alive(&mut self) -> bool {
        true
    }
}

impl HostFunctions for Echo {
    fn call(&self, call: HostCall) {
        let reply = BlockingHost::call(&mut Echo, &call.name, &call.payload);
        call.answer.reply(reply);
    }
}

/// Never answers.
pub struct Silent(pub std::sync::Mutex<Vec<HostCall>>);

impl HostFunctions for Silent {
    fn call(&self, call: HostCall) {
        self.0.lock().unwrap().push(call);
    }
}

pub fn program(code: &str) -> RunRequest {
    RunRequest { code: code.to_owned(), ..RunRequest::default() }
}

pub fn function(name: &str) -> HostFunction {
    HostFunction { name: name.to_owned(), awaitable: false }
}

pub fn with_limits(limits: Limits) -> SandboxOptions {
    SandboxOptions { limits, ..SandboxOptions::default() }
}

/// Runs the bundled artifact on the worker threads.
pub fn run(options: SandboxOptions, request: RunRequest) -> Outcome {
    run_with(options, request, Arc::new(Echo), Control::new())
}

pub fn run_with(
    options: SandboxOptions,
    request: RunRequest,
    host: Arc<dyn HostFunctions>,
    control: Arc<Control>,
) -> Outcome {
    load(&options);
    let (done, result) = channel();
    spawn_run(options, request, host, control, move |outcome| done.send(outcome).unwrap());
    result.recv().unwrap()
}

pub fn run_sync(options: SandboxOptions, request: RunRequest) -> Outcome {
    load(&options);
    run_blocking(options, request, &mut Echo)
}

/// A module in text form, run as a command on both ways; they have to agree.
pub fn run_module(wat: &str, limits: Limits) -> Outcome {
    let file = ModuleFile::new(wat);
    let options = || SandboxOptions {
        artifact: Artifact::File(file.0.clone()),
        ..with_limits(limits.clone())
    };
    let sync = run_sync(options(), program("code"));
    let outcome = run(options(), program("code"));
    assert_eq!(code_of(&sync), code_of(&outcome), "{:?} {:?}", sync.result, outcome.result);
    assert_eq!(sync.stdout, outcome.stdout);
    outcome
}

pub fn code_of(outcome: &Outcome) -> Option<ErrorCode> {
    outcome.result.as_ref().err().map(|failure| failure.code)
}

pub fn failure(outcome: &Outcome) -> &Failure {
    outcome.result.as_ref().expect_err("the run should fail")
}

/// A file that is removed at the end.
pub struct ModuleFile(pub PathBuf);

impl ModuleFile {
    pub fn new(wat: &str) -> Self {
        Self::bytes(&wat::parse_str(wat).unwrap())
    }

    pub fn bytes(bytes: &[u8]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "micropython-wasm-test-{}-{}.wasm",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }
}

impl Drop for ModuleFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
