//! Python programs in fresh sandboxes.

mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use micropython_wasm_sandbox::{Control, ErrorCode, Limits, OutputListener, RunRequest, Stream};
use support::*;

fn short(ms: u64) -> Limits {
    Limits { wall_timeout: Some(Duration::from_millis(ms)), ..Limits::default() }
}

#[test]
fn prints() {
    for outcome in [
        run(with_limits(Limits::default()), program("print(1 + 1)")),
        run_sync(with_limits(Limits::default()), program("print(1 + 1)")),
        run(with_limits(Limits { fuel: None, ..Limits::default() }), program("print(1 + 1)")),
    ] {
        outcome.result.as_ref().unwrap();
        assert_eq!(outcome.stdout, "2\n");
    }
}

#[test]
fn fuel_is_the_same_on_every_way() {
    let code = "x = {}\nfor i in range(5000):\n    x[str(i)] = [i]\nprint(len(x))";
    let sync = run_sync(with_limits(Limits::default()), program(code)).usage.unwrap();
    let other = run(with_limits(Limits::default()), program(code)).usage.unwrap();
    assert_eq!(sync.fuel_used, other.fuel_used);
    assert_eq!(sync.fuel_used.unwrap() + sync.fuel_remaining.unwrap(), 1_000_000_000);
}

#[test]
fn an_uncaught_exception_is_reported_with_frames() {
    let code = "def f():\n    raise ValueError('boom')\nprint('before')\nf()";
    let outcome = run(with_limits(Limits::default()), program(code));
    let failure = failure(&outcome);
    assert_eq!(failure.code, ErrorCode::GuestException);
    assert_eq!(failure.message, "ValueError: boom");
    let report = failure.exception.as_ref().unwrap();
    let frames: Vec<_> = report.frames.iter().map(|f| (f.line, f.function.as_str())).collect();
    assert_eq!(frames, [(4, "<module>"), (2, "f")]);
    assert_eq!(outcome.stdout, "before\n");
    assert!(outcome.stderr.starts_with("Traceback (most recent call last):\n"));
}

#[test]
fn a_busy_loop_ends_at_the_deadline_on_every_way() {
    for fuel in [None, Some(u64::MAX)] {
        let limits = Limits { fuel, ..short(50) };
        for run in [run, run_sync] {
            let began = Instant::now();
            let outcome = run(with_limits(limits.clone()), program("print('x')\nwhile True: pass"));
            assert_eq!(code_of(&outcome), Some(ErrorCode::Timeout));
            assert_eq!(outcome.stdout, "x\n");
            assert!(began.elapsed() < Duration::from_secs(20));
        }
    }
}

#[test]
fn a_sleep_ends_at_the_deadline_and_on_abort() {
    let sleep = || program("import time\ntime.sleep(3600)");
    for run in [run, run_sync] {
        assert_eq!(code_of(&run(with_limits(short(30)), sleep())), Some(ErrorCode::Timeout));
    }
    let control = Control::new();
    let aborter = control.clone();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(20));
        aborter.abort();
    });
    let no_limit = Limits { wall_timeout: None, ..Limits::default() };
    let outcome = run_with(with_limits(no_limit), sleep(), Arc::new(Echo), control);
    assert_eq!(code_of(&outcome), Some(ErrorCode::Aborted));
}

#[test]
fn a_host_function_that_never_answers_ends_at_the_deadline() {
    let silent = Arc::new(Silent(Default::default()));
    let request = RunRequest { functions: vec![function("f")], ..program("print(f())") };
    let outcome = run_with(with_limits(short(30)), request, silent, Control::new());
    assert_eq!(code_of(&outcome), Some(ErrorCode::Timeout));
    assert_eq!(outcome.usage.unwrap().host_calls, 1);
}

#[test]
fn an_aborted_run_does_not_start() {
    let control = Control::new();
    control.abort();
    let options = with_limits(Limits::default());
    let outcome = run_with(options, program("print(1)"), Arc::new(Echo), control);
    assert_eq!(code_of(&outcome), Some(ErrorCode::Aborted));
    assert_eq!(outcome.stdout, "");
}

#[test]
fn host_functions_are_globals() {
    let code = "print(f(1, 'a', k=None))";
    let request = || RunRequest { functions: vec![function("f")], ..program(code) };
    for run in [run, run_sync] {
        let outcome = run(with_limits(Limits::default()), request());
        outcome.result.as_ref().unwrap();
        assert_eq!(outcome.stdout, "['f', {'args': [1, 'a'], 'kwargs': {'k': None}}]\n");
    }
}

#[test]
fn a_host_result_over_the_limit_is_an_exception() {
    let limits = Limits { host_result_bytes: 100, ..Limits::default() };
    let code = "try:\n    f('x' * 200)\nexcept ValueError as e:\n    print(e)";
    let request = RunRequest { functions: vec![function("f")], ..program(code) };
    assert_eq!(run(with_limits(limits), request).stdout, "host callback result too large\n");
}

#[test]
fn large_host_results_arrive() {
    let code = "print(len(f('x' * 100000)[1]['args'][0]))";
    let request = RunRequest { functions: vec![function("f")], ..program(code) };
    assert_eq!(run(with_limits(Limits::default()), request).stdout, "100000\n");
}

#[test]
fn replayed_snippets_leave_state_and_no_output() {
    let replay = vec!["x = 1\nprint('dropped')".to_owned(), "x += 1".to_owned()];
    let request = RunRequest { replay, ..program("print(x)") };
    assert_eq!(run(with_limits(Limits::default()), request).stdout, "2\n");
}

#[test]
fn memory_ends_in_an_exception_that_the_program_survives() {
    let code = "try:\n    bytearray(64 << 20)\nexcept MemoryError:\n    print('caught')";
    let outcome = run(with_limits(Limits::default()), program(code));
    assert_eq!(outcome.stdout, "caught\n");
    assert!(outcome.usage.unwrap().peak_memory_bytes <= 16 << 20);
}

#[test]
fn output_is_cut_or_ends_the_run() {
    let code = "print('x' * 1000)\nprint('end')";
    let cut = Limits { max_stdout_bytes: 10, ..Limits::default() };
    let outcome = run(with_limits(cut.clone()), program(code));
    outcome.result.as_ref().unwrap();
    assert!(outcome.stdout_truncated);
    assert_eq!(outcome.stdout, "x".repeat(10));
    let limits = Limits { output_limit_error: true, ..cut };
    assert_eq!(code_of(&run(with_limits(limits), program(code))), Some(ErrorCode::OutputLimit));
}

#[test]
fn exit_statuses() {
    let status = |code| {
        let outcome = run(with_limits(Limits::default()), program(code));
        outcome.result.err().map(|failure| (failure.code, failure.exit_code))
    };
    assert_eq!(status("import sys; sys.exit(0)"), None);
    assert_eq!(status("import sys; sys.exit()"), None);
    assert_eq!(status("import sys; sys.exit(7)"), Some((ErrorCode::GuestExit, Some(7))));
    assert_eq!(status("raise SystemExit('bye')"), Some((ErrorCode::GuestExit, Some(1))));
}

struct Lines(std::sync::Mutex<String>);

impl OutputListener for Lines {
    fn wants(&self, _: Stream) -> bool {
        true
    }

    fn text(&self, _: Stream, text: String) {
        self.0.lock().unwrap().push_str(&text);
    }
}

#[test]
fn a_listener_hears_what_is_printed() {
    let lines = Arc::new(Lines(Default::default()));
    let request = RunRequest { listener: Some(lines.clone()), ..program("print('é', end='')") };
    assert_eq!(run(with_limits(Limits::default()), request).stdout, "é");
    assert_eq!(*lines.0.lock().unwrap(), "é");
}
