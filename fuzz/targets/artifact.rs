//! Bytes that are no module, or a strange one, as the artifact.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use std::time::Duration;

use common::{Answer, artifact, check, program, run};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::{Limits, SandboxOptions, Session};

fuzz_target!(|data: &[u8]| {
    // Inputs are modules, as in the corpus, or their text.
    let wasm = match std::str::from_utf8(data) {
        Ok(text) if text.starts_with('(') => wat::parse_str(text).unwrap_or_default(),
        _ => data.to_vec(),
    };
    let limits = Limits {
        fuel: Some(5_000_000),
        wall_timeout: Some(Duration::from_secs(2)),
        memory_bytes: 4 << 20,
        ..Limits::default()
    };
    let artifact = artifact("any.wasm", &wasm);
    let options = SandboxOptions { limits, artifact, ..SandboxOptions::default() };
    let mut host = Answer(Some(r#"{"ok":true,"value":null}"#.into()));
    check(&run(options.clone(), program("code".to_owned()), host.clone(), true));
    let session = Session::new(options);
    check(&session.run_blocking(program("code".to_owned()), &mut host));
    check(&session.run_blocking(program("more".to_owned()), &mut host));
});
