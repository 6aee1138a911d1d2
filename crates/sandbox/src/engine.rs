//! Wasmtime's configuration, and the engines that sandboxes run on.
//!
//! There are two ways to interrupt a guest and three ways to place its memory. Engines are made
//! on first use; the ahead-of-time compiler and this process share [`config`], because an image
//! only loads into an engine of the same settings.

use std::sync::{Arc, OnceLock};

use wasmtime::{
    Config, Engine, InstanceAllocationStrategy, Linker, PoolingAllocationConfig, Result,
};

use crate::artifact::Programs;
use crate::deadline::Ticker;
use crate::error::{ErrorCode, Failure};
use crate::lazy::Lazy;
use crate::slots::{self, POOL_SLOTS, Slot};
use crate::state::State;
use crate::{host_call, wasi};

/// How a guest is counted and interrupted. Both together would cost a third of its speed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metering {
    /// Fuel is counted; every [`YIELD_FUEL`] the guest yields.
    Fuel,
    /// Nothing is counted; a ticker makes the guest yield.
    Epoch,
}

/// How the memory of a sandbox is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// A slot of a pool: the fastest to make and to drop. For one-shot runs.
    Pool,
    /// Mapped when needed and given back when closed. For sessions, custom artifacts, and runs
    /// beyond the pool.
    OnDemand,
    /// Small mappings that move when they grow, for processes with little address space. Slower,
    /// and needs code compiled in this process.
    Small,
}

/// Fuel after which a guest yields: its time slice, 80 to 240 microseconds.
pub(crate) const YIELD_FUEL: u64 = 1_000_000;

/// Size at which each store's heap of WebAssembly exceptions starts, in bytes. A growth of that
/// heap that the memory limiter has to decide on never comes with it.
pub const GC_HEAP_INITIAL_BYTES: u64 = 64 << 10;

/// The guest's WebAssembly stack, in bytes. MicroPython's own recursion limit, on its data stack,
/// is reached well before.
const WASM_STACK_BYTES: usize = 2 << 20;

/// A fiber's stack: the guest's, and what the host functions called on it need.
const FIBER_STACK_BYTES: usize = WASM_STACK_BYTES + (512 << 10);

/// Bytes of a table that are cleared in place when a pool slot is reused; more than the guest's
/// table has, so that dropping it costs no page faults.
const TABLE_KEEP_RESIDENT_BYTES: usize = 64 << 10;

/// Bytes at the start of a memory that are written over when a pool slot is reused, in place of
/// being unmapped: more than the guest starts with, so that a small program makes no system call
/// and no page fault (`__test__/counts.spec.ts`). It takes 3 microseconds, where unmapping and
/// faulting in took 18, and the kernel's lock on mappings let two cores do no more than one. A
/// slot that was used stays this large.
const MEMORY_KEEP_RESIDENT_BYTES: usize = 1 << 20;

/// The settings of an engine. `target` is a target triple when compiling for another machine.
pub fn config(metering: Metering, allocation: Allocation, target: Option<&str>) -> Result<Config> {
    let mut config = Config::new();
    if let Some(target) = target {
        config.target(target)?;
    }
    config.wasm_exceptions(true);
    // What MicroPython has no use for is one thing less to get wrong; the limit of memory holds for
    // one memory.
    config.wasm_memory64(false);
    config.wasm_multi_memory(false);
    config.wasm_relaxed_simd(false);
    config.consume_fuel(metering == Metering::Fuel);
    config.epoch_interruption(metering == Metering::Epoch);
    config.max_wasm_stack(WASM_STACK_BYTES);
    config.async_stack_size(FIBER_STACK_BYTES);
    config.gc_heap_initial_size(GC_HEAP_INITIAL_BYTES);
    // Traps are reported by kind only: collecting frames would slow down every exit.
    config.wasm_backtrace_max_frames(None);
    config.generate_address_map(false);
    // Windows cannot do without unwind information.
    if !target.unwrap_or(std::env::consts::OS).contains("windows") {
        config.native_unwind_info(false);
    }
    match allocation {
        Allocation::Pool => {
            config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool()));
        }
        Allocation::OnDemand => {}
        Allocation::Small => small_reservations(&mut config),
    }
    Ok(config)
}

fn pool() -> PoolingAllocationConfig {
    let mut pool = PoolingAllocationConfig::new();
    pool.total_core_instances(POOL_SLOTS);
    pool.total_tables(POOL_SLOTS);
    pool.total_stacks(POOL_SLOTS);
    pool.total_gc_heaps(POOL_SLOTS);
    // The exception heap takes a memory as well.
    pool.total_memories(2 * POOL_SLOTS);
    pool.table_keep_resident(TABLE_KEEP_RESIDENT_BYTES);
    pool.linear_memory_keep_resident(MEMORY_KEEP_RESIDENT_BYTES);
    pool
}

fn small_reservations(config: &mut Config) {
    const RESERVATION: u64 = 1 << 20;
    const GUARD: u64 = 64 << 10;
    const GROWTH: u64 = 16 << 20;
    config.memory_reservation(RESERVATION);
    config.memory_guard_size(GUARD);
    config.memory_reservation_for_growth(GROWTH);
    config.gc_heap_reservation(RESERVATION);
    config.gc_heap_guard_size(GUARD);
    config.gc_heap_reservation_for_growth(RESERVATION);
}

/// An engine with its imports and the artifacts loaded into it.
pub(crate) struct Tier {
    pub engine: Engine,
    pub metering: Metering,
    pub allocation: Allocation,
    pub linker: Linker<State>,
    pub programs: Programs,
    /// For engines without fuel.
    pub ticker: Option<Arc<Ticker>>,
}

impl Tier {
    fn new(metering: Metering, allocation: Allocation) -> Result<Self> {
        let engine = Engine::new(&config(metering, allocation, None)?)?;
        let mut linker = Linker::new(&engine);
        wasi::add_to_linker(&mut linker)?;
        host_call::add_to_linker(&mut linker)?;
        let ticker = match metering {
            Metering::Fuel => None,
            Metering::Epoch => Some(Ticker::start(engine.weak())?),
        };
        Ok(Self { engine, metering, allocation, linker, programs: Programs::default(), ticker })
    }

    /// The engine of this kind, made on first use. What fails is tried again the next time.
    fn get(metering: Metering, allocation: Allocation) -> Result<&'static Self, Failure> {
        static TIERS: [[Lazy<Tier>; 3]; 2] = [const { [const { Lazy::new() }; 3] }; 2];
        TIERS[metering as usize][allocation as usize].get_or_try_init(|| {
            Self::new(metering, allocation).map_err(|error| {
                let message = format!("cannot make an engine: {error:#}");
                Failure::new(ErrorCode::SandboxLimit, message)
            })
        })
    }

    /// The engine with a pool. One that cannot be made is not tried again: runs would be slower
    /// for it, and do without.
    fn pool(metering: Metering) -> Option<&'static Self> {
        static MADE: [OnceLock<Option<&'static Tier>>; 2] = [const { OnceLock::new() }; 2];
        *MADE[metering as usize].get_or_init(|| Self::get(metering, Allocation::Pool).ok())
    }

    /// Whether a sandbox's memory stays where it is when it grows.
    pub fn memory_stays(&self) -> bool {
        self.allocation != Allocation::Small
    }
}

/// An engine for one sandbox, and its place there.
pub(crate) struct Place {
    pub tier: &'static Tier,
    pub slot: Slot,
}

/// What a sandbox asks of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Short-lived, with the bundled artifact.
    Pooled,
    /// Any other.
    OnDemand,
    /// The address space is full.
    Small,
}

/// Finds a place for a sandbox.
pub(crate) fn place(metering: Metering, wanted: Wanted) -> Result<Place, Failure> {
    if wanted == Wanted::Pooled
        && let Some(tier) = Tier::pool(metering)
        && let Some(slot) = slots::take_pooled(metering)
    {
        return Ok(Place { tier, slot });
    }
    if wanted != Wanted::Small
        && let Some(slot) = slots::take_on_demand()
    {
        return Ok(Place { tier: Tier::get(metering, Allocation::OnDemand)?, slot });
    }
    let slot = slots::take_small()?;
    Ok(Place { tier: Tier::get(metering, Allocation::Small)?, slot })
}
