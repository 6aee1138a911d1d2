//! How many sandboxes may live at once.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::engine::Metering;
use crate::error::{ErrorCode, Failure};

/// Sandboxes that each pool has room for. A pool costs 1.75 microseconds per slot when it is made.
pub(crate) const POOL_SLOTS: u32 = 256;

/// Slots that are never handed out, so that a sandbox still being dropped is no error.
const POOL_SPARE: usize = 8;

/// Most sandboxes outside the pools, of which 128 TiB of address space hold 11,000.
const ON_DEMAND_MOST: usize = 8_000;

/// Memory mappings of one on-demand sandbox: the memory, in three parts (below, in and above the
/// guest's data), the exception heap, the fiber's stack, and what guards each of them.
#[cfg(target_os = "linux")]
const MAPS_PER_SANDBOX: usize = 9;

/// Mappings left to the rest of the process. At the kernel's limit V8 ends the process.
#[cfg(target_os = "linux")]
const MAPS_SPARE: usize = 6_500;

/// How many new sandboxes pass between two counts of the process's mappings.
const RECOUNT_EVERY: usize = 256;

/// Address space of one on-demand sandbox: 4 GiB each for its memory and its exception heap, their
/// guards, and the fiber's stack.
#[cfg(target_os = "linux")]
const RESERVATION_BYTES: u64 = 8448 << 20;

static POOLED: [AtomicUsize; 2] = [const { AtomicUsize::new(0) }; 2];
static ON_DEMAND: AtomicUsize = AtomicUsize::new(0);
static SMALL: AtomicUsize = AtomicUsize::new(0);
static CAP: AtomicUsize = AtomicUsize::new(usize::MAX);

/// A place that is free again when this is dropped. Drop it after the store.
#[derive(Debug)]
pub(crate) struct Slot(&'static AtomicUsize);

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn take(counter: &'static AtomicUsize, most: usize) -> Option<Slot> {
    counter
        .try_update(Ordering::SeqCst, Ordering::SeqCst, |used| (used < most).then_some(used + 1))
        .ok()
        .map(|_| Slot(counter))
}

/// A slot of the pool, if one is free.
pub(crate) fn take_pooled(metering: Metering) -> Option<Slot> {
    take(&POOLED[metering as usize], POOL_SLOTS as usize - POOL_SPARE)
}

/// A place that reserves address space, if there is enough of that.
pub(crate) fn take_on_demand() -> Option<Slot> {
    let others = SMALL.load(Ordering::SeqCst);
    take(&ON_DEMAND, cap().saturating_sub(others).min(fitting()))
}

/// A place with small mappings.
pub(crate) fn take_small() -> Result<Slot, Failure> {
    let others = ON_DEMAND.load(Ordering::SeqCst);
    take(&SMALL, cap().saturating_sub(others)).ok_or_else(|| {
        let message = format!(
            "no room for another sandbox: {} are alive in this process, which is the most that \
             its address space and memory mappings allow; close sessions that are not in use",
            others + SMALL.load(Ordering::SeqCst)
        );
        Failure::new(ErrorCode::SandboxLimit, message)
    })
}

/// Most sandboxes outside the pools that the kernel's limit on mappings allows.
fn cap() -> usize {
    let live = ON_DEMAND.load(Ordering::SeqCst) + SMALL.load(Ordering::SeqCst);
    if live.is_multiple_of(RECOUNT_EVERY) {
        CAP.store(count_cap(live).min(ON_DEMAND_MOST), Ordering::SeqCst);
    }
    CAP.load(Ordering::SeqCst)
}

/// How many on-demand sandboxes fit into three quarters of the address space; the rest of it is
/// V8's, which ends the process when it gets none.
#[cfg(target_os = "linux")]
fn fitting() -> usize {
    static FITTING: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    *FITTING.get_or_init(|| {
        // A stack lies at the top of what the kernel gives: 2^47 bytes, or 2^39 on some arm64.
        let local = 0u8;
        let top = (&raw const local as u64).next_power_of_two();
        let bytes = address_space_limit().map_or(top, |limit| limit.min(top));
        (bytes / 4 * 3 / RESERVATION_BYTES) as usize
    })
}

#[cfg(not(target_os = "linux"))]
fn fitting() -> usize {
    ON_DEMAND_MOST
}

/// What the kernel's limit on mappings leaves for sandboxes, those alive included.
#[cfg(target_os = "linux")]
fn count_cap(live: usize) -> usize {
    let most = std::fs::read_to_string("/proc/sys/vm/max_map_count")
        .ok()
        .and_then(|text| text.trim().parse::<usize>().ok());
    let used = std::fs::read("/proc/self/maps")
        .map(|maps| maps.iter().filter(|&&byte| byte == b'\n').count());
    match (most, used) {
        (Some(most), Ok(used)) => live + most.saturating_sub(used + MAPS_SPARE) / MAPS_PER_SANDBOX,
        _ => ON_DEMAND_MOST,
    }
}

/// `ulimit -v`, in bytes; none when there is no limit.
#[cfg(target_os = "linux")]
fn address_space_limit() -> Option<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max address space"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(not(target_os = "linux"))]
fn count_cap(_live: usize) -> usize {
    ON_DEMAND_MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_counter_refuses_and_a_dropped_slot_is_free_again() {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let first = take(&COUNTER, 2).unwrap();
        let _second = take(&COUNTER, 2).unwrap();
        assert!(take(&COUNTER, 2).is_none());
        drop(first);
        assert!(take(&COUNTER, 2).is_some());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_kernels_limits_are_read() {
        assert!(count_cap(0) > 100);
        assert!(fitting() > 0);
    }
}
