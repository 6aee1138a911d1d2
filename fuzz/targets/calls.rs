//! Calls of every import with any arguments, in any order: a module that does what the input says.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use std::fmt::Write;
use std::fs;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::time::Duration;

use common::{artifact, check, program, short, temporary};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::{
    Artifact, BlockingHost, Control, HostCall, HostFunctions, Limits, SandboxOptions, run_blocking,
    spawn_run,
};

const HOST: &str = "micropython_wasm";
const WASI: &str = "wasi_snapshot_preview1";

/// The imports with their parameters: i is i32, l is i64. All but the last three give an i32.
const IMPORTS: &[(&str, &str, &str)] = &[
    (HOST, "host_call", "iiiiii"),
    (HOST, "host_take", "ii"),
    (HOST, "host_result_cap", ""),
    (WASI, "fd_write", "iiii"),
    (WASI, "poll_oneoff", "iiii"),
    (WASI, "random_get", "ii"),
    (WASI, "clock_time_get", "ili"),
    (WASI, "clock_res_get", "ii"),
    (WASI, "args_get", "ii"),
    (WASI, "args_sizes_get", "ii"),
    (WASI, "environ_get", "ii"),
    (WASI, "environ_sizes_get", "ii"),
    (WASI, "sched_yield", ""),
    (WASI, "fd_advise", "illi"),
    (WASI, "fd_allocate", "ill"),
    (WASI, "fd_close", "i"),
    (WASI, "fd_datasync", "i"),
    (WASI, "fd_fdstat_get", "ii"),
    (WASI, "fd_fdstat_set_flags", "ii"),
    (WASI, "fd_fdstat_set_rights", "ill"),
    (WASI, "fd_filestat_get", "ii"),
    (WASI, "fd_filestat_set_size", "il"),
    (WASI, "fd_filestat_set_times", "illi"),
    (WASI, "fd_pread", "iiili"),
    (WASI, "fd_prestat_get", "ii"),
    (WASI, "fd_prestat_dir_name", "iii"),
    (WASI, "fd_pwrite", "iiili"),
    (WASI, "fd_read", "iiii"),
    (WASI, "fd_readdir", "iiili"),
    (WASI, "fd_renumber", "ii"),
    (WASI, "fd_seek", "ilii"),
    (WASI, "fd_sync", "i"),
    (WASI, "fd_tell", "ii"),
    (WASI, "path_create_directory", "iii"),
    (WASI, "path_filestat_get", "iiiii"),
    (WASI, "path_filestat_set_times", "iiiilli"),
    (WASI, "path_link", "iiiiiii"),
    (WASI, "path_open", "iiiiillii"),
    (WASI, "path_readlink", "iiiiii"),
    (WASI, "path_remove_directory", "iii"),
    (WASI, "path_rename", "iiiiii"),
    (WASI, "path_symlink", "iiiii"),
    (WASI, "path_unlink_file", "iii"),
    (WASI, "sock_accept", "iii"),
    (WASI, "sock_recv", "iiiiii"),
    (WASI, "sock_send", "iiiii"),
    (WASI, "sock_shutdown", "ii"),
];

/// One call: its import, then two numbers and a kind for each argument.
const CALL_BYTES: usize = 1 + 9 * 3;

/// Where the input is put, and where its texts lie: at the start.
const SCRIPT_AT: usize = 70_000;

fuzz_target!(|data: &[u8]| {
    static ARTIFACT: OnceLock<Artifact> = OnceLock::new();
    let artifact =
        ARTIFACT.get_or_init(|| artifact("calls.wasm", &wat::parse_str(module()).unwrap()));
    let Some((&ways, script)) = data.split_first() else { return };
    let dir = temporary("dir");
    let secret = dir.join("file.txt");
    if !secret.exists() {
        fs::create_dir_all(&dir).unwrap();
        fs::write(&secret, "text").unwrap();
    }
    let limits = Limits {
        host_result_bytes: 60_000,
        wall_timeout: Some(Duration::from_millis(50)),
        ..short()
    };
    let options = SandboxOptions {
        limits,
        readonly_dir: (ways & 1 == 0).then(|| dir.clone()),
        artifact: artifact.clone(),
    };
    let host = Script(script.into());
    let outcome = if ways & 2 == 0 {
        run_blocking(options, program("code".to_owned()), &mut host.clone())
    } else {
        let (done, result) = channel();
        spawn_run(
            options,
            program("code".to_owned()),
            Arc::new(host),
            Control::new(),
            move |outcome| {
                let _ = done.send(outcome);
            },
        );
        result.recv_timeout(Duration::from_secs(15)).expect("the run ends")
    };
    check(&outcome);
    assert_eq!(fs::read(&secret).unwrap(), b"text", "the guest changed a file");
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1, "the guest changed the directory");
});

/// Gives the module its script, and other calls an answer that depends on their names.
#[derive(Clone)]
struct Script(Arc<[u8]>);

impl Script {
    fn answer(&self, name: &str, payload: &str) -> Option<String> {
        match name.bytes().next() {
            Some(b'?') => Some(
                self.0
                    .iter()
                    .take(20_000)
                    .flat_map(|byte| [(b'a' + (byte >> 4)) as char, (b'a' + (byte & 15)) as char])
                    .collect(),
            ),
            Some(b'n') => None,
            Some(b'l') => Some("long ".repeat(20_000)),
            _ => Some(format!("{name}{payload}")),
        }
    }
}

impl BlockingHost for Script {
    fn call(&mut self, name: &str, payload: &str) -> String {
        self.answer(name, payload).unwrap_or_default()
    }

    fn is_alive(&mut self) -> bool {
        true
    }
}

impl HostFunctions for Script {
    fn call(&self, call: HostCall) {
        if let Some(answer) = self.answer(&call.name, &call.payload) {
            call.answer.reply(answer);
        }
    }
}

/// The module: fetches the script, and makes its calls one after the other.
fn module() -> String {
    let mut imports = String::new();
    let mut cases = String::new();
    for (index, (module, name, parameters)) in IMPORTS.iter().enumerate() {
        let types: String =
            parameters.chars().map(|p| if p == 'l' { " i64" } else { " i32" }).collect();
        let _ = writeln!(
            imports,
            r#"(import "{module}" "{name}" (func ${name} (param{types}) (result i32)))"#
        );
        let arguments: String = parameters
            .chars()
            .enumerate()
            .map(|(i, p)| {
                let value =
                    format!("(call $arg (i32.add (local.get $p) (i32.const {})))", 1 + 3 * i);
                if p == 'l' { format!("(i64.extend_i32_s {value})") } else { value }
            })
            .collect();
        let _ = writeln!(
            cases,
            "(if (i32.eq (local.get $f) (i32.const {index})) \
             (then (i32.store (i32.const 0) (call ${name} {arguments}))))"
        );
    }
    let count = IMPORTS.len();
    format!(
        r#"(module
        {imports}
        (memory (export "memory") 4 32)
        (data (i32.const 16) "?")
        (data (i32.const 32) "file.txt..//etc/passwd{{}}")
        ;; An argument: a small number, a negative one, one near the end of memory, or a large one.
        (func $arg (param $p i32) (result i32)
            (local $v i32) (local $kind i32)
            (local.set $kind (i32.and (i32.load8_u (local.get $p)) (i32.const 3)))
            (local.set $v (i32.load16_u offset=1 (local.get $p)))
            (if (i32.eq (local.get $kind) (i32.const 1))
                (then (local.set $v (i32.sub (i32.const 0) (local.get $v)))))
            (if (i32.eq (local.get $kind) (i32.const 2))
                (then (local.set $v (i32.sub (i32.shl (memory.size) (i32.const 16)) (local.get $v)))))
            (if (i32.eq (local.get $kind) (i32.const 3))
                (then (local.set $v (i32.shl (local.get $v) (i32.const 16)))))
            (local.get $v))
        (func (export "_start")
            (local $n i32) (local $i i32) (local $p i32) (local $end i32) (local $f i32)
            (local.set $n (i32.shr_u
                (call $host_call (i32.const 16) (i32.const 1) (i32.const 16) (i32.const 0)
                    (i32.const 4096) (i32.const 60000))
                (i32.const 1)))
            (block $decoded
                (loop $next
                    (br_if $decoded (i32.ge_u (local.get $i) (local.get $n)))
                    (local.set $p (i32.add (i32.const 4096) (i32.shl (local.get $i) (i32.const 1))))
                    (i32.store8
                        (i32.add (i32.const {SCRIPT_AT}) (local.get $i))
                        (i32.or
                            (i32.shl (i32.sub (i32.load8_u (local.get $p)) (i32.const 97)) (i32.const 4))
                            (i32.sub (i32.load8_u offset=1 (local.get $p)) (i32.const 97))))
                    (local.set $i (i32.add (local.get $i) (i32.const 1)))
                    (br $next)))
            (local.set $p (i32.const {SCRIPT_AT}))
            (local.set $end (i32.add (local.get $p) (local.get $n)))
            (loop $calls
                (if (i32.gt_u (i32.add (local.get $p) (i32.const {CALL_BYTES})) (local.get $end))
                    (then (return)))
                (local.set $f (i32.rem_u (i32.load8_u (local.get $p)) (i32.const {count_and_grow})))
                {cases}
                (if (i32.eq (local.get $f) (i32.const {count}))
                    (then (i32.store (i32.const 0) (memory.grow (i32.const 1)))))
                (local.set $p (i32.add (local.get $p) (i32.const {CALL_BYTES})))
                (br $calls))))"#,
        count_and_grow = count + 1,
    )
}
