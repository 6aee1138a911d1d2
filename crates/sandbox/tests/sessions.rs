//! Resident sandboxes.

mod support;

use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use micropython_wasm_sandbox::{
    Control, ErrorCode, Limits, Mode, Outcome, RunRequest, SandboxOptions, Session,
};
use support::*;

struct Tester(Session);

impl Tester {
    fn new(limits: Limits) -> Self {
        bundle();
        Self(Session::new(with_limits(limits)))
    }

    fn run_with(&self, request: RunRequest, mode: Mode, control: Arc<Control>) -> Outcome {
        let (done, result) = channel();
        self.0.spawn_run(request, mode, Arc::new(Echo), control, move |outcome| {
            done.send(outcome).unwrap();
        });
        result.recv().unwrap()
    }

    fn run(&self, code: &str) -> Outcome {
        self.run_with(program(code), Mode::Program, Control::new())
    }
}

fn default() -> Tester {
    Tester::new(Limits::default())
}

#[test]
fn state_lives_on() {
    let session = default();
    session.run("x = 10\nimport math").result.unwrap();
    assert_eq!(session.0.run_blocking(program("x += 5"), &mut Echo).stdout, "");
    assert_eq!(session.run("print(x, math.floor(2.5))").stdout, "15 2\n");
}

#[test]
fn an_exception_and_an_exit_leave_it_usable() {
    let session = default();
    assert_eq!(code_of(&session.run("x = 1\n1 / 0")), Some(ErrorCode::GuestException));
    assert_eq!(code_of(&session.run("import sys\nsys.exit(3)")), Some(ErrorCode::GuestExit));
    assert_eq!(session.run("print(x)").stdout, "1\n");
}

#[test]
fn fuel_and_clock_are_fresh_for_each_run() {
    let limits = Limits { fuel: Some(30_000_000), ..Limits::default() };
    let session = Tester::new(limits);
    for _ in 0..20 {
        let usage = session.run("for i in range(10000): pass").usage.unwrap();
        assert!(usage.fuel_used.unwrap() > 2_000_000);
    }
}

#[test]
fn a_timeout_ends_it() {
    let session =
        Tester::new(Limits { wall_timeout: Some(Duration::from_millis(30)), ..Limits::default() });
    assert_eq!(code_of(&session.run("while True: pass")), Some(ErrorCode::Timeout));
    assert_eq!(code_of(&session.run("print(1)")), Some(ErrorCode::SessionClosed));
}

#[test]
fn functions_can_be_defined_later() {
    let session = default();
    assert_eq!(code_of(&session.run("f()")), Some(ErrorCode::GuestException));
    let request = RunRequest { functions: vec![function("f")], ..program("print(f()[0])") };
    assert_eq!(session.run_with(request, Mode::Program, Control::new()).stdout, "f\n");
    assert_eq!(session.run("print(f()[0])").stdout, "f\n");
}

/// Interrupts until the run has ended; gives how it ended.
fn interrupted(code: &str, fuel: Option<u64>) -> (Tester, Outcome) {
    let session = Tester::new(Limits { wall_timeout: None, fuel, ..Limits::default() });
    session.run("x = 1").result.unwrap();
    let (done, result) = channel();
    let silent = Arc::new(Silent(Default::default()));
    let request = RunRequest { functions: vec![function("wait")], ..program(code) };
    session.0.spawn_run(request, Mode::Program, silent, Control::new(), move |outcome| {
        done.send(outcome).unwrap();
    });
    std::thread::sleep(Duration::from_millis(20));
    assert!(session.0.interrupt());
    let outcome = result.recv_timeout(Duration::from_secs(30)).expect("the interrupt is heard");
    (session, outcome)
}

#[test]
fn an_interrupt_is_a_keyboard_interrupt_wherever_the_guest_is() {
    for code in ["while True: pass", "import time\ntime.sleep(3600)", "wait()"] {
        for fuel in [None, Some(u64::MAX / 2)] {
            let (session, outcome) = interrupted(code, fuel);
            let failure = failure(&outcome);
            assert_eq!(failure.code, ErrorCode::GuestException, "{code}: {failure}");
            assert_eq!(failure.exception.as_ref().unwrap().type_name, "KeyboardInterrupt");
            assert_eq!(session.run("print(x)").stdout, "1\n");
        }
    }
}

#[test]
fn an_interrupt_can_be_caught_and_does_not_linger() {
    let code = "try:\n    while True: pass\nexcept KeyboardInterrupt:\n    print('caught')";
    let (session, outcome) = interrupted(code, Some(u64::MAX / 2));
    assert_eq!(outcome.stdout, "caught\n");
    assert!(!session.0.interrupt());
    assert_eq!(session.run("for i in range(1000): pass\nprint('fine')").stdout, "fine\n");
}

#[test]
fn a_prompt_echoes_values_and_knows_when_more_is_needed() {
    let session = default();
    let echo = |code| session.run_with(program(code), Mode::Interactive, Control::new()).stdout;
    assert_eq!(echo("1 + 1"), "2\n");
    assert_eq!(echo("None"), "");
    assert_eq!(echo("y = 'a'"), "");
    assert_eq!(echo("y"), "'a'\n");
    for (code, more) in [
        ("1 + 1", false),
        ("(1,", true),
        ("'''abc", true),
        ("if True:", true),
        ("if True:\n    print(1)", true),
        ("if True:\n    print(1)\n", false),
        ("x = = 1", false),
        ("def f(:", false),
    ] {
        assert_eq!(session.0.needs_more(code).unwrap(), more, "{code:?}");
    }
}

#[test]
fn closing_ends_a_run_and_reports_when_the_memory_is_given_back() {
    let session = Tester::new(Limits { wall_timeout: None, fuel: None, ..Limits::default() });
    let (done, result) = channel();
    session.0.spawn_run(
        program("while True: pass"),
        Mode::Program,
        Arc::new(Echo),
        Control::new(),
        move |outcome| done.send(outcome).unwrap(),
    );
    let (closed, is_closed) = channel();
    for _ in 0..2 {
        let closed = closed.clone();
        session.0.close(move || closed.send(()).unwrap());
    }
    assert_eq!(code_of(&result.recv().unwrap()), Some(ErrorCode::Aborted));
    is_closed.recv().unwrap();
    is_closed.recv().unwrap();
    assert_eq!(code_of(&session.run("print(1)")), Some(ErrorCode::SessionClosed));
}

#[test]
fn a_plain_command_cannot_be_resident() {
    let file = ModuleFile::new(r#"(module (memory (export "memory") 1) (func (export "_start")))"#);
    let options = SandboxOptions {
        artifact: micropython_wasm_sandbox::Artifact::File(file.0.clone()),
        ..SandboxOptions::default()
    };
    let session = Tester(Session::new(options));
    assert_eq!(code_of(&session.run("print(1)")), Some(ErrorCode::Unsupported));
}
