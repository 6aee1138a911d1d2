import type { SessionCore } from './session-core';
import type { HostFunction, RegisterFunctionOptions, RunControls, RunResult } from './types';

/** What {@link MicroPythonSession} and {@link MicroPythonReplaySession} have in common. */
export abstract class SessionBase {
  readonly #core: SessionCore;

  /** @internal */
  protected constructor(core: SessionCore) {
    this.#core = core;
  }

  /**
   * Runs code, off the event loop's thread. Runs queue: each starts when the one before has settled.
   * Fuel and wall clock are fresh for each.
   *
   * Rejects with a {@link MicroPythonWasmError}, with a {@link MicroPythonAbortError} when the signal
   * is aborted, and with TypeError when an argument is wrong.
   */
  run(code: string, controls?: RunControls): Promise<RunResult> {
    return this.#core.run(code, controls);
  }

  /**
   * Runs code on the calling thread, which is busy until it ends. Host functions may not return
   * promises. While a run of this session is in progress or queued, throws `ERR_SESSION_BUSY`.
   */
  runSync(code: string): RunResult {
    return this.#core.runSync(code);
  }

  /**
   * Lets Python call a function, from the next run on. Registering a name again replaces its function.
   * Throws TypeError when the function is none, or the name cannot be one in Python.
   */
  registerFunction(fn: HostFunction, options?: RegisterFunctionOptions): void {
    this.#core.registerFunction(fn, options);
  }

  /** The functions that Python may call, by name: a copy. */
  get hostFunctions(): Record<string, HostFunction> {
    return this.#core.hostFunctions;
  }

  /** Whether `close()` was called. */
  get closed(): boolean {
    return this.#core.closed;
  }

  /**
   * Ends the run in progress and the queued ones: they reject with {@link MicroPythonSessionClosed},
   * as every later one does. Resolves when the sandbox's memory has been given back; never rejects.
   * Calling it again changes nothing.
   */
  close(): Promise<void> {
    return this.#core.close();
  }

  /** Closes the session, for `using`. */
  [Symbol.dispose](): void {
    void this.#core.close();
  }

  /** Closes the session, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#core.close();
  }
}
