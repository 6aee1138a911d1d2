//! Compiles the MicroPython artifact ahead of time:
//! `micropython-wasm-aot ARTIFACT OUTPUT-DIRECTORY [TARGET-TRIPLE]`.
//!
//! Writes `metered.cwasm` and `unmetered.cwasm`. Without a target it compiles for any machine of
//! this operating system and architecture, not for the CPU of this one.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use micropython_wasm_sandbox::engine::{Allocation, Metering, config};
use wasmtime::Engine;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let result = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [artifact, out] => compile(artifact.as_ref(), out.as_ref(), env!("TARGET")),
        [artifact, out, target] => compile(artifact.as_ref(), out.as_ref(), target),
        _ => Err("usage: micropython-wasm-aot ARTIFACT OUTPUT-DIRECTORY [TARGET-TRIPLE]".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn compile(artifact: &Path, out: &Path, target: &str) -> Result<(), Box<dyn Error>> {
    let wasm = std::fs::read(artifact)
        .map_err(|error| format!("cannot read {}: {error}", artifact.display()))?;
    std::fs::create_dir_all(out)?;
    for (metering, name) in [(Metering::Fuel, "metered"), (Metering::Epoch, "unmetered")] {
        // The images of the pool's engine load into the on-demand engine as well.
        let engine = Engine::new(&config(metering, Allocation::OnDemand, Some(target))?)?;
        let image = engine.precompile_module(&wasm)?;
        // Renamed when it is whole: an interrupted build leaves no half an image.
        let path = out.join(format!("{name}.cwasm"));
        let partial = out.join(format!("{name}.partial"));
        std::fs::write(&partial, image)?;
        std::fs::rename(&partial, &path)?;
    }
    Ok(())
}
