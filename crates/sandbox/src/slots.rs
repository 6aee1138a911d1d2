//! How many sandboxes may live at once.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::engine::Metering;
use crate::error::{ErrorCode, Failure};

/// Sandboxes that each pool has room for. A pool costs 1.75 microseconds per slot when it is made.
pub(crate) const POOL_SLOTS: u32 = 256;

/// Slots that are never handed out, so that a sandbox still being dropped is no error.
const POOL_SPARE: usize = 8;

/// Most sandboxes outside the pools. Each reserves 8 GiB of address space, of 128 TiB.
const ON_DEMAND_MOST: usize = 8_000;

/// Memory mappings of one on-demand sandbox: memory, exception heap, fiber stack, guards.
#[cfg(target_os = "linux")]
const MAPS_PER_SANDBOX: usize = 7;

/// Mappings left to the rest of the process. At the kernel's limit V8 ends the process.
#[cfg(target_os = "linux")]
const MAPS_SPARE: usize = 8_000;

/// How many new sandboxes pass between two counts of the process's mappings.
const RECOUNT_EVERY: usize = 256;

static POOLED: [AtomicUsize; 2] = [const { AtomicUsize::new(0) }; 2];
static ON_DEMAND: AtomicUsize = AtomicUsize::new(0);
static ON_DEMAND_CAP: AtomicUsize = AtomicUsize::new(usize::MAX);

/// A place that is free again when this is dropped. Drop it after the store.
#[derive(Debug)]
pub(crate) struct Slot(&'static AtomicUsize);

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn take(counter: &'static AtomicUsize, most: usize) -> Result<Slot, usize> {
    counter
        .try_update(Ordering::SeqCst, Ordering::SeqCst, |used| (used < most).then_some(used + 1))
        .map(|_| Slot(counter))
}

/// A slot of the pool, if one is free.
pub(crate) fn take_pooled(metering: Metering) -> Option<Slot> {
    take(&POOLED[metering as usize], POOL_SLOTS as usize - POOL_SPARE).ok()
}

/// A place outside the pool.
pub(crate) fn take_on_demand() -> Result<Slot, Failure> {
    let live = ON_DEMAND.load(Ordering::SeqCst);
    if live.is_multiple_of(RECOUNT_EVERY) {
        ON_DEMAND_CAP.store(count_cap(live), Ordering::SeqCst);
    }
    let most = ON_DEMAND_CAP.load(Ordering::SeqCst).min(ON_DEMAND_MOST);
    take(&ON_DEMAND, most).map_err(|live| {
        let message = format!(
            "no room for another sandbox: {live} are alive in this process, which is the most \
             its address space and memory mappings allow; close sessions that are not in use"
        );
        Failure::new(ErrorCode::SandboxLimit, message)
    })
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
        assert_eq!(take(&COUNTER, 2).unwrap_err(), 2);
        drop(first);
        assert!(take(&COUNTER, 2).is_ok());
    }
}
