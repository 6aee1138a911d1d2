//! What host functions answer, and what guests pass: the JSON of both directions, in the interpreter.

#![no_main]

#[path = "../common/mod.rs"]
mod common;

use common::{Answer, Bytes, bundle, check_interpreter, program, run, short, with_limits};
use libfuzzer_sys::fuzz_target;
use micropython_wasm_sandbox::Limits;

fuzz_target!(|data: &[u8]| {
    bundle();
    let mut bytes = Bytes(data);
    let blocking = bytes.choice(8) != 0;
    let host_result_bytes = match bytes.choice(3) {
        0 => usize::from(bytes.byte()),
        _ => Limits::default().host_result_bytes,
    };
    let code = match bytes.choice(3) {
        // The wrapper decodes it, and encodes what came out.
        0 => "x = f(1, a=[None])\nprint(x)\nf(x, k=x)".to_owned(),
        1 => "import host\nr = host.call('f', '{}')\nprint(r)".to_owned(),
        _ => format!("f({})", bytes.text()),
    };
    let mut request = program(code);
    request.names.push("f".to_owned());
    let reply = bytes.rest();
    let reply =
        if reply.starts_with('{') { reply } else { format!(r#"{{"ok":true,"value":{reply}}}"#) };
    let options = with_limits(Limits { host_result_bytes, ..short() });
    check_interpreter(&run(options, request, Answer(Some(reply.into())), blocking));
});
