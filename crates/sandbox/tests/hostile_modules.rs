//! Hand-written modules that do what Python cannot.

mod support;

use std::time::Duration;

use micropython_wasm_sandbox::{Artifact, ErrorCode, Limits, SandboxOptions};
use support::*;

/// A command with the imports most cases need.
fn module(memory: &str, body: &str) -> String {
    format!(
        r#"(module
            (import "micropython_wasm" "host_call"
                (func $host_call (param i32 i32 i32 i32 i32 i32) (result i32)))
            (import "micropython_wasm" "host_take" (func $host_take (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_write"
                (func $fd_write (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "random_get"
                (func $random_get (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "poll_oneoff"
                (func $poll (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "args_get"
                (func $args_get (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            {memory}
            (func (export "_start") {body}))"#
    )
}

const ONE_PAGE: &str = r#"(memory (export "memory") 1)"#;

fn limits() -> Limits {
    Limits { wall_timeout: Some(Duration::from_millis(300)), ..Limits::default() }
}

fn run_body(body: &str) -> micropython_wasm_sandbox::Outcome {
    run_module(&module(ONE_PAGE, body), limits())
}

/// Runs a body that leaves a number, which becomes the exit status.
fn status_of(body: &str) -> Option<i32> {
    let outcome = run_body(&format!("(call $exit {body})"));
    outcome.result.err().and_then(|failure| failure.exit_code)
}

#[test]
fn bad_pointers_to_host_call_are_traps() {
    for args in [
        "(i32.const -1) (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)",
        "(i32.const 0) (i32.const -1) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)",
        "(i32.const 0) (i32.const 1) (i32.const 65536) (i32.const 1) (i32.const 0) (i32.const 0)",
        "(i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 65535) (i32.const 999)",
    ] {
        let outcome = run_body(&format!("(drop (call $host_call {args}))"));
        assert_eq!(code_of(&outcome), Some(ErrorCode::GuestTrap), "{args}");
    }
}

#[test]
fn overlapping_buffers_of_host_call_are_harmless() {
    let args =
        "(i32.const 0) (i32.const 2) (i32.const 0) (i32.const 2) (i32.const 0) (i32.const 99)";
    let outcome = run_body(&format!(
        "(i32.store (i32.const 0) (i32.const 0x3131)) (call $exit (call $host_call {args}))"
    ));
    assert_eq!(failure(&outcome).exit_code, Some(r#"{"ok":true,"value":["11",11]}"#.len() as i32));
}

#[test]
fn host_take_without_a_kept_reply_is_refused() {
    let outcome = run_body(
        "(if (i32.ne (call $host_take (i32.const 0) (i32.const 9)) (i32.const -1)) (then unreachable))",
    );
    outcome.result.unwrap();
}

#[test]
fn bad_buffers_of_fd_write_are_efault() {
    const EFAULT: i32 = 21;
    const EINVAL: i32 = 28;
    let call = |args| status_of(&format!("(call $fd_write (i32.const 1) {args})"));
    assert_eq!(call("(i32.const -8) (i32.const 1) (i32.const 0)"), Some(EFAULT));
    assert_eq!(call("(i32.const 65532) (i32.const 1) (i32.const 0)"), Some(EFAULT));
    assert_eq!(call("(i32.const 0) (i32.const 1) (i32.const -1)"), Some(EFAULT));
    assert_eq!(call("(i32.const 0) (i32.const -1) (i32.const 0)"), Some(EINVAL));
}

#[test]
fn a_buffer_of_4_gib_is_efault() {
    let body = "(i32.store (i32.const 4) (i32.const -1))
                (call $exit (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))";
    assert_eq!(failure(&run_body(body)).exit_code, Some(21));
}

#[test]
fn random_and_poll_and_args_check_their_pointers() {
    assert_eq!(status_of("(call $random_get (i32.const 65530) (i32.const 100))"), Some(21));
    assert_eq!(status_of("(call $random_get (i32.const 0) (i32.const -1))"), Some(28));
    let poll = "(call $poll (i32.const 65500) (i32.const 0) (i32.const 1) (i32.const 0))";
    assert_eq!(status_of(poll), Some(21));
    let none = "(call $poll (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))";
    assert_eq!(status_of(none), Some(28));
    assert_eq!(status_of("(call $args_get (i32.const -4) (i32.const 0))"), Some(21));
}

#[test]
fn memory_grows_to_the_limit_and_no_further() {
    // Grows page by page until it fails; the exit status is the number of pages mod 256.
    let body = "(loop $more (br_if $more (i32.ge_s (memory.grow (i32.const 1)) (i32.const 0))))
                (call $exit (i32.and (memory.size) (i32.const 255)))";
    let limits = Limits { memory_bytes: 37 << 16, ..limits() };
    let outcome = run_module(&module(ONE_PAGE, body), limits);
    assert_eq!(failure(&outcome).exit_code, Some(37));
    assert_eq!(outcome.usage.unwrap().peak_memory_bytes, 37 << 16);
}

#[test]
fn memory_may_grow_between_host_calls() {
    let body = "(drop (memory.grow (i32.const 10)))
                (i32.store (i32.const 100) (i32.const 0x3131))
                (call $exit (call $host_call (i32.const 100) (i32.const 2) (i32.const 100)
                    (i32.const 2) (i32.const 700000) (i32.const 99)))";
    assert_eq!(failure(&run_body(body)).exit_code, Some(29));
}

#[test]
fn a_memory_larger_than_the_limit_does_not_start() {
    let outcome = run_module(&module(r#"(memory (export "memory") 65536)"#, ""), limits());
    assert_eq!(code_of(&outcome), Some(ErrorCode::InvalidArtifact));
}

#[test]
fn a_huge_table_does_not_start() {
    let memory = format!("{ONE_PAGE} (table 4000000000 funcref)");
    let outcome = run_module(&module(&memory, ""), limits());
    assert!(outcome.result.is_err());
}

#[test]
fn endless_loops_end_at_the_deadline() {
    for fuel in [None, Some(u64::MAX / 2)] {
        let limits = Limits { fuel, ..limits() };
        let outcome = run_module(&module(ONE_PAGE, "(loop $l (br $l))"), limits);
        assert_eq!(code_of(&outcome), Some(ErrorCode::Timeout));
    }
}

#[test]
fn an_endless_start_function_ends_at_the_deadline() {
    let wat = r#"(module (memory (export "memory") 1) (func $s (loop $l (br $l))) (start $s)
        (func (export "_start")))"#;
    let limits = Limits { fuel: Some(u64::MAX / 2), ..limits() };
    assert_eq!(code_of(&run_module(wat, limits)), Some(ErrorCode::Timeout));
}

#[test]
fn endless_recursion_is_a_stack_overflow() {
    let wat = r#"(module (memory (export "memory") 1) (func $f (call $f))
        (func (export "_start") (call $f)))"#;
    assert_eq!(code_of(&run_module(wat, limits())), Some(ErrorCode::StackOverflow));
}

#[test]
fn host_functions_have_stack_at_the_very_bottom() {
    // Recurses as deep as it can, and calls the host on every level.
    let wat = r#"(module
        (import "micropython_wasm" "host_call"
            (func $host_call (param i32 i32 i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_open" (func $open
            (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (func $f
            (drop (call $host_call (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 1)
                (i32.const 64) (i32.const 99)))
            (drop (call $open (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 1)
                (i32.const 0) (i64.const 0) (i64.const 0) (i32.const 0) (i32.const 512)))
            (call $f))
        (func (export "_start") (i32.store (i32.const 0) (i32.const 0x31)) (call $f)))"#;
    let limits = Limits { wall_timeout: None, ..Limits::default() };
    assert_eq!(code_of(&run_module(wat, limits)), Some(ErrorCode::StackOverflow));
}

#[test]
fn traps_are_told_apart() {
    for body in [
        "unreachable",
        "(drop (i32.div_s (i32.const 1) (i32.const 0)))",
        "(drop (i32.load (i32.const 65536)))",
        "(i32.store (i32.const -4) (i32.const 0))",
        "(drop (i32.trunc_f32_s (f32.const nan)))",
    ] {
        let outcome = run_body(body);
        assert_eq!(code_of(&outcome), Some(ErrorCode::GuestTrap), "{body}");
        assert!(failure(&outcome).message.starts_with("the guest trapped"));
    }
    let outcome = run_module(
        &module(ONE_PAGE, "(loop $l (br $l))"),
        Limits { fuel: Some(10_000), ..limits() },
    );
    assert_eq!(code_of(&outcome), Some(ErrorCode::OutOfFuel));
}

#[test]
fn uncaught_exceptions_are_traps_and_their_heap_is_not_the_guests() {
    let throwing = r#"(module (tag $t (param i32)) (memory (export "memory") 1)
        (func (export "_start") (throw $t (i32.const 1))))"#;
    let outcome = run_module(throwing, limits());
    assert_eq!(code_of(&outcome), Some(ErrorCode::GuestTrap));

    // Fills its memory to the limit, then throws and catches a hundred thousand times.
    let catching = r#"(module (tag $t (param i32)) (memory (export "memory") 1)
        (func $throw (throw $t (i32.const 1)))
        (func (export "_start") (local $n i32)
            (loop $more (br_if $more (i32.ge_s (memory.grow (i32.const 1)) (i32.const 0))))
            (local.set $n (i32.const 100000))
            (loop $again
                (block $caught (result i32)
                    (try_table (catch $t $caught) (call $throw))
                    (i32.const 0))
                (drop)
                (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))"#;
    let limits = Limits { memory_bytes: 3 << 20, wall_timeout: None, ..Limits::default() };
    let outcome = run_module(catching, limits);
    outcome.result.unwrap();
    assert_eq!(outcome.usage.unwrap().peak_memory_bytes, 3 << 20);
}

#[test]
fn what_is_no_artifact_is_refused_with_the_reason() {
    let valid = wat::parse_str(module(ONE_PAGE, "")).unwrap();
    let text = |wat: &str| wat::parse_str(wat).unwrap();
    let cases: [(Vec<u8>, &str); 8] = [
        (b"print(1)".to_vec(), "not a WebAssembly module"),
        (Vec::new(), "not a WebAssembly module"),
        (valid[..valid.len() - 9].to_vec(), "does not compile"),
        (text("(component)"), "does not compile"),
        (text(r#"(module (func (export "_start")))"#), "no memory"),
        (text(r#"(module (memory (export "memory") 1))"#), "no function _start"),
        (
            text(
                r#"(module (import "env" "f" (func)) (memory (export "memory") 1) (func (export "_start")))"#,
            ),
            "imports cannot be met",
        ),
        (
            text(
                r#"(module (memory (export "memory") 1) (func $f)
                    (export "mp_init" (func $f)) (export "mp_alloc" (func $f))
                    (export "mp_define" (func $f)) (export "mp_exec" (func $f))
                    (export "mp_error_ptr" (func $f)) (export "mp_error_len" (func $f)))"#,
            ),
            "mp_init is of another type",
        ),
    ];
    for (bytes, reason) in cases {
        let file = ModuleFile::bytes(&bytes);
        let options =
            SandboxOptions { artifact: Artifact::File(file.0.clone()), ..with_limits(limits()) };
        let outcome = run(options, program(""));
        assert_eq!(code_of(&outcome), Some(ErrorCode::InvalidArtifact), "{reason}");
        let message = &failure(&outcome).message;
        assert!(message.contains(reason), "{message}");
        assert!(outcome.usage.is_none());
    }
}

#[test]
fn a_missing_artifact_is_told_apart() {
    let artifact = Artifact::File(std::env::temp_dir().join("there-is-no-such-artifact.wasm"));
    let options = SandboxOptions { artifact, ..with_limits(limits()) };
    assert_eq!(code_of(&run(options, program(""))), Some(ErrorCode::ArtifactNotFound));
}
