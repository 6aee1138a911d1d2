import { declaration, declarations, type HostFunctionTable } from './host-functions';
import { native, type CallHost, type NativeOptions, type NativeSession, type Outcome } from './native';
import { closedSession } from './pending-run';
import type { Driver, Job } from './session-core';
import type { HostFunction } from './types';

/** After these the interpreter goes on. */
const SURVIVED: ReadonlySet<string> = new Set(['ok', 'ERR_GUEST_EXCEPTION', 'ERR_GUEST_EXIT']);

/** With these the interpreter did not come into being; the next run tries again. */
const NOT_STARTED: ReadonlySet<string> = new Set([
  'ERR_ARTIFACT_NOT_FOUND',
  'ERR_INVALID_ARTIFACT',
  'ERR_INVALID_DIRECTORY',
  'ERR_SANDBOX_LIMIT',
  'ERR_UNSUPPORTED',
]);

/** Runs code in a resident interpreter, made for the first run. */
export class ResidentDriver implements Driver {
  readonly #options: NativeOptions;
  #session: NativeSession | undefined;
  /** Functions that were registered since the last run. */
  readonly #newNames = new Set<string>();
  #closing: Promise<void> | undefined;

  constructor(options: NativeOptions) {
    this.#options = options;
  }

  run({ code, mode, run }: Job, functions: HostFunctionTable): number {
    const newFunctions = this.#takeNewFunctions(functions);
    return this.#started().run(code, newFunctions, run.streams, mode);
  }

  runSync(code: string, functions: HostFunctionTable, callHost: CallHost): Outcome {
    const newFunctions = this.#takeNewFunctions(functions);
    return this.#started().runSync(code, newFunctions, callHost);
  }

  registered(name: string): void {
    this.#newNames.add(name);
  }

  settled(_code: string, outcome: Outcome): boolean {
    const [status] = outcome;
    const started = outcome[12];
    if (!started && NOT_STARTED.has(status)) {
      this.#session?.close();
      this.#session = undefined;
      return false;
    }
    return !SURVIVED.has(status);
  }

  close(): Promise<void> {
    this.#closing ??= this.#session ? closedSession(this.#session.close()) : Promise.resolve();
    return this.#closing;
  }

  interrupt(): boolean {
    return this.#session?.interrupt() ?? false;
  }

  /** Whether the input at a prompt is unfinished. */
  check(code: string): boolean {
    return this.#started().check(code);
  }

  #started(): NativeSession {
    return (this.#session ??= new native.Session(this.#options));
  }

  /** The globals that the guest does not have yet, or has in place of a function replaced since. */
  #takeNewFunctions(functions: HostFunctionTable): string[] {
    const taken = this.#session ? newOnes(functions, this.#newNames) : declarations(functions);
    this.#newNames.clear();
    return taken;
  }
}

function newOnes(functions: HostFunctionTable, names: Iterable<string>): string[] {
  return Array.from(names, (name) => declaration(name, functions.get(name) as HostFunction));
}
