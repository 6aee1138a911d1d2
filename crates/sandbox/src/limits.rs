//! Limits of a sandbox, and the limiter that Wasmtime asks before memory grows.

use std::time::Duration;

use wasmtime::{Error, ResourceLimiter, Result};

use crate::engine::GC_HEAP_INITIAL_BYTES;
use crate::error::{ErrorCode, Failure};

/// What one sandbox may use. The defaults are those of the public contract.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Most linear memory, in bytes. Default 16 MiB.
    pub memory_bytes: u64,
    /// Fuel, roughly WebAssembly instructions. None: not metered. Default 1,000,000,000.
    pub fuel: Option<u64>,
    /// Wall clock of a run. None: no limit. Default 1 s.
    pub wall_timeout: Option<Duration>,
    /// Bytes kept of standard output. Default 1,000,000.
    pub max_stdout_bytes: usize,
    /// Bytes kept of standard error. Default 1,000,000.
    pub max_stderr_bytes: usize,
    /// Whether a full stream ends the run; otherwise the rest is dropped. Default false.
    pub output_limit_error: bool,
    /// Most bytes of one host function's encoded result. Default 256 KiB.
    pub host_result_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory_bytes: 16 << 20,
            fuel: Some(1_000_000_000),
            wall_timeout: Some(Duration::from_secs(1)),
            max_stdout_bytes: 1_000_000,
            max_stderr_bytes: 1_000_000,
            output_limit_error: false,
            host_result_bytes: 256 << 10,
        }
    }
}

/// Most that a store's exception heap may grow to. Each exception in flight takes 64 bytes and
/// the collector frees the rest, so that a guest that needs more is not MicroPython.
const GC_HEAP_MOST_BYTES: usize = 16 << 20;

/// Most elements of a table. MicroPython's has about 1,500; a hand-made module may ask for four
/// thousand million, at 8 bytes each.
const TABLE_MOST_ELEMENTS: usize = 100_000;

/// Grants memory up to the limit and records the peak.
///
/// Wasmtime asks it for the exception heap and for the linear memory alike. Only the latter
/// counts: an exception heap refused would end the run where Python should see a MemoryError.
#[derive(Debug)]
pub(crate) struct MemoryLimiter {
    most: usize,
    linear: usize,
    /// Size of the module's memory at start.
    linear_initial: usize,
    peak: usize,
    /// Size and peak before the growth that was granted last, if that was the linear memory's.
    before: Option<(usize, usize)>,
}

impl MemoryLimiter {
    pub fn new(most: u64, linear_initial: u64) -> Self {
        Self {
            most: usize::try_from(most).unwrap_or(usize::MAX),
            linear: 0,
            linear_initial: usize::try_from(linear_initial).unwrap_or(usize::MAX),
            peak: 0,
            before: None,
        }
    }

    /// Largest linear memory so far, in bytes.
    pub fn peak(&self) -> u64 {
        self.peak as u64
    }

    /// Whether a request is for the linear memory. The exception heap starts with a size that no
    /// MicroPython starts with, and from then on the two are told apart by their current size. A
    /// hand-made module that confuses them has both counted, which is stricter.
    fn is_linear(&self, current: usize, desired: usize) -> bool {
        match current {
            0 => desired != GC_HEAP_INITIAL_BYTES as usize || desired == self.linear_initial,
            _ => current == self.linear,
        }
    }
}

impl ResourceLimiter for MemoryLimiter {
    fn memory_growing(&mut self, current: usize, desired: usize, _: Option<usize>) -> Result<bool> {
        if !self.is_linear(current, desired) {
            self.before = None;
            return match desired <= GC_HEAP_MOST_BYTES {
                true => Ok(true),
                false => Err(exception_heap_full()),
            };
        }
        if desired > self.most {
            return Ok(false);
        }
        self.before = Some((self.linear, self.peak));
        self.linear = desired;
        self.peak = self.peak.max(desired);
        Ok(true)
    }

    /// The system did not give what was granted: the guest sees a growth that failed.
    fn memory_grow_failed(&mut self, _: Error) -> Result<()> {
        if let Some(before) = self.before.take() {
            (self.linear, self.peak) = before;
        }
        Ok(())
    }

    fn table_growing(&mut self, _: usize, desired: usize, _: Option<usize>) -> Result<bool> {
        Ok(desired <= TABLE_MOST_ELEMENTS)
    }

    fn instances(&self) -> usize {
        1
    }

    fn tables(&self) -> usize {
        4
    }

    fn memories(&self) -> usize {
        1
    }
}

fn exception_heap_full() -> Error {
    Failure::new(ErrorCode::GuestTrap, "the guest trapped: too many WebAssembly exceptions alive")
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIB: usize = 1 << 20;

    fn started() -> MemoryLimiter {
        let mut limiter = MemoryLimiter::new(4 * MIB as u64, 7 << 16);
        let gc = GC_HEAP_INITIAL_BYTES as usize;
        assert!(limiter.memory_growing(0, gc, None).unwrap());
        assert!(limiter.memory_growing(0, 7 << 16, None).unwrap());
        limiter
    }

    #[test]
    fn grants_up_to_the_limit_and_records_the_peak() {
        let mut limiter = started();
        assert!(limiter.memory_growing(7 << 16, 4 * MIB, None).unwrap());
        assert!(!limiter.memory_growing(4 * MIB, 4 * MIB + 65536, None).unwrap());
        assert_eq!(limiter.peak(), 4 * MIB as u64);
    }

    #[test]
    fn a_growth_that_the_system_refuses_has_not_happened() {
        let mut limiter = started();
        assert!(limiter.memory_growing(7 << 16, 2 * MIB, None).unwrap());
        limiter.memory_grow_failed(Error::msg("no memory")).unwrap();
        assert_eq!(limiter.peak(), 7 << 16);
        // From where it is, not from where it would be; and the exception heap is still apart.
        assert!(limiter.memory_growing(7 << 16, MIB, None).unwrap());
        assert!(limiter.memory_growing(65536, 2 * 65536, None).unwrap());
        limiter.memory_grow_failed(Error::msg("no memory")).unwrap();
        assert_eq!(limiter.peak(), MIB as u64);
    }

    #[test]
    fn the_exception_heap_is_not_charged_but_bounded() {
        let mut limiter = started();
        assert!(limiter.memory_growing(65536, 8 * MIB, None).unwrap());
        assert_eq!(limiter.peak(), 7 << 16);
        assert!(limiter.memory_growing(8 * MIB, 32 * MIB, None).is_err());
    }
}
