//! Limits of any size, any names, any snippets to replay, with both kinds of artifact.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use std::sync::OnceLock;
use std::time::Duration;

use common::{Answer, Bytes, artifact, bundle, check, program, run};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::{Artifact, Limits, SandboxOptions};

/// A command that prints what it was given.
const ECHO: &str = r#"(module
    (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 4)
    (func (export "_start")
        (drop (call $sizes (i32.const 0) (i32.const 4)))
        (drop (call $args_get (i32.const 16) (i32.const 1024)))
        (i32.store (i32.const 32) (i32.const 1024))
        (i32.store (i32.const 36) (i32.load (i32.const 4)))
        (drop (call $write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 40)))
        (drop (call $write (i32.const 2) (i32.const 32) (i32.const 1) (i32.const 40)))))"#;

fuzz_target!(|data: &[u8]| {
    static COMMAND: OnceLock<Artifact> = OnceLock::new();
    bundle();
    let command = COMMAND.get_or_init(|| artifact("echo.wasm", &wat::parse_str(ECHO).unwrap()));
    let mut bytes = Bytes(data);
    let limits = Limits {
        memory_bytes: bytes.number().min(64 << 20),
        fuel: (bytes.choice(2) == 0).then(|| bytes.number().min(50_000_000)),
        wall_timeout: Some(Duration::from_nanos(bytes.number().min(500_000_000))),
        max_stdout_bytes: bytes.number().min(1 << 20) as usize,
        max_stderr_bytes: bytes.number().min(1 << 20) as usize,
        output_limit_error: bytes.choice(2) == 0,
        host_result_bytes: bytes.number() as usize,
    };
    let options = SandboxOptions {
        limits,
        readonly_dir: (bytes.choice(4) == 0).then(|| bytes.text().into()),
        artifact: if bytes.choice(2) == 0 { Artifact::Bundled } else { command.clone() },
    };
    let (names, replay, blocking) = (bytes.texts(3), bytes.texts(3), bytes.choice(4) != 0);
    let mut request = program(bytes.rest());
    (request.names, request.replay) = (names, replay);
    check(&run(options, request, Answer(Some("null".into())), blocking));
});
