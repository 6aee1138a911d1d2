//! What a store holds beside the guest.

use std::sync::Arc;

use wasmtime::{Caller, Memory, Result};

use crate::deadline::Control;
use crate::error::{ErrorCode, Failure};
use crate::files::Files;
use crate::host_call::HostState;
use crate::limits::MemoryLimiter;
use crate::output::Output;

/// The data of a sandbox's store.
pub(crate) struct State {
    pub limiter: MemoryLimiter,
    /// The guest's memory; none before it is instantiated.
    pub memory: Option<Memory>,
    pub output: Output,
    pub control: Arc<Control>,
    pub host: HostState,
    pub files: Files,
    /// The command line of a plain command artifact.
    pub args: Vec<Vec<u8>>,
    /// Where a resident guest looks for an interrupt.
    pub interrupt: Option<InterruptCell>,
}

impl State {
    /// Makes KeyboardInterrupt pending in the guest, from inside one of its host calls.
    pub fn raise_interrupt(caller: &mut Caller<'_, State>) -> Result<()> {
        if let Some(cell) = caller.data().interrupt {
            let (memory, _) = guest_memory(caller)?;
            crate::wasi::slice_mut(memory, cell.address, 4)?
                .copy_from_slice(&cell.value.to_le_bytes());
        }
        Ok(())
    }
}

/// The word through which a resident guest is interrupted: `value` is stored at `address`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InterruptCell {
    pub address: u32,
    pub value: u32,
}

/// The guest's memory and the store's data, from inside a host call.
pub(crate) fn guest_memory<'a>(
    caller: &'a mut Caller<'_, State>,
) -> Result<(&'a mut [u8], &'a mut State)> {
    let memory = match caller.data().memory {
        Some(memory) => memory,
        None => {
            // A start function may call the host before instantiation has finished.
            let memory = caller.get_export("memory").and_then(|export| export.into_memory());
            let memory = memory.ok_or_else(|| {
                Failure::new(ErrorCode::GuestTrap, "the guest trapped: it exports no memory")
            })?;
            caller.data_mut().memory = Some(memory);
            memory
        }
    };
    Ok(memory.data_and_store_mut(caller))
}
