//! The entry points of a resident interpreter, as typed calls.
//!
//! Everything a guest returns is hostile: statuses, pointers and the bytes behind them.

use wasmtime::{AsContextMut, Instance, Memory, Result, Store, WasmParams, WasmResults};

use crate::error::{ErrorCode, ExceptionReport, Failure, Frame};
use crate::run::HostFunction;
use crate::state::{InterruptCell, State};
use crate::wasi::slice;

/// How a source text is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As a program.
    Program,
    /// As one input at a prompt: the values of expression statements are printed.
    Interactive,
}

/// The status that stands for SystemExit, plus its code.
const EXIT: i32 = 0x100;

/// Largest error report that is read, in bytes. The guest's own buffer is smaller.
const REPORT_MOST_BYTES: u32 = 256 << 10;

/// Most frames that are read.
const FRAMES_MOST: u32 = 64;

/// A started interpreter.
#[derive(Clone, Copy)]
pub(crate) struct Resident {
    instance: Instance,
    memory: Memory,
}

impl Resident {
    /// Starts the interpreter of an instance.
    pub async fn start(store: &mut Store<State>, instance: Instance) -> Result<Self> {
        let memory = instance
            .get_memory(&mut *store, "memory")
            .ok_or_else(|| Failure::internal("the guest has no memory"))?;
        store.data_mut().memory = Some(memory);
        let guest = Self { instance, memory };
        match guest.call::<_, i32>(store, "mp_init", ()).await? {
            0 => Ok(guest),
            _ => Err(no_memory("memoryBytes is too low to start the interpreter").into()),
        }
    }

    /// Where this interpreter looks for an interrupt, if it can be interrupted.
    pub async fn interrupt_cell(&self, store: &mut Store<State>) -> Result<Option<InterruptCell>> {
        let exported = |name| self.instance.get_func(store.as_context_mut(), name).is_some();
        if !["mp_interrupt_address", "mp_interrupt_value"].into_iter().all(exported) {
            return Ok(None);
        }
        let address: i32 = self.call(store, "mp_interrupt_address", ()).await?;
        let value: i32 = self.call(store, "mp_interrupt_value", ()).await?;
        let address = address as u32;
        slice(self.memory.data(&store), address, 4)?;
        Ok(Some(InterruptCell { address, value: value as u32 }))
    }

    /// The address in this process of a word of guest memory.
    pub fn address_of(&self, store: &Store<State>, cell: InterruptCell) -> *mut u32 {
        self.memory.data_ptr(store).wrapping_add(cell.address as usize).cast()
    }

    /// Makes globals that call host functions.
    pub async fn define(&self, store: &mut Store<State>, functions: &[HostFunction]) -> Result<()> {
        for HostFunction { name, awaitable } in functions {
            let (at, len) = self.place(store, name).await?;
            let kind = i32::from(*awaitable);
            let status: i32 = self.call(store, "mp_define", (at, len, kind)).await?;
            self.free(store, at).await?;
            if status != 0 {
                return Err(no_memory("no memory to define the host functions").into());
            }
        }
        Ok(())
    }

    /// Runs a source text in `__main__`.
    pub async fn exec(&self, store: &mut Store<State>, code: &str, mode: Mode) -> Result<()> {
        let (at, len) = self.place(store, code).await?;
        let status: i32 = self.call(store, "mp_exec", (at, len, mode as i32)).await?;
        match status {
            0 => {}
            1 => return Err(Failure::exception(self.report(store).await?).into()),
            // A prompt is to know that it is to be left, whatever the status.
            EXIT if mode == Mode::Program => {}
            _ if status & !0xff == EXIT => return Err(Failure::exit(status & 0xff).into()),
            -1 => return Err(no_memory("memoryBytes is too low to start the interpreter").into()),
            _ => return Err(protocol_error("an unknown status")),
        }
        Ok(())
    }

    /// Whether an input at a prompt needs more lines.
    pub async fn needs_more(&self, store: &mut Store<State>, code: &str) -> Result<bool> {
        let (at, len) = self.place(store, code).await?;
        let status: i32 = self.call(store, "mp_check", (at, len)).await?;
        self.free(store, at).await?;
        Ok(status == 1)
    }

    /// Gives a source buffer back; a run in a fresh sandbox need not.
    pub async fn free(&self, store: &mut Store<State>, at: u32) -> Result<()> {
        self.call(store, "mp_free", at).await
    }

    /// Copies a text into guest memory.
    async fn place(&self, store: &mut Store<State>, text: &str) -> Result<(u32, u32)> {
        let too_large = || no_memory("the source text does not fit into memoryBytes");
        let len = u32::try_from(text.len()).map_err(|_| too_large())?;
        let at: u32 = self.call(store, "mp_alloc", len.max(1)).await?;
        if at == 0 {
            return Err(too_large().into());
        }
        let memory = self.memory.data_mut(store.as_context_mut());
        crate::wasi::slice_mut(memory, at, len)?.copy_from_slice(text.as_bytes());
        Ok((at, len))
    }

    async fn report(&self, store: &mut Store<State>) -> Result<ExceptionReport> {
        let at: u32 = self.call(store, "mp_error_ptr", ()).await?;
        let len: u32 = self.call(store, "mp_error_len", ()).await?;
        let bytes = slice(self.memory.data(&store), at, len.min(REPORT_MOST_BYTES))?;
        Reader(bytes).report().ok_or_else(|| protocol_error("a malformed error report"))
    }

    async fn call<P, R>(&self, store: &mut Store<State>, name: &str, params: P) -> Result<R>
    where
        P: WasmParams + Sync,
        R: WasmResults + Sync,
    {
        let function = self.instance.get_typed_func::<P, R>(&mut *store, name);
        let function = function.map_err(|_| {
            let message = format!("the artifact's {name} is missing or of another type");
            Failure::new(ErrorCode::InvalidArtifact, message)
        })?;
        function.call_async(store, params).await
    }
}

fn protocol_error(what: &str) -> wasmtime::Error {
    Failure::new(ErrorCode::GuestTrap, format!("the guest trapped: it returned {what}")).into()
}

/// The interpreter could not even begin: to the caller a MemoryError like any other.
fn no_memory(message: &str) -> Failure {
    Failure::exception(ExceptionReport {
        type_name: "MemoryError".to_owned(),
        message: message.to_owned(),
        ..ExceptionReport::default()
    })
}

/// Reads a report: little endian, texts with their length before.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn report(&mut self) -> Option<ExceptionReport> {
        const VERSION: u32 = 1;
        if self.number()? != VERSION {
            return None;
        }
        let type_name = self.text()?;
        let message = self.text()?;
        let hint = Some(self.text()?).filter(|hint| !hint.is_empty());
        let count = self.number()?.min(FRAMES_MOST);
        let frames = (0..count).map(|_| self.frame()).collect::<Option<_>>()?;
        Some(ExceptionReport { type_name, message, hint, frames })
    }

    fn frame(&mut self) -> Option<Frame> {
        Some(Frame { line: self.number()?, file: self.text()?, function: self.text()? })
    }

    fn number(&mut self) -> Option<u32> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*bytes))
    }

    fn text(&mut self) -> Option<String> {
        let len = self.number()? as usize;
        let (bytes, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(out: &mut Vec<u8>, text: &str) {
        out.extend((text.len() as u32).to_le_bytes());
        out.extend(text.as_bytes());
    }

    fn sample() -> Vec<u8> {
        let mut bytes = 1u32.to_le_bytes().to_vec();
        text(&mut bytes, "ValueError");
        text(&mut bytes, "boom");
        text(&mut bytes, "");
        bytes.extend(1u32.to_le_bytes());
        bytes.extend(7u32.to_le_bytes());
        text(&mut bytes, "<stdin>");
        text(&mut bytes, "<module>");
        bytes
    }

    #[test]
    fn reads_a_report() {
        let report = Reader(&sample()).report().unwrap();
        assert_eq!(report.type_name, "ValueError");
        assert_eq!(report.message, "boom");
        assert_eq!(report.hint, None);
        let frame = Frame { file: "<stdin>".to_owned(), line: 7, function: "<module>".to_owned() };
        assert_eq!(report.frames, [frame]);
    }

    #[test]
    fn every_truncated_report_is_refused() {
        let bytes = sample();
        for len in 0..bytes.len() {
            assert!(Reader(&bytes[..len]).report().is_none(), "{len} bytes");
        }
    }
}
