//! How a run ends.

use std::fmt;
use std::time::Duration;

use wasmtime::{Error, GcHeapOutOfMemory, PoolConcurrencyLimitError, ThrownException, Trap};
use wiggle::GuestError;

/// Stable names of failures; the text is part of the public contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// An uncaught Python exception.
    GuestException,
    /// `sys.exit()` with a status other than 0.
    GuestExit,
    /// The fuel budget is used up.
    OutOfFuel,
    /// The wall clock ran out.
    Timeout,
    /// A stream is full and the options ask for an error.
    OutputLimit,
    /// The wasm stack overflowed.
    StackOverflow,
    /// Any other trap.
    GuestTrap,
    /// The artifact's file does not exist.
    ArtifactNotFound,
    /// The artifact is not a MicroPython WASI command.
    InvalidArtifact,
    /// The read-only directory is missing, not a directory, or unreadable.
    InvalidDirectory,
    /// The session was closed.
    SessionClosed,
    /// The host has no room for another sandbox.
    SandboxLimit,
    /// This artifact cannot do what was asked.
    Unsupported,
    /// The caller aborted the run.
    Aborted,
    /// A defect of this package.
    Internal,
}

impl ErrorCode {
    /// The code as callers see it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GuestException => "ERR_GUEST_EXCEPTION",
            Self::GuestExit => "ERR_GUEST_EXIT",
            Self::OutOfFuel => "ERR_OUT_OF_FUEL",
            Self::Timeout => "ERR_TIMEOUT",
            Self::OutputLimit => "ERR_OUTPUT_LIMIT",
            Self::StackOverflow => "ERR_STACK_OVERFLOW",
            Self::GuestTrap => "ERR_GUEST_TRAP",
            Self::ArtifactNotFound => "ERR_ARTIFACT_NOT_FOUND",
            Self::InvalidArtifact => "ERR_INVALID_ARTIFACT",
            Self::InvalidDirectory => "ERR_INVALID_DIRECTORY",
            Self::SessionClosed => "ERR_SESSION_CLOSED",
            Self::SandboxLimit => "ERR_SANDBOX_LIMIT",
            Self::Unsupported => "ERR_UNSUPPORTED",
            Self::Aborted => "ABORT_ERR",
            Self::Internal => "ERR_INTERNAL",
        }
    }
}

/// Why a run did not end well. Host calls return it as an error, and it comes out of the call of
/// the guest.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What kind of failure.
    pub code: ErrorCode,
    /// One sentence for people.
    pub message: String,
    /// The guest's exit status, where it had one.
    pub exit_code: Option<i32>,
    /// For [`ErrorCode::GuestException`]: the exception.
    pub exception: Option<Box<ExceptionReport>>,
}

impl Failure {
    /// A failure with neither exit status nor exception.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), exit_code: None, exception: None }
    }

    /// `sys.exit(code)`.
    pub(crate) fn exit(code: i32) -> Self {
        let message = format!("the guest exited with status {}", code as u32);
        Self { exit_code: Some(code), ..Self::new(ErrorCode::GuestExit, message) }
    }

    /// An uncaught Python exception.
    pub(crate) fn exception(report: ExceptionReport) -> Self {
        let message = match report.message.as_str() {
            "" => report.type_name.clone(),
            text => format!("{}: {text}", report.type_name),
        };
        Self {
            exit_code: Some(1),
            exception: Some(Box::new(report)),
            ..Self::new(ErrorCode::GuestException, message)
        }
    }

    /// A defect of this package; `what` says where it showed.
    pub fn internal(what: impl fmt::Display) -> Self {
        let message = format!(
            "internal error: {what}. This is a defect of micropython-wasm; please report it"
        );
        Self::new(ErrorCode::Internal, message)
    }

    /// Whether the sandbox is unusable after this.
    pub(crate) fn is_fatal(&self) -> bool {
        !matches!(self.code, ErrorCode::GuestException | ErrorCode::GuestExit)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)
    }
}

impl std::error::Error for Failure {}

/// An uncaught Python exception, as the guest reported it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExceptionReport {
    /// The class's name, for example `ValueError`.
    pub type_name: String,
    /// `str(exception)`.
    pub message: String,
    /// One sentence that helps, where the guest knows one.
    pub hint: Option<String>,
    /// Outermost first.
    pub frames: Vec<Frame>,
}

/// One line of a traceback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The source file, `<stdin>` for the program itself.
    pub file: String,
    /// Counted from 1.
    pub line: u32,
    /// The function, `<module>` at the top.
    pub function: String,
}

/// What a run used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Usage {
    /// Fuel left of the budget; none when the run was not metered.
    pub fuel_remaining: Option<u64>,
    /// Fuel taken; none when the run was not metered.
    pub fuel_used: Option<u64>,
    /// Largest linear memory of the sandbox so far, in bytes.
    pub peak_memory_bytes: u64,
    /// Wall clock of the run.
    pub duration: Duration,
    /// Calls of host functions.
    pub host_calls: u64,
}

/// The end of a run. What the guest printed is kept in every case.
#[derive(Debug)]
pub struct Outcome {
    /// Standard output, decoded; what is not UTF-8 becomes U+FFFD.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// Whether standard output was cut at its limit.
    pub stdout_truncated: bool,
    /// Whether standard error was cut at its limit.
    pub stderr_truncated: bool,
    /// None when the run never started.
    pub usage: Option<Usage>,
    /// How it ended.
    pub result: Result<(), Failure>,
}

impl Outcome {
    /// A run that never started.
    pub fn not_started(failure: Failure) -> Self {
        Self {
            stdout: String::new(),
            stderr: String::new(),
            stdout_truncated: false,
            stderr_truncated: false,
            usage: None,
            result: Err(failure),
        }
    }
}

/// The guest called `proc_exit`.
#[derive(Debug)]
pub(crate) struct ProcExit(pub i32);

impl fmt::Display for ProcExit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit status {}", self.0)
    }
}

impl std::error::Error for ProcExit {}

/// What an error out of a guest call means.
pub(crate) fn failure_of(error: &Error) -> Failure {
    if let Some(failure) = error.downcast_ref::<Failure>() {
        return failure.clone();
    }
    if let Some(trap) = error.downcast_ref::<Trap>() {
        return trap_failure(*trap);
    }
    if error.is::<ThrownException>() {
        return Failure::new(
            ErrorCode::GuestTrap,
            "the guest trapped: a WebAssembly exception was not caught",
        );
    }
    if error.is::<GcHeapOutOfMemory<()>>() {
        return Failure::new(
            ErrorCode::GuestTrap,
            "the guest trapped: no memory for a WebAssembly exception",
        );
    }
    if error.is::<PoolConcurrencyLimitError>() {
        return Failure::new(ErrorCode::SandboxLimit, "no room for another sandbox in the pool");
    }
    if let Some(error) = error.downcast_ref::<GuestError>() {
        let message = format!("the guest trapped: a malformed system call: {error}");
        return Failure::new(ErrorCode::GuestTrap, message);
    }
    if is_refusal_of_the_system(error) {
        let message = format!("the operating system has no room for the sandbox: {error:#}");
        return Failure::new(ErrorCode::SandboxLimit, message);
    }
    Failure::internal(format_args!("{error:#}"))
}

/// Whether a system call failed. Those of guests are answered to them, so that what comes out here
/// is memory, address space or a mapping that Wasmtime did not get.
pub(crate) fn is_refusal_of_the_system(error: &Error) -> bool {
    error.chain().any(|cause| cause.is::<std::io::Error>() || is_errno(cause))
}

#[cfg(unix)]
fn is_errno(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<rustix::io::Errno>()
}

#[cfg(not(unix))]
fn is_errno(_: &(dyn std::error::Error + 'static)) -> bool {
    false
}

fn trap_failure(trap: Trap) -> Failure {
    match trap {
        Trap::OutOfFuel => Failure::new(ErrorCode::OutOfFuel, "the fuel budget is used up"),
        Trap::StackOverflow => {
            Failure::new(ErrorCode::StackOverflow, "the WebAssembly stack overflowed")
        }
        other => Failure::new(ErrorCode::GuestTrap, format!("the guest trapped: {other}")),
    }
}
