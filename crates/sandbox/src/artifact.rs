//! The modules that sandboxes run: the bundled one, and those of callers.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use sha2::{Digest, Sha256};
use wasmtime::{ExternType, InstancePre, Module};

use crate::deadline::lock;
use crate::engine::{Allocation, Metering, Tier};
use crate::error::{ErrorCode, Failure, failure_of, is_refusal_of_the_system};
use crate::lazy::Lazy;
use crate::scheduler;
use crate::state::State;

/// The artifact that comes with the package.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// The WebAssembly module, for processes that cannot load the images.
    pub wasm: &'static [u8],
    /// The module compiled ahead of time with [`Metering::Fuel`].
    pub metered: Option<&'static [u8]>,
    /// The module compiled ahead of time with [`Metering::Epoch`].
    pub unmetered: Option<&'static [u8]>,
}

static BUNDLE: OnceLock<Bundle> = OnceLock::new();

/// Names the bundled artifact. The first call counts.
///
/// # Safety
/// The images must be what Wasmtime's `precompile_module` gave for `wasm`: they are machine code,
/// and run as they are.
pub unsafe fn install_bundle(bundle: Bundle) {
    BUNDLE.get_or_init(|| bundle);
}

/// What a sandbox runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Artifact {
    /// The artifact that comes with the package.
    #[default]
    Bundled,
    /// A WASI MicroPython module in a file.
    File(PathBuf),
}

/// How an artifact is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It has entry points for a resident interpreter.
    Resident,
    /// It has `_start` only, and takes its program on the command line.
    Command,
}

/// An artifact loaded into an engine, its imports resolved.
pub(crate) struct Program {
    pub pre: InstancePre<State>,
    pub kind: Kind,
    /// Size of its memory at start, in bytes.
    pub memory_initial: u64,
}

/// Most custom artifacts kept compiled per engine.
const CUSTOM_MOST: usize = 16;

/// Largest artifact read from a file, in bytes.
const FILE_MOST_BYTES: u64 = 256 << 20;

/// The artifacts loaded into one engine.
#[derive(Default)]
pub(crate) struct Programs {
    bundled: Lazy<Arc<Program>>,
    custom: Mutex<HashMap<[u8; 32], Arc<Program>>>,
}

impl Tier {
    /// Loads an artifact, or gives it as loaded before.
    pub async fn program(&'static self, artifact: &Artifact) -> Result<Arc<Program>, Failure> {
        match artifact {
            Artifact::Bundled => match self.programs.bundled.get() {
                Some(program) => Ok(program.clone()),
                None if self.image().is_some() => self.bundled(),
                None => scheduler::off_thread(|| self.bundled()).await,
            },
            Artifact::File(path) => {
                let path = path.clone();
                scheduler::off_thread(move || self.custom(&path)).await
            }
        }
    }

    fn image(&self) -> Option<&'static [u8]> {
        let bundle = BUNDLE.get()?;
        match (self.allocation, self.metering) {
            (Allocation::Small, _) => None,
            (_, Metering::Fuel) => bundle.metered,
            (_, Metering::Epoch) => bundle.unmetered,
        }
    }

    fn bundled(&self) -> Result<Arc<Program>, Failure> {
        let load = || {
            let bundle = BUNDLE.get().ok_or_else(|| Failure::internal("no bundled artifact"))?;
            let module = match self.image() {
                // SAFETY: `install_bundle`'s caller vouches for the image.
                Some(image) => unsafe { Module::deserialize(&self.engine, image) },
                None => self.module(bundle.wasm)?,
            };
            let module = module.map_err(|error| match is_refusal_of_the_system(&error) {
                true => failure_of(&error),
                false => Failure::internal(format_args!("the artifact does not load: {error:#}")),
            })?;
            self.link(&module).map_err(Failure::internal)
        };
        self.programs.bundled.get_or_try_init(load).cloned()
    }

    /// Compiles with threads of its own, which end with it. The compiler's global ones, once
    /// refused by the system, would be missing for ever.
    fn module(&self, wasm: &[u8]) -> Result<wasmtime::Result<Module>, Failure> {
        let threads = rayon_core::ThreadPoolBuilder::new()
            .thread_name(|_| "micropython-wasm-compile".to_owned())
            .build()
            .map_err(scheduler::no_threads)?;
        Ok(threads.install(|| Module::new(&self.engine, wasm)))
    }

    fn custom(&self, path: &Path) -> Result<Arc<Program>, Failure> {
        let wasm = read_artifact(path)?;
        let hash: [u8; 32] = Sha256::digest(&wasm).into();
        if let Some(program) = lock(&self.programs.custom).get(&hash) {
            return Ok(program.clone());
        }
        let program = self.compile(path, &wasm)?;
        let mut custom = lock(&self.programs.custom);
        if custom.len() >= CUSTOM_MOST {
            custom.clear();
        }
        custom.insert(hash, program.clone());
        Ok(program)
    }

    fn compile(&self, path: &Path, wasm: &[u8]) -> Result<Arc<Program>, Failure> {
        if !wasm.starts_with(b"\0asm") {
            return Err(invalid(path, "it is not a WebAssembly module"));
        }
        let module =
            self.module(wasm)?.map_err(|error| match is_refusal_of_the_system(&error) {
                true => failure_of(&error),
                false => invalid(path, format_args!("it does not compile: {}", root_cause(&error))),
            })?;
        self.link(&module).map_err(|why| invalid(path, why))
    }

    /// Resolves the imports and looks at the exports; the error says what is wrong.
    fn link(&self, module: &Module) -> Result<Arc<Program>, String> {
        let memory_initial = match module.get_export("memory") {
            Some(ExternType::Memory(memory)) => memory.minimum() * memory.page_size(),
            _ => return Err("it exports no memory named \"memory\"".to_owned()),
        };
        let kind = if is_resident(module)? {
            Kind::Resident
        } else if has_function(module, "_start") {
            Kind::Command
        } else {
            return Err("it exports no function _start without parameters".to_owned());
        };
        let pre = self
            .linker
            .instantiate_pre(module)
            .map_err(|error| format!("its imports cannot be met: {error:#}"))?;
        Ok(Arc::new(Program { pre, kind, memory_initial }))
    }
}

fn read_artifact(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => {
            let message = format!("there is no artifact at {}", path.display());
            Failure::new(ErrorCode::ArtifactNotFound, message)
        }
        _ => invalid(path, error),
    };
    let meta = std::fs::metadata(path).map_err(failed)?;
    if !meta.is_file() {
        return Err(invalid(path, "it is not a file"));
    }
    if meta.len() > FILE_MOST_BYTES {
        return Err(invalid(path, format_args!("it is larger than {FILE_MOST_BYTES} bytes")));
    }
    std::fs::read(path).map_err(failed)
}

fn invalid(path: &Path, why: impl std::fmt::Display) -> Failure {
    let message = format!("{} is not a MicroPython WASI artifact: {why}", path.display());
    Failure::new(ErrorCode::InvalidArtifact, message)
}

fn root_cause(error: &wasmtime::Error) -> String {
    error.root_cause().to_string()
}

/// Whether an export is a function without parameters or results.
fn has_function(module: &Module, name: &str) -> bool {
    matches!(
        module.get_export(name),
        Some(ExternType::Func(ty)) if ty.params().len() == 0 && ty.results().len() == 0
    )
}

/// Whether the module has the entry points of a resident interpreter; an error if it has functions
/// of those names that are something else.
fn is_resident(module: &Module) -> Result<bool, String> {
    let entry_points = [
        ("mp_init", 0, 1),
        ("mp_alloc", 1, 1),
        ("mp_define", 3, 1),
        ("mp_exec", 3, 1),
        ("mp_error_ptr", 0, 1),
        ("mp_error_len", 0, 1),
    ];
    let mut types = Vec::new();
    for (name, params, results) in entry_points {
        match module.get_export(name) {
            Some(ExternType::Func(ty)) => types.push((name, params, results, ty)),
            _ => return Ok(false),
        }
    }
    for (name, params, results, ty) in types {
        let words = ty.params().chain(ty.results()).all(|ty| ty.is_i32());
        if !words || ty.params().len() != params || ty.results().len() != results {
            return Err(format!("its {name} is of another type than a resident interpreter's"));
        }
    }
    Ok(true)
}
