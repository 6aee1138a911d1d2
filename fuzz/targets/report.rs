//! What an interpreter answers to the host: statuses, and an error report anywhere in its memory.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use std::sync::OnceLock;

use common::{Answer, Bytes, artifact, check, program, short};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::{Artifact, SandboxOptions, Session};

/// Reads what it is to answer off the start of its source text, each byte as two letters a to p.
const GUEST: &str = r#"(module
    (memory (export "memory") 2)
    (global $alloc (mut i32) (i32.const 1024))
    (func $byte (param $i i32) (result i32)
        (i32.or
            (i32.shl
                (i32.sub (i32.load8_u (i32.add (i32.const 1024) (i32.mul (local.get $i) (i32.const 2)))) (i32.const 97))
                (i32.const 4))
            (i32.and
                (i32.sub (i32.load8_u (i32.add (i32.const 1025) (i32.mul (local.get $i) (i32.const 2)))) (i32.const 97))
                (i32.const 15))))
    (func $word (param $i i32) (result i32)
        (i32.or
            (i32.or
                (call $byte (local.get $i))
                (i32.shl (call $byte (i32.add (local.get $i) (i32.const 1))) (i32.const 8)))
            (i32.or
                (i32.shl (call $byte (i32.add (local.get $i) (i32.const 2))) (i32.const 16))
                (i32.shl (call $byte (i32.add (local.get $i) (i32.const 3))) (i32.const 24)))))
    (func (export "mp_init") (result i32) (i32.const 0))
    (func (export "mp_alloc") (param i32) (result i32) (global.get $alloc))
    (func (export "mp_free") (param i32))
    (func (export "mp_define") (param i32 i32 i32) (result i32) (i32.const 0))
    (func (export "mp_exec") (param $at i32) (param $len i32) (param i32) (result i32)
        (local $i i32)
        (loop $next
            (i32.store8 (i32.add (i32.const 65536) (local.get $i))
                (call $byte (i32.add (local.get $i) (i32.const 16))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $next (i32.lt_u (i32.mul (local.get $i) (i32.const 2)) (local.get $len))))
        (global.set $alloc (call $word (i32.const 12)))
        (call $word (i32.const 0)))
    (func (export "mp_error_ptr") (result i32) (call $word (i32.const 4)))
    (func (export "mp_error_len") (result i32) (call $word (i32.const 8)))
    (func (export "mp_check") (param i32 i32) (result i32) (call $word (i32.const 0)))
    (func (export "mp_interrupt_address") (result i32) (i32.const 131068))
    (func (export "mp_interrupt_value") (result i32) (i32.const 1)))"#;

fuzz_target!(|data: &[u8]| {
    static GUEST_FILE: OnceLock<Artifact> = OnceLock::new();
    let artifact =
        GUEST_FILE.get_or_init(|| artifact("guest.wasm", &wat::parse_str(GUEST).unwrap()));
    let mut bytes = Bytes(data);
    let mut answers = Vec::new();
    // Mostly "an exception, whose report lies where the rest of the input is".
    let status = match bytes.choice(4) {
        0 => bytes.number() as u32,
        _ => 1,
    };
    let (at, len) = match bytes.choice(4) {
        0 => (bytes.number() as u32, bytes.number() as u32),
        _ => (65536, bytes.0.len().saturating_sub(8) as u32),
    };
    let alloc = if bytes.choice(4) == 0 { bytes.number() as u32 } else { 1024 };
    for word in [status, at, len, alloc] {
        answers.extend(word.to_le_bytes());
    }
    answers.extend(&bytes.0[..bytes.0.len().min(30_000)]);
    let code: String = answers
        .iter()
        .flat_map(|byte| [(b'a' + (byte >> 4)) as char, (b'a' + (byte & 15)) as char])
        .collect();
    let options =
        SandboxOptions { limits: short(), artifact: artifact.clone(), ..SandboxOptions::default() };
    let session = Session::new(options);
    for _ in 0..2 {
        let outcome = session.run_blocking(program(code.clone()), &mut Answer(None));
        check(&outcome);
    }
    let _ = session.needs_more(&code);
});
