//! Capture of what the guest prints, bounded while it is produced.

use std::sync::Arc;

use crate::error::{ErrorCode, Failure};
use crate::limits::Limits;

/// One of the guest's output streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// Takes text while it is printed: whole characters, in order, nothing after the run has ended.
pub trait OutputListener: Send + Sync {
    /// Whether this stream is wanted.
    fn wants(&self, stream: Stream) -> bool;
    /// New text. Must not block.
    fn text(&self, stream: Stream, text: String);
}

/// Text that has waited for a newline is handed to the listener at this size, in bytes.
const LISTENER_CHUNK_BYTES: usize = 4096;

#[derive(Debug, Default)]
struct Capture {
    kept: Vec<u8>,
    most: usize,
    truncated: bool,
    /// How much of `kept` the listener has seen.
    streamed: usize,
    /// While set, everything up to its marker is dropped.
    skip: Option<Skip>,
}

/// Looks for a marker in a stream that comes in pieces.
#[derive(Debug)]
struct Skip {
    marker: Vec<u8>,
    /// The end of what has passed, shorter than the marker.
    tail: Vec<u8>,
}

impl Skip {
    /// What follows the marker, once it has come.
    fn feed(&mut self, data: &[u8]) -> Option<Vec<u8>> {
        self.tail.extend_from_slice(data);
        let found = self.tail.windows(self.marker.len()).position(|part| part == self.marker);
        if let Some(at) = found {
            return Some(self.tail.split_off(at + self.marker.len()));
        }
        let passed = (self.tail.len() + 1).saturating_sub(self.marker.len());
        self.tail.drain(..passed);
        None
    }
}

impl Capture {
    fn new(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    /// Keeps what comes after the marker that is waited for, if any; false if not all did fit.
    fn push(&mut self, data: &[u8]) -> bool {
        let Some(skip) = &mut self.skip else { return self.keep(data) };
        let Some(rest) = skip.feed(data) else { return true };
        self.skip = None;
        self.keep(&rest)
    }

    /// Keeps what fits; false if something did not.
    fn keep(&mut self, data: &[u8]) -> bool {
        let fits = data.len().min(self.most - self.kept.len());
        self.kept.extend_from_slice(&data[..fits]);
        if fits < data.len() {
            self.truncated = true;
        }
        fits == data.len()
    }

    /// The text from where the listener stands to the last whole character.
    fn take_streamable(&mut self) -> String {
        let rest = &self.kept[self.streamed..];
        let whole = rest.len() - incomplete_tail(rest);
        let text = String::from_utf8_lossy(&rest[..whole]).into_owned();
        self.streamed += whole;
        text
    }

    /// All of it. A character cut by the limit is dropped, one the guest never finished is U+FFFD.
    fn finish(mut self) -> (String, bool) {
        if self.truncated {
            let whole = self.kept.len() - incomplete_tail(&self.kept);
            self.kept.truncate(whole);
        }
        let text = String::from_utf8(self.kept)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        (text, self.truncated)
    }
}

/// How many bytes at the end begin a UTF-8 character without finishing it.
fn incomplete_tail(bytes: &[u8]) -> usize {
    let start = bytes.len().saturating_sub(3);
    (start..bytes.len())
        .find(|&at| match std::str::from_utf8(&bytes[at..]) {
            Ok(_) => false,
            Err(error) => error.valid_up_to() == 0 && error.error_len().is_none(),
        })
        .map_or(0, |at| bytes.len() - at)
}

/// Both streams of a run.
pub(crate) struct Output {
    stdout: Capture,
    stderr: Capture,
    limit_is_error: bool,
    /// While set, everything is dropped: the replay of earlier snippets.
    muted: bool,
    listener: Option<Arc<dyn OutputListener>>,
}

/// The captured text of both streams and whether each was cut.
pub(crate) struct Captured {
    pub stdout: (String, bool),
    pub stderr: (String, bool),
}

impl Output {
    pub fn new(limits: &Limits, listener: Option<Arc<dyn OutputListener>>) -> Self {
        Self {
            stdout: Capture::new(limits.max_stdout_bytes),
            stderr: Capture::new(limits.max_stderr_bytes),
            limit_is_error: limits.output_limit_error,
            muted: false,
            listener,
        }
    }

    pub fn set_muted(&mut self, muted: bool) {
        self.muted = muted;
    }

    /// Drops everything up to a marker, on both streams.
    pub fn skip_to(&mut self, marker: &str) {
        for capture in [&mut self.stdout, &mut self.stderr] {
            capture.skip = Some(Skip { marker: marker.into(), tail: Vec::new() });
        }
    }

    /// Takes what the guest printed; an error when the stream is full and that ends the run.
    pub fn write(&mut self, stream: Stream, data: &[u8]) -> Result<(), Failure> {
        if self.muted {
            return Ok(());
        }
        let capture = self.capture(stream);
        let before = capture.kept.len();
        let fitted = capture.push(data);
        let due = capture.kept.len() - capture.streamed >= LISTENER_CHUNK_BYTES
            || capture.kept[before..].contains(&b'\n')
            || !fitted;
        if due {
            self.flush_stream(stream);
        }
        if !fitted && self.limit_is_error {
            return Err(self.limit_failure(stream));
        }
        Ok(())
    }

    /// Hands what is waiting to the listener, before the guest waits or ends.
    pub fn flush(&mut self) {
        if self.listener.is_some() {
            self.flush_stream(Stream::Stdout);
            self.flush_stream(Stream::Stderr);
        }
    }

    /// The end of the run: flushes and gives the captured text.
    pub fn finish(&mut self) -> Captured {
        self.flush();
        self.flush_unfinished(Stream::Stdout);
        self.flush_unfinished(Stream::Stderr);
        self.listener = None;
        Captured {
            stdout: std::mem::take(&mut self.stdout).finish(),
            stderr: std::mem::take(&mut self.stderr).finish(),
        }
    }

    fn capture(&mut self, stream: Stream) -> &mut Capture {
        match stream {
            Stream::Stdout => &mut self.stdout,
            Stream::Stderr => &mut self.stderr,
        }
    }

    fn flush_stream(&mut self, stream: Stream) {
        let Some(listener) = self.listener.clone() else { return };
        if !listener.wants(stream) {
            return;
        }
        let text = self.capture(stream).take_streamable();
        if !text.is_empty() {
            listener.text(stream, text);
        }
    }

    /// A character that the guest began and never finished reads as U+FFFD.
    fn flush_unfinished(&mut self, stream: Stream) {
        let Some(listener) = self.listener.clone() else { return };
        let capture = self.capture(stream);
        let unfinished = !capture.truncated && capture.streamed < capture.kept.len();
        if unfinished && listener.wants(stream) {
            listener.text(stream, "\u{FFFD}".to_owned());
        }
    }

    fn limit_failure(&self, stream: Stream) -> Failure {
        let (name, most) = match stream {
            Stream::Stdout => ("stdout", self.stdout.most),
            Stream::Stderr => ("stderr", self.stderr.most),
        };
        Failure::new(
            ErrorCode::OutputLimit,
            format!("the guest wrote more than {most} bytes to {name}"),
        )
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[derive(Default)]
    struct Heard(Mutex<Vec<String>>);

    impl OutputListener for Heard {
        fn wants(&self, stream: Stream) -> bool {
            stream == Stream::Stdout
        }

        fn text(&self, _: Stream, text: String) {
            self.0.lock().unwrap().push(text);
        }
    }

    fn limits(stdout: usize) -> Limits {
        Limits { max_stdout_bytes: stdout, ..Limits::default() }
    }

    #[test]
    fn cuts_at_whole_characters() {
        let mut output = Output::new(&limits(4), None);
        output.write(Stream::Stdout, "ab€d".as_bytes()).unwrap();
        assert_eq!(output.finish().stdout, ("ab".to_owned(), true));
    }

    #[test]
    fn an_unfinished_character_is_replaced() {
        let heard = Arc::new(Heard::default());
        let mut output = Output::new(&limits(100), Some(heard.clone()));
        output.write(Stream::Stdout, b"a\xe2\x82").unwrap();
        assert_eq!(output.finish().stdout, ("a\u{FFFD}".to_owned(), false));
        assert_eq!(heard.0.lock().unwrap().concat(), "a\u{FFFD}");
    }

    #[test]
    fn listeners_get_whole_characters_by_line() {
        let heard = Arc::new(Heard::default());
        let mut output = Output::new(&limits(100), Some(heard.clone()));
        let text = "é\nß".as_bytes();
        output.write(Stream::Stdout, &text[..1]).unwrap();
        output.write(Stream::Stdout, &text[1..4]).unwrap();
        output.write(Stream::Stdout, &text[4..]).unwrap();
        output.write(Stream::Stderr, b"not wanted\n").unwrap();
        assert_eq!(output.finish().stdout.0, "é\nß");
        assert_eq!(*heard.0.lock().unwrap(), ["é\n", "ß"]);
    }

    #[test]
    fn what_comes_before_a_marker_is_dropped() {
        let mut output = Output::new(&limits(100), None);
        output.skip_to("MARK");
        for piece in ["dropped MA", "RMA", "RKkept", " too"] {
            output.write(Stream::Stdout, piece.as_bytes()).unwrap();
        }
        assert_eq!(output.finish().stdout.0, "kept too");
    }

    #[test]
    fn a_full_stream_can_end_the_run() {
        let mut output = Output::new(&Limits { output_limit_error: true, ..limits(3) }, None);
        let failure = output.write(Stream::Stdout, b"abcd").unwrap_err();
        assert_eq!(failure.code, ErrorCode::OutputLimit);
        assert_eq!(output.finish().stdout, ("abc".to_owned(), true));
    }
}
