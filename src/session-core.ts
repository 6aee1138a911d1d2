/** What both kinds of session have in common: the queue of runs, the host functions, the end. */
import { optionsObject } from './arguments';
import { MicroPythonWasmError, retraced, type MicroPythonErrorCode } from './errors';
import { answerNow, registration, type HostFunctionTable } from './host-functions';
import { MODE, type CallHost, type Outcome } from './native';
import { runControls, sourceCode } from './options';
import { internalError, sessionClosed, toError, toResult, toSessionClosed } from './outcome';
import { PendingRun, type Failure, type RunOwner } from './pending-run';
import { answerInside, isInside } from './reentry';
import type { HostFunction, RegisterFunctionOptions, RunControls, RunResult } from './types';

/** How a kind of session runs code. Only one run at a time is asked of it. */
export interface Driver {
  /** Starts a run and gives its id. */
  run(job: Job, functions: HostFunctionTable): number;
  runSync(code: string, functions: HostFunctionTable, callHost: CallHost): Outcome;
  /** A function was registered under that name, for the next run. */
  registered(name: string): void;
  /** A run is over. Returns whether it was the session's last. */
  settled(code: string, outcome: Outcome, failure: Failure | undefined): boolean;
  /** Gives the memory back; resolves when that is done. May come after the last run and again from close(). */
  close(): Promise<void>;
}

/** Code, how to take it, and the run it belongs to. */
export interface Job {
  readonly code: string;
  readonly mode: number;
  readonly run: PendingRun;
}

export class SessionCore implements RunOwner {
  readonly answer = (functions: HostFunctionTable, name: string, payload: string) =>
    answerInside(this, functions, name, payload);
  readonly #driver: Driver;
  #functions: HostFunctionTable;
  #queue: Job[] = [];
  #active: Job | undefined;
  #runningSync = false;
  /** The failure of the run that was the session's last. */
  #ended: Failure | undefined;
  #closed = false;
  #closing: Promise<void> | undefined;

  constructor(driver: Driver, functions: HostFunctionTable) {
    this.#driver = driver;
    this.#functions = functions;
  }

  get hostFunctions(): Record<string, HostFunction> {
    return Object.fromEntries(this.#functions);
  }

  get closed(): boolean {
    return this.#closed;
  }

  async run(
    code: string,
    controls: RunControls | undefined,
    mode: number = MODE.program,
  ): Promise<RunResult> {
    try {
      sourceCode(code);
      const checked = runControls('controls', controls);
      this.#assertUsable();
      const job = { code, mode, run: new PendingRun(checked, this) };
      this.#queue.push(job);
      this.#startNext();
      return await job.run.result;
    } catch (error) {
      throw retraced(error);
    }
  }

  runSync(code: string): RunResult {
    try {
      sourceCode(code);
      this.#assertUsable();
      if (this.#active !== undefined) {
        throw refusal('ERR_SESSION_BUSY', 'The session has a run in progress: await it before runSync()');
      }
      return this.#runNow(code);
    } catch (error) {
      throw retraced(error);
    }
  }

  registerFunction(fn: HostFunction, options: RegisterFunctionOptions | undefined): void {
    const { name: given }: RegisterFunctionOptions = optionsObject('options', options) ?? {};
    const [name, checked] = registration(fn, given);
    this.#functions = new Map(this.#functions).set(name, checked);
    this.#driver.registered(name);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  abortedInQueue(run: PendingRun): void {
    this.#queue = this.#queue.filter((job) => job.run !== run);
  }

  settled(outcome: Outcome, failure: Failure | undefined): void {
    const { code } = this.#active as Job;
    this.#active = undefined;
    this.#afterRun(code, outcome, failure);
    this.#startNext();
  }

  #assertUsable(): void {
    if (this.#closed) throw sessionClosed();
    if (this.#ended !== undefined) throw sessionEnded(this.#ended);
    if (this.#runningSync || isInside(this)) {
      const message =
        'A host function of the session asked the session for a run, which would wait for itself';
      throw refusal('ERR_SESSION_REENTERED', message);
    }
  }

  #startNext(): void {
    while (this.#active === undefined) {
      const job = this.#queue.shift();
      if (job === undefined) return;
      this.#active = job;
      try {
        job.run.started(this.#driver.run(job, this.#functions), this.#functions);
      } catch (error) {
        this.#active = undefined;
        job.run.fail(internalError(error));
      }
    }
  }

  #runNow(code: string): RunResult {
    const functions = this.#functions;
    // A host function may close the session.
    const callHost: CallHost = (name, payload) => {
      const reply = this.#closed ? null : answerNow(functions, name, payload);
      return this.#closed ? null : reply;
    };
    this.#runningSync = true;
    let outcome;
    try {
      outcome = this.#driver.runSync(code, functions, callHost);
    } finally {
      this.#runningSync = false;
    }
    const failure = this.#syncFailure(outcome);
    this.#afterRun(code, outcome, failure);
    if (failure !== undefined) throw failure.error;
    return toResult(outcome);
  }

  #syncFailure(outcome: Outcome): Failure | undefined {
    // A host function may have closed the session.
    if (this.#closed) return { error: toSessionClosed(outcome) };
    return outcome[0] === 'ok' ? undefined : { error: toError(outcome) };
  }

  #afterRun(code: string, outcome: Outcome, failure: Failure | undefined): void {
    const last = this.#driver.settled(code, outcome, failure);
    if (!last || this.#closed) return;
    this.#ended = failure;
    void this.#driver.close();
    this.#rejectQueue(() => sessionEnded(failure));
  }

  #rejectQueue(makeError: () => Error): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const { run } of queue) run.fail(makeError());
  }

  async #close(): Promise<void> {
    this.#closed = true;
    this.#rejectQueue(() => sessionClosed());
    const active = this.#active?.run;
    active?.close();
    const closed = this.#driver.close();
    // How the run ended is told to whoever asked for it.
    await active?.result.catch(() => undefined);
    await closed;
  }
}

function refusal(code: MicroPythonErrorCode, message: string): MicroPythonWasmError {
  return new MicroPythonWasmError(message, { code });
}

function sessionEnded(failure: Failure | undefined): MicroPythonWasmError {
  return new MicroPythonWasmError('The session has ended: an earlier run was cut or failed for good', {
    code: 'ERR_SESSION_ENDED',
    cause: failure?.error,
  });
}
