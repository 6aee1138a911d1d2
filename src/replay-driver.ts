import { declarations, type HostFunctionTable } from './host-functions';
import { native, type CallHost, type NativeOptions, type Outcome } from './native';
import type { Failure } from './pending-run';
import type { Driver, Job } from './session-core';

/** Runs code in a fresh sandbox, after the snippets that succeeded before. */
export class ReplayDriver implements Driver {
  readonly #options: NativeOptions;
  #snippets: string[] = [];

  constructor(options: NativeOptions) {
    this.#options = options;
  }

  get snippets(): readonly string[] {
    return [...this.#snippets];
  }

  run({ code, run }: Job, functions: HostFunctionTable): number {
    return native.run(code, this.#optionsFor(functions), run.streams);
  }

  runSync(code: string, functions: HostFunctionTable, callHost: CallHost): Outcome {
    return native.runSync(code, this.#optionsFor(functions), callHost);
  }

  registered(): void {
    // Every run defines all functions anew.
  }

  settled(code: string, _outcome: Outcome, failure: Failure | undefined): boolean {
    if (failure === undefined) this.#snippets.push(code);
    return false;
  }

  close(): Promise<void> {
    this.#snippets = [];
    return Promise.resolve();
  }

  #optionsFor(functions: HostFunctionTable): NativeOptions {
    return { ...this.#options, hostFunctions: declarations(functions), replay: this.#snippets };
  }
}
