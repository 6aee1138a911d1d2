/** The interpreter behind the command line, and what Ctrl-C does to it. */
import { MicroPythonWasmError } from '../errors';
import { MODE } from '../native';
import { sandboxOptions } from '../options';
import { ResidentDriver } from '../resident-driver';
import { run } from '../run';
import { SessionCore } from '../session-core';
import type { RunControls, RunResult, SandboxOptions } from '../types';

/** How long a program may go on after Ctrl-C, in milliseconds. */
const GRACE = 2000;

/** Where output goes while it is printed. */
export type Streams = Pick<RunControls, 'onStdout' | 'onStderr'>;

/** A run in progress. */
interface Current {
  readonly cut: AbortController;
  /** Set by the first Ctrl-C. */
  grace: NodeJS.Timeout | undefined;
}

export class Guest {
  readonly #options: SandboxOptions;
  readonly #driver: ResidentDriver;
  readonly #core: SessionCore;
  #current: Current | undefined;
  #interrupted = false;

  constructor(options: SandboxOptions) {
    const { native, hosts } = sandboxOptions(options);
    this.#options = options;
    this.#driver = new ResidentDriver(native);
    this.#core = new SessionCore(this.#driver, hosts);
  }

  /** Runs a program, also with an artifact that is a plain command. */
  program(code: string, streams: Streams): Promise<RunResult> {
    return this.#attended(async (signal) => {
      try {
        return await this.#core.run(code, { ...streams, signal });
      } catch (error) {
        if (!isUnsupported(error)) throw error;
        return await run(code, { ...this.#options, ...streams, signal });
      }
    });
  }

  /** Runs what was entered at a prompt. SystemExit is always an error, whatever its status. */
  input(code: string, streams: Streams): Promise<RunResult> {
    return this.#attended((signal) => this.#core.run(code, { ...streams, signal }, MODE.prompt));
  }

  /** Whether what was entered at a prompt is unfinished. */
  needsMore(code: string): boolean {
    return this.#driver.check(code);
  }

  /**
   * Ctrl-C: raises KeyboardInterrupt in the run in progress. The second one ends it, as does a
   * program that goes on for two seconds after the first; then the run fails with an AbortError.
   */
  interrupt(): void {
    const current = this.#current;
    if (current === undefined) return;
    this.#interrupted = true;
    if (current.grace !== undefined || !this.#driver.interrupt()) {
      current.cut.abort();
      return;
    }
    current.grace = setTimeout(() => {
      current.cut.abort();
    }, GRACE);
  }

  /** Whether a run has been interrupted. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  close(): Promise<void> {
    return this.#core.close();
  }

  async #attended(start: (signal: AbortSignal) => Promise<RunResult>): Promise<RunResult> {
    const current: Current = { cut: new AbortController(), grace: undefined };
    this.#current = current;
    try {
      return await start(current.cut.signal);
    } finally {
      clearTimeout(current.grace);
      this.#current = undefined;
    }
  }
}

export function isUnsupported(error: unknown): boolean {
  return error instanceof MicroPythonWasmError && error.code === 'ERR_UNSUPPORTED';
}
