//! One run in a fresh sandbox, and what runs of sessions share with it.

use std::path::PathBuf;
use std::sync::Arc;

use wasmtime::{Error, Instance, Result, Store};

use crate::artifact::{Artifact, Kind, Program};
use crate::command;
use crate::deadline::{Control, Ticking, Watched};
use crate::engine::{Allocation, Metering, Place, Tier, Wanted, YIELD_FUEL, place};
use crate::error::{ErrorCode, Failure, Outcome, ProcExit, Usage, failure_of};
use crate::files::{COPIED_MOST_BYTES, Files};
use crate::guest::{Mode, Resident};
use crate::host_call::{BlockingHost, HostFunctions, HostState, Mailbox};
use crate::limits::{Limits, MemoryLimiter};
use crate::output::{Output, OutputListener};
use crate::scheduler::{self, Guarded};
use crate::slots::Slot;
use crate::started_calls::StartedCalls;
use crate::state::State;
use crate::workers::Workers;

/// What a sandbox is made of.
#[derive(Clone, Debug, Default)]
pub struct SandboxOptions {
    /// What it may use.
    pub limits: Limits,
    /// A directory of the host that the guest sees, read-only, at `/input`.
    pub readonly_dir: Option<PathBuf>,
    /// What it runs.
    pub artifact: Artifact,
}

/// A host function as the guest knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostFunction {
    /// The global's name.
    pub name: String,
    /// Whether a call in a running event loop gives an awaitable instead of waiting.
    pub awaitable: bool,
}

/// One program to run.
#[derive(Clone, Default)]
pub struct RunRequest {
    /// The source text.
    pub code: String,
    /// Host functions to make globals of.
    pub functions: Vec<HostFunction>,
    /// Earlier programs to run first, in the same sandbox, their output dropped.
    pub replay: Vec<String>,
    /// Takes the output while it is printed.
    pub listener: Option<Arc<dyn OutputListener>>,
}

/// Runs a program in a fresh sandbox on the worker threads. `done` is called once, from one of
/// them, or from this thread if there are none to be had.
pub fn spawn_run(
    options: SandboxOptions,
    request: RunRequest,
    host: Arc<dyn HostFunctions>,
    control: Arc<Control>,
    done: impl FnOnce(Outcome) + Send + 'static,
) {
    let workers = match Workers::get() {
        Ok(workers) => workers,
        Err(failure) => return done(Outcome::not_started(failure)),
    };
    workers.spawn(async move {
        let (outcome, sandbox) = Guarded::new(run(&options, &request, host, &control))
            .await
            .unwrap_or_else(|failure| (Outcome::not_started(failure), None));
        done(outcome);
        // The caller has its result before the memory is given back.
        drop(sandbox);
    });
}

/// Runs a program in a fresh sandbox on this thread.
pub fn run_blocking(
    options: SandboxOptions,
    request: RunRequest,
    host: &mut dyn BlockingHost,
) -> Outcome {
    let control = Control::new();
    let mailbox = Arc::new(Mailbox::default());
    let future = run(&options, &request, mailbox.clone(), &control);
    match scheduler::drive(&control, &mailbox, host, future) {
        Ok((outcome, _)) => outcome,
        Err(failure) => Outcome::not_started(failure),
    }
}

async fn run(
    options: &SandboxOptions,
    request: &RunRequest,
    host: Arc<dyn HostFunctions>,
    control: &Arc<Control>,
) -> (Outcome, Option<Sandbox>) {
    let wanted = match options.artifact {
        Artifact::Bundled => Wanted::Pooled,
        Artifact::File(_) => Wanted::OnDemand,
    };
    let first = attempt(options, request, host.clone(), control, wanted).await;
    match first.1.as_ref().is_some_and(|sandbox| sandbox.found_no_room(&first.0)) {
        true => attempt(options, request, host, control, Wanted::Small).await,
        false => first,
    }
}

async fn attempt(
    options: &SandboxOptions,
    request: &RunRequest,
    host: Arc<dyn HostFunctions>,
    control: &Arc<Control>,
    wanted: Wanted,
) -> (Outcome, Option<Sandbox>) {
    let listener = request.listener.clone();
    let mut sandbox = match Sandbox::new(options, host, listener, control.clone(), wanted).await {
        Ok(sandbox) => sandbox,
        Err(failure) => return (Outcome::not_started(failure), None),
    };
    let ticking = sandbox.enter();
    let result = match sandbox.program.kind {
        Kind::Resident => Watched::new(control, run_resident(&mut sandbox, request)).await,
        Kind::Command => Watched::new(control, run_command(&mut sandbox, request)).await,
    };
    drop(ticking);
    let outcome = sandbox.conclude(result);
    (outcome, Some(sandbox))
}

async fn run_resident(sandbox: &mut Sandbox, request: &RunRequest) -> Result<()> {
    let instance = sandbox.instantiate().await?;
    let store = &mut sandbox.store;
    let guest = Resident::start(store, instance).await?;
    guest.define(store, &request.functions).await?;
    if !request.replay.is_empty() {
        store.data_mut().output.set_muted(true);
        for snippet in &request.replay {
            guest.exec(store, snippet, Mode::Program).await?;
        }
        store.data_mut().output.set_muted(false);
    }
    guest.exec(store, &request.code, Mode::Program).await
}

async fn run_command(sandbox: &mut Sandbox, request: &RunRequest) -> Result<()> {
    let command = command::command(&request.code, &request.functions, &request.replay)?;
    let state = sandbox.store.data_mut();
    state.args = command.args;
    if let Some(marker) = &command.marker {
        state.output.skip_to(marker);
    }
    let instance = sandbox.instantiate().await?;
    let start = instance.get_typed_func::<(), ()>(&mut sandbox.store, "_start")?;
    start.call_async(&mut sandbox.store, ()).await
}

/// A store with its engine and its place.
pub(crate) struct Sandbox {
    pub store: Store<State>,
    pub program: Arc<Program>,
    pub tier: &'static Tier,
    limits: Limits,
    instantiated: bool,
    /// After the store: the place is free when the memory is.
    _slot: Slot,
}

impl Sandbox {
    /// Makes a store; nothing of the guest runs yet.
    pub async fn new(
        options: &SandboxOptions,
        host: Arc<dyn HostFunctions>,
        listener: Option<Arc<dyn OutputListener>>,
        control: Arc<Control>,
        wanted: Wanted,
    ) -> Result<Self, Failure> {
        let limits = &options.limits;
        let metering = match limits.fuel {
            Some(_) => Metering::Fuel,
            None => Metering::Epoch,
        };
        let files = match &options.readonly_dir {
            Some(dir) => Files::open(dir)?,
            None => Files::default(),
        };
        let Place { tier, slot } = place(metering, wanted)?;
        let program = tier.program(&options.artifact).await?;
        // Loading may take long the first time; it is not the run's.
        control.start(limits.wall_timeout);
        let state = State {
            limiter: MemoryLimiter::new(limits.memory_bytes, program.memory_initial),
            memory: None,
            output: Output::new(limits, listener),
            control,
            host: HostState::new(host, limits.host_result_bytes),
            files,
            args: Vec::new(),
            interrupt: None,
        };
        let mut store = Store::new(&tier.engine, state);
        store.limiter(|state| &mut state.limiter);
        store.set_hostcall_fuel(COPIED_MOST_BYTES);
        let mut sandbox =
            Self { store, program, tier, limits: limits.clone(), instantiated: false, _slot: slot };
        sandbox.refill().map_err(|error| failure_of(&error))?;
        Ok(sandbox)
    }

    /// Prepares the next run of a session.
    pub fn renew(
        &mut self,
        host: Arc<dyn HostFunctions>,
        listener: Option<Arc<dyn OutputListener>>,
        control: Arc<Control>,
    ) -> Result<()> {
        control.start(self.limits.wall_timeout);
        let state = self.store.data_mut();
        state.output = Output::new(&self.limits, listener);
        state.host.renew(host);
        state.control = control;
        self.refill()
    }

    /// A full budget, and a yield after each slice of it.
    fn refill(&mut self) -> Result<()> {
        match self.limits.fuel {
            Some(fuel) => {
                self.store.set_fuel(fuel)?;
                self.store.fuel_async_yield_interval(Some(YIELD_FUEL))?;
            }
            None => {
                self.store.epoch_deadline_async_yield_and_update(1);
                self.store.set_epoch_deadline(1);
            }
        }
        Ok(())
    }

    /// Keeps the guest's time slices coming, where the engine needs a ticker for that.
    pub fn enter(&self) -> Option<Ticking<'static>> {
        self.tier.ticker.as_ref().map(|ticker| ticker.enter())
    }

    /// Makes the instance, whose start function may be the guest's first code.
    pub async fn instantiate(&mut self) -> Result<Instance> {
        let instance = self.program.pre.instantiate_async(&mut self.store).await;
        self.instantiated = instance.is_ok();
        instance.map_err(|error| self.instantiation_failure(error))
    }

    /// Whether a run failed because this place had no address space left for it.
    pub fn found_no_room(&self, outcome: &Outcome) -> bool {
        is_refused(&outcome.result)
            && !self.instantiated
            && self.tier.allocation == Allocation::OnDemand
    }

    /// What kept the module from starting: Wasmtime's own words for a memory over the limit are
    /// not for callers.
    fn instantiation_failure(&self, error: Error) -> Error {
        // A start function may exit.
        if error.is::<ProcExit>() || failure_of(&error).code != ErrorCode::Internal {
            return error;
        }
        let message = match self.program.memory_initial > self.limits.memory_bytes {
            true => format!(
                "the artifact needs {} bytes of memory to start, memoryBytes is {}",
                self.program.memory_initial, self.limits.memory_bytes
            ),
            false => format!("the artifact cannot be started: {}", error.root_cause()),
        };
        Failure::new(ErrorCode::InvalidArtifact, message).into()
    }

    /// What a run printed and used, and how it ended.
    pub fn conclude(&mut self, result: Result<()>) -> Outcome {
        let fuel_remaining = self.limits.fuel.and_then(|_| self.store.get_fuel().ok());
        let state = self.store.data_mut();
        let captured = state.output.finish();
        state.host.started = StartedCalls::default();
        let usage = Usage {
            fuel_remaining,
            fuel_used: self.limits.fuel.zip(fuel_remaining).map(|(all, left)| all - left),
            peak_memory_bytes: state.limiter.peak(),
            duration: state.control.elapsed(),
            host_calls: state.host.calls,
        };
        let result = result.or_else(|error| match error.downcast_ref() {
            Some(ProcExit(0)) => Ok(()),
            Some(ProcExit(status)) => Err(command::exit_failure(*status, &captured.stderr.0)),
            None => Err(failure_of(&error)),
        });
        let started = self.instantiated || !is_refused(&result);
        Outcome {
            stdout: captured.stdout.0,
            stderr: captured.stderr.0,
            stdout_truncated: captured.stdout.1,
            stderr_truncated: captured.stderr.1,
            usage: started.then_some(usage),
            result,
        }
    }
}

fn is_refused(result: &Result<(), Failure>) -> bool {
    result.as_ref().is_err_and(|failure| failure.code == ErrorCode::SandboxLimit)
}
