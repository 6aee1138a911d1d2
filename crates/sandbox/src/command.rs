//! What an artifact without entry points needs: it takes one program on its command line, and
//! tells how it ended by an exit status and a traceback.

use std::fmt::Write;

use crate::error::{ErrorCode, ExceptionReport, Failure};
use crate::run::HostFunction;

/// What a command artifact is to do.
pub(crate) struct Command {
    pub args: Vec<Vec<u8>>,
    /// What both streams print between the replayed snippets and the program.
    pub marker: Option<String>,
}

/// The command line for a program, with wrappers for host functions and earlier snippets to
/// replay. Those go into one expression, whose names no program can see or replace.
pub(crate) fn command(
    code: &str,
    functions: &[HostFunction],
    replay: &[String],
) -> Result<Command, Failure> {
    if code.contains('\0') || replay.iter().any(|snippet| snippet.contains('\0')) {
        let message = "a plain command artifact cannot take a program with a NUL character";
        return Err(Failure::new(ErrorCode::Unsupported, message));
    }
    let marker = match replay {
        [] => None,
        _ => Some(random_marker()?),
    };
    let program = match functions.is_empty() && replay.is_empty() {
        true => code.to_owned(),
        false => wrapped(code, functions, replay, marker.as_deref()),
    };
    let args = ["micropython", "-c", &program].map(|arg| arg.as_bytes().to_vec()).to_vec();
    Ok(Command { args, marker })
}

/// 128 random bits: the guest cannot know it before it is printed.
fn random_marker() -> Result<String, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(Failure::internal)?;
    Ok(bytes.iter().fold(String::from("\u{1}"), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn wrapped(
    code: &str,
    functions: &[HostFunction],
    replay: &[String],
    marker: Option<&str>,
) -> String {
    let mut steps = String::new();
    if !functions.is_empty() {
        let _ = write!(steps, "x({},g),", literal(&wrappers(functions)));
    }
    for snippet in replay {
        let _ = write!(steps, "x({},g),", literal(snippet));
    }
    if let Some(marker) = marker {
        let marker = literal(marker);
        let _ = write!(steps, "o({marker}),e({marker}),");
    }
    let program = literal(code);
    format!(
        "(lambda x,g,o,e:({steps}x({program},g)))\
         (exec,globals(),__import__('sys').stdout.write,__import__('sys').stderr.write)"
    )
}

/// Python functions that call host functions of the same names, and wait for them.
fn wrappers(functions: &[HostFunction]) -> String {
    let mut text = String::from(
        "def __wrap(n):\n import host,json\n def f(*a,**k):\n  \
         r=json.loads(host.call(n,json.dumps({'args':list(a),'kwargs':k})))\n  \
         if not r['ok']:raise RuntimeError(r['error'])\n  \
         return r['value']\n return f\n",
    );
    for HostFunction { name, .. } in functions {
        let _ = writeln!(text, "{name}=__wrap('{name}')");
    }
    text.push_str("del __wrap\n");
    text
}

/// A Python string literal.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\u{1}' => out.push_str("\\x01"),
            c => out.push(c),
        }
    }
    out.push('\'');
    out
}

/// What an exit status other than 0 means. MicroPython gives 1 after an uncaught exception, whose
/// traceback is the end of what it printed to standard error.
pub(crate) fn exit_failure(status: i32, stderr: &str) -> Failure {
    match status {
        1 => exception_in(stderr).map_or_else(|| Failure::exit(1), Failure::exception),
        _ => Failure::exit(status),
    }
}

fn exception_in(stderr: &str) -> Option<ExceptionReport> {
    let at = stderr.rfind("Traceback (most recent call last):")?;
    let mut lines = stderr[at..].lines().skip(1).skip_while(|line| line.starts_with("  "));
    let (type_name, first) = match lines.next()?.split_once(": ") {
        Some((name, text)) => (name, text),
        None => (stderr[at..].lines().skip(1).find(|line| !line.starts_with("  "))?, ""),
    };
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    if type_name.is_empty() || !type_name.trim_end_matches(':').chars().all(is_name) {
        return None;
    }
    let message = lines.fold(first.to_owned(), |text, line| text + "\n" + line);
    Some(ExceptionReport {
        type_name: type_name.trim_end_matches(':').to_owned(),
        message,
        ..ExceptionReport::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_exception_in_a_traceback() {
        let stderr = "noise\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in \
                      <module>\nValueError: boom\n";
        let report = exception_in(stderr).unwrap();
        assert_eq!((report.type_name.as_str(), report.message.as_str()), ("ValueError", "boom"));
    }

    #[test]
    fn an_exception_without_text_and_one_of_two_lines() {
        let trace = "Traceback (most recent call last):\n  File \"<stdin>\", line 1\n";
        let report = exception_in(&format!("{trace}KeyboardInterrupt: \n")).unwrap();
        assert_eq!((report.type_name.as_str(), report.message.as_str()), ("KeyboardInterrupt", ""));
        let report = exception_in(&format!("{trace}ValueError: a\nb\n")).unwrap();
        assert_eq!(report.message, "a\nb");
    }

    #[test]
    fn exit_status_1_without_a_traceback_is_an_exit() {
        assert_eq!(exit_failure(1, "bye\n").code, ErrorCode::GuestExit);
    }

    #[test]
    fn a_nul_is_refused() {
        assert_eq!(command("a\0b", &[], &[]).err().unwrap().code, ErrorCode::Unsupported);
    }
}
