//! A sandbox that stays: its interpreter lives from one run to the next.

use std::sync::{Arc, Mutex};

use wasmtime::Result;

use crate::artifact::Kind;
use crate::deadline::{Control, Watched, lock};
use crate::engine::Wanted;
use crate::error::{ErrorCode, Failure, Outcome, failure_of};
use crate::guest::Resident;
use crate::host_call::{BlockingHost, HostFunctions, Mailbox, NoHost};
use crate::output::OutputListener;
use crate::run::{RunRequest, Sandbox, SandboxOptions};
use crate::scheduler::{self, Guarded};
use crate::workers::Workers;

pub use crate::guest::Mode;

/// A resident interpreter, started by its first run. One run at a time; the caller queues.
///
/// Dropping it gives the memory back; a run in progress is aborted.
pub struct Session {
    shared: Arc<Shared>,
}

struct Shared {
    options: SandboxOptions,
    phase: Mutex<Phase>,
}

enum Phase {
    /// Waits for a run; none before the first.
    Idle(Option<Box<Live>>),
    Running(Arc<Control>),
    /// Closed while a run was in progress: what to call when the memory is given back.
    Closing(Vec<Box<dyn FnOnce() + Send>>),
    /// Closed, or ended by a run that left the interpreter in no known state.
    Over,
}

/// A sandbox with a started interpreter.
struct Live {
    sandbox: Sandbox,
    guest: Option<Resident>,
}

impl Session {
    /// A session; nothing is started yet.
    pub fn new(options: SandboxOptions) -> Self {
        let phase = Mutex::new(Phase::Idle(None));
        Self { shared: Arc::new(Shared { options, phase }) }
    }

    /// Runs a program on the worker threads. `request.functions` are those not defined before.
    /// `done` is called once. When it is, the next run may begin.
    pub fn spawn_run(
        &self,
        request: RunRequest,
        mode: Mode,
        host: Arc<dyn HostFunctions>,
        control: Arc<Control>,
        done: impl FnOnce(Outcome) + Send + 'static,
    ) {
        let begun = Workers::get().and_then(|workers| Ok((workers, self.shared.begin(&control)?)));
        let (workers, live) = match begun {
            Ok(begun) => begun,
            Err(failure) => return done(Outcome::not_started(failure)),
        };
        let shared = self.shared.clone();
        workers.spawn(async move {
            let run = Guarded::new(shared.run(live, &request, mode, host, &control));
            let (outcome, live) =
                run.await.unwrap_or_else(|failure| (Outcome::not_started(failure), None));
            shared.end(outcome, live, done);
        });
    }

    /// Runs a program on this thread.
    pub fn run_blocking(&self, request: RunRequest, host: &mut dyn BlockingHost) -> Outcome {
        let control = Control::new();
        let mailbox = Arc::new(Mailbox::default());
        let live = match self.shared.begin(&control) {
            Ok(live) => live,
            Err(failure) => return Outcome::not_started(failure),
        };
        let future = self.shared.run(live, &request, Mode::Program, mailbox.clone(), &control);
        let (outcome, live) = scheduler::drive(&control, &mailbox, host, future)
            .unwrap_or_else(|failure| (Outcome::not_started(failure), None));
        let mut kept = None;
        self.shared.end(outcome, live, |outcome| kept = Some(outcome));
        kept.unwrap_or_else(|| Outcome::not_started(Failure::internal("a run without an end")))
    }

    /// Whether an input at a prompt needs more lines, as the guest's own compiler sees it.
    pub fn needs_more(&self, code: &str) -> Result<bool, Failure> {
        let control = Control::new();
        let live = self.shared.begin(&control)?;
        let mailbox = Arc::new(Mailbox::default());
        let future = self.shared.check(live, code, &control);
        let (result, live) = scheduler::drive(&control, &mailbox, &mut Quiet, future)?;
        self.shared.settle(result.is_err(), live, || {});
        result
    }

    /// Raises KeyboardInterrupt in the run in progress. Whether there was one.
    pub fn interrupt(&self) -> bool {
        match &*lock(&self.shared.phase) {
            Phase::Running(control) => {
                control.interrupt();
                true
            }
            _ => false,
        }
    }

    /// Ends the session, and a run in progress with it. `done` is called when the memory is given
    /// back: from this thread if nothing runs.
    pub fn close(&self, done: impl FnOnce() + Send + 'static) {
        let mut phase = lock(&self.shared.phase);
        match std::mem::replace(&mut *phase, Phase::Over) {
            Phase::Idle(live) => {
                drop(phase);
                drop(live);
                done();
            }
            Phase::Running(control) => {
                *phase = Phase::Closing(vec![Box::new(done)]);
                control.abort();
            }
            Phase::Closing(mut waiting) => {
                waiting.push(Box::new(done));
                *phase = Phase::Closing(waiting);
            }
            Phase::Over => {
                drop(phase);
                done();
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close(|| {});
    }
}

impl Shared {
    /// Takes the interpreter for a run.
    fn begin(&self, control: &Arc<Control>) -> Result<Option<Box<Live>>, Failure> {
        let mut phase = lock(&self.phase);
        match std::mem::replace(&mut *phase, Phase::Running(control.clone())) {
            Phase::Idle(live) => Ok(live),
            other => {
                *phase = other;
                Err(Failure::new(ErrorCode::SessionClosed, "the session is closed or busy"))
            }
        }
    }

    /// Ends a run: the next may begin before the caller has this one's outcome, and the caller
    /// has it before memory is given back.
    fn end(&self, outcome: Outcome, live: Option<Box<Live>>, done: impl FnOnce(Outcome)) {
        let fatal = outcome.result.as_ref().is_err_and(Failure::is_fatal);
        self.settle(fatal, live, || done(outcome));
    }

    /// Puts the interpreter back, unless it is in no known state or the session is closing.
    fn settle(&self, fatal: bool, live: Option<Box<Live>>, report: impl FnOnce()) {
        let mut phase = lock(&self.phase);
        if !fatal && matches!(*phase, Phase::Running(_)) {
            *phase = Phase::Idle(live);
            drop(phase);
            return report();
        }
        drop(phase);
        report();
        drop(live);
        if let Phase::Closing(waiting) = std::mem::replace(&mut *lock(&self.phase), Phase::Over) {
            waiting.into_iter().for_each(|closed| closed());
        }
    }

    async fn run(
        &self,
        live: Option<Box<Live>>,
        request: &RunRequest,
        mode: Mode,
        host: Arc<dyn HostFunctions>,
        control: &Arc<Control>,
    ) -> (Outcome, Option<Box<Live>>) {
        let first =
            self.attempt(live, request, mode, host.clone(), control, Wanted::OnDemand).await;
        match first.1.as_ref().is_some_and(|live| live.sandbox.found_no_room(&first.0)) {
            true => self.attempt(None, request, mode, host, control, Wanted::Small).await,
            false => first,
        }
    }

    async fn attempt(
        &self,
        live: Option<Box<Live>>,
        request: &RunRequest,
        mode: Mode,
        host: Arc<dyn HostFunctions>,
        control: &Arc<Control>,
        wanted: Wanted,
    ) -> (Outcome, Option<Box<Live>>) {
        let listener = request.listener.clone();
        let mut live = match self.prepare(live, host, listener, control, wanted).await {
            Ok(live) => live,
            Err(failure) => return (Outcome::not_started(failure), None),
        };
        let ticking = live.sandbox.enter();
        let result = Watched::new(control, live.exec(request, mode, control)).await;
        drop(ticking);
        let outcome = live.sandbox.conclude(result);
        (outcome, Some(live))
    }

    async fn check(
        &self,
        live: Option<Box<Live>>,
        code: &str,
        control: &Arc<Control>,
    ) -> (Result<bool, Failure>, Option<Box<Live>>) {
        let mut live =
            match self.prepare(live, Arc::new(NoHost), None, control, Wanted::OnDemand).await {
                Ok(live) => live,
                Err(failure) => return (Err(failure), None),
            };
        let ticking = live.sandbox.enter();
        let result = Watched::new(control, live.needs_more(code, control)).await;
        drop(ticking);
        (result.map_err(|error| failure_of(&error)), Some(live))
    }

    /// A sandbox ready for the next run.
    async fn prepare(
        &self,
        live: Option<Box<Live>>,
        host: Arc<dyn HostFunctions>,
        listener: Option<Arc<dyn OutputListener>>,
        control: &Arc<Control>,
        wanted: Wanted,
    ) -> Result<Box<Live>, Failure> {
        if let Some(mut live) = live {
            let renewed = live.sandbox.renew(host, listener, control.clone());
            renewed.map_err(|error| failure_of(&error))?;
            return Ok(live);
        }
        let sandbox = Sandbox::new(&self.options, host, listener, control.clone(), wanted).await?;
        match sandbox.program.kind {
            Kind::Resident => Ok(Box::new(Live { sandbox, guest: None })),
            Kind::Command => Err(Failure::new(
                ErrorCode::Unsupported,
                "this artifact is a plain command: it lacks the entry points of a resident \
                 interpreter (mp_init, mp_exec and others), so it cannot be used for a \
                 MicroPythonSession; use MicroPythonReplaySession or run()",
            )),
        }
    }
}

impl Live {
    /// The interpreter, started if it is not yet.
    async fn guest(&mut self, control: &Control) -> Result<Resident> {
        let guest = match self.guest {
            Some(guest) => guest,
            None => {
                let instance = self.sandbox.instantiate().await?;
                let store = &mut self.sandbox.store;
                let guest = Resident::start(store, instance).await?;
                store.data_mut().interrupt = guest.interrupt_cell(store).await?;
                *self.guest.insert(guest)
            }
        };
        self.aim_interrupts(&guest, control);
        Ok(guest)
    }

    /// Lets the run's control interrupt the guest.
    fn aim_interrupts(&self, guest: &Resident, control: &Control) {
        let store = &self.sandbox.store;
        if let Some(cell) = store.data().interrupt
            && self.sandbox.tier.memory_stays()
        {
            let word = guest.address_of(store, cell);
            // SAFETY: the word lies inside the guest's memory (`interrupt_cell` checks it), which
            // neither moves nor shrinks on this tier and lives as long as the store, and with it
            // as long as the run is polled. The host calls that suspend the guest are
            // `poll_oneoff` and `host_call`, which say that they wait; wasmtime-wasi's file calls
            // run in place.
            unsafe { control.set_interrupt_target(word, cell.value) }
        }
    }

    async fn exec(&mut self, request: &RunRequest, mode: Mode, control: &Control) -> Result<()> {
        let guest = self.guest(control).await?;
        let store = &mut self.sandbox.store;
        guest.define(store, &request.functions).await?;
        guest.exec(store, &request.code, mode).await
    }

    async fn needs_more(&mut self, code: &str, control: &Control) -> Result<bool> {
        let guest = self.guest(control).await?;
        guest.needs_more(&mut self.sandbox.store, code).await
    }
}

/// The host of a check, which calls nothing.
struct Quiet;

impl BlockingHost for Quiet {
    fn call(&mut self, _: &str, _: &str) -> String {
        String::new()
    }

    fn is_alive(&mut self) -> bool {
        true
    }
}
