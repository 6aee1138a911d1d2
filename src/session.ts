import { sandboxOptions } from './options';
import { ResidentDriver } from './resident-driver';
import { SessionBase } from './session-base';
import { SessionCore } from './session-core';
import type { SandboxOptions } from './types';

/**
 * A resident MicroPython interpreter, started by the first run. Variables, imports and objects live
 * on between runs. An uncaught Python exception rejects its run and leaves the session usable, with
 * everything done before it. A trap, an exhausted limit or an abort ends the session: later runs
 * reject with `ERR_SESSION_ENDED`, whose `cause` is the first error.
 *
 * A run from inside one of the session's own host functions rejects with `ERR_SESSION_REENTERED`.
 *
 * A session that is dropped is reclaimed by the garbage collector some time; `close()` does it at once.
 */
export class MicroPythonSession extends SessionBase {
  readonly #driver: ResidentDriver;

  /** Starts nothing yet. Throws TypeError and RangeError when an option is wrong. */
  constructor(options?: SandboxOptions) {
    const sandbox = sandboxOptions(options);
    const driver = new ResidentDriver({ ...sandbox.native, hostFunctions: [] });
    super(new SessionCore(driver, sandbox.hosts));
    this.#driver = driver;
  }

  /**
   * Raises KeyboardInterrupt in the run in progress, if there is one; the session lives on.
   * Returns whether there was one.
   */
  interrupt(): boolean {
    return this.#driver.interrupt();
  }
}
