import { sandboxOptions } from './options';
import { ReplayDriver } from './replay-driver';
import { SessionBase } from './session-base';
import { SessionCore } from './session-core';
import type { SandboxOptions } from './types';

/**
 * A session without a resident interpreter: each run is a fresh sandbox that first replays the
 * snippets that succeeded before, their output dropped. The limits hold for replay and snippet
 * together. A snippet that fails, or is cut, is not kept, and leaves the session as it was.
 *
 * Replayed snippets really run again: host functions are called again, clocks and random numbers
 * give new values. Use {@link MicroPythonSession} where that matters.
 */
export class MicroPythonReplaySession extends SessionBase {
  readonly #driver: ReplayDriver;

  /** Starts nothing yet. Throws TypeError and RangeError when an option is wrong. */
  constructor(options?: SandboxOptions) {
    const sandbox = sandboxOptions(options);
    const driver = new ReplayDriver(sandbox.native);
    super(new SessionCore(driver, sandbox.hosts));
    this.#driver = driver;
  }

  /** The snippets kept so far, oldest first: a copy. Empty after `close()`. */
  get snippets(): readonly string[] {
    return this.#driver.snippets;
  }
}
