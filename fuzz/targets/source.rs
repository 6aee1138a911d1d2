//! Source text of any kind, as a program and at a session's prompt.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use common::{Answer, Bytes, bundle, check_interpreter, program, run, short, with_limits};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::{Control, Mode, Session};

fuzz_target!(|data: &[u8]| {
    bundle();
    let mut bytes = Bytes(data);
    let host = Answer(Some(r#"{"ok":true,"value":[1,"a"]}"#.into()));
    match bytes.choice(4) {
        0 => in_session(bytes, host),
        kind => {
            let mut request = program(bytes.rest());
            request.names.push("f".to_owned());
            check_interpreter(&run(with_limits(short()), request, host, kind != 1));
        }
    }
});

/// Pieces of the input as inputs at a prompt, one after the other.
fn in_session(mut bytes: Bytes<'_>, mut host: Answer) {
    let session = Session::new(with_limits(short()));
    for _ in 0..4 {
        let code = bytes.text();
        if session.needs_more(&code).is_err() {
            break;
        }
        let (done, result) = channel();
        let control = Control::new();
        session.spawn_run(
            program(code),
            Mode::Interactive,
            Arc::new(host.clone()),
            control,
            move |o| {
                let _ = done.send(o);
            },
        );
        let outcome = result.recv_timeout(Duration::from_secs(15)).expect("the run ends");
        check_interpreter(&outcome);
    }
    check_interpreter(&session.run_blocking(program(bytes.rest()), &mut host));
}
