//! What one tenant of a pool slot leaves behind.

use micropython_wasm_sandbox::engine::{Allocation, Metering, config};
use wasmtime::{Engine, Instance, Memory, Module, Result, Store};

/// Data on both sides of what is kept resident, and pages without data between and after it.
const MODULE: &str = r#"(module
    (memory (export "memory") 20 40)
    (data (i32.const 5) "at the start")
    (data (i32.const 330000) "\01\02\03\04\05 in what is kept")
    (data (i32.const 1048571) "across the end of it")
    (data (i32.const 1300000) "behind it"))"#;

struct Tenant {
    store: Store<()>,
    memory: Memory,
}

async fn move_in(engine: &Engine, module: &Module) -> Result<Tenant> {
    let mut store = Store::new(engine, ());
    let instance = Instance::new_async(&mut store, module, &[]).await?;
    let memory = instance.get_memory(&mut store, "memory").unwrap();
    Ok(Tenant { store, memory })
}

/// Polls a future that never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut cx) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn no_byte_of_one_tenant_is_seen_by_the_next() {
    for metering in [Metering::Fuel, Metering::Epoch] {
        let engine = Engine::new(&config(metering, Allocation::Pool, None).unwrap()).unwrap();
        let module = Module::new(&engine, wat::parse_str(MODULE).unwrap()).unwrap();
        let first = now(move_in(&engine, &module)).unwrap();
        let pristine = first.memory.data(&first.store).to_vec();
        drop(first);
        // The slot that was left last is the next to be taken, by one tenant or by three at once.
        for round in 0..20 {
            let mut tenants: Vec<_> =
                (0..1 + round % 3).map(|_| now(move_in(&engine, &module)).unwrap()).collect();
            for Tenant { store, memory } in &mut tenants {
                assert!(memory.data(&*store) == pristine, "round {round}, {metering:?}");
                memory.data_mut(&mut *store).fill(0xa5);
                now(memory.grow_async(&mut *store, 20)).unwrap();
                let grown = &mut memory.data_mut(store)[pristine.len()..];
                assert!(grown.iter().all(|byte| *byte == 0), "round {round}, {metering:?}");
                grown.fill(0x5a);
            }
        }
    }
}
