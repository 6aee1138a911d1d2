/** The only module that knows the addon: what it exports, and where its file lies. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addonNotFound } from './addon-not-found';
import type { MicroPythonErrorCode } from './errors';

/** Options as the addon takes them: checked, and every one present. */
export interface NativeOptions {
  memoryBytes: number;
  fuel: number | null;
  wallTimeoutMs: number | null;
  maxStdoutBytes: number;
  maxStderrBytes: number;
  outputLimitError: boolean;
  hostResultBytes: number;
  readonlyDir: string | null;
  wasmPath: string | null;
  /** The host functions to define as globals: names, with `async ` before those to be awaited. */
  hostFunctions: string[];
  /** Snippets to run first in the same sandbox, their output dropped. */
  replay: string[];
}

/** [type, message, hint, frames], where the frames are [file, line, name, file, line, name, ...]. */
export type NativeException = [string, string, string | null, (string | number)[]];

/** How a run ended. A tuple, because it is made for every run. */
export type Outcome = [
  status: 'ok' | 'ABORT_ERR' | MicroPythonErrorCode,
  stdout: string,
  stderr: string,
  /** Bit 1: standard output, bit 2: standard error. */
  truncated: number,
  /** -1: not metered. */
  fuelRemaining: number,
  /** -1: not metered. */
  fuelUsed: number,
  peakMemoryBytes: number,
  durationMs: number,
  hostCalls: number,
  /** -1: none. */
  exitCode: number,
  message: string,
  exception: NativeException | null,
  started: boolean,
];

/** Answers a host call of `runSync` with an envelope, or ends the run with null. Never throws. */
export type CallHost = (name: string, payload: string) => string | null;

/** A resident interpreter. It starts with its first run. */
export interface NativeSession {
  /** `mode` is one of MODE. Returns the run's id. */
  run(code: string, newFunctions: string[], streams: number, mode: number): number;
  runSync(code: string, newFunctions: string[], callHost: CallHost): Outcome;
  /** Whether the input is unfinished and wants more lines. */
  check(code: string): boolean;
  /** Raises KeyboardInterrupt in the run in progress; false if there is none. */
  interrupt(): boolean;
  /** Ends the run in progress and gives the memory back; the event `closed` follows for the id returned. */
  close(): number;
}

/** How a session takes code: as a program, or as one input at a prompt, whose value is printed. */
export const MODE = { program: 0, prompt: 1 } as const;

/** Kinds of event. Each event is four slots of one flat array: kind, id, a, b. */
export const EVENT = {
  /** id: the run, a: the outcome */
  settled: 0,
  /** id: the run, a: the call's id, b: [name, payload] */
  hostCall: 1,
  /** id: the run, a: text */
  stdout: 2,
  /** id: the run, a: text */
  stderr: 3,
  /** id: what `NativeSession.close` returned; the memory has been given back */
  closed: 4,
} as const;

/** What the addon exports. Every function returns at once, save for the two called `runSync`. */
export interface NativeAddon {
  setup(dispatch: (events: unknown[]) => void): void;
  /** `streams`, bit 1: send standard output as events, bit 2: standard error. Returns the run's id. */
  run(code: string, options: NativeOptions, streams: number): number;
  runSync(code: string, options: NativeOptions, callHost: CallHost): Outcome;
  /** Answers a host call. Ids that are unknown, or answered already, are ignored. */
  reply(runId: number, callId: number, envelope: string): void;
  cancel(runId: number): void;
  Session: new (options: NativeOptions) => NativeSession;
  version: string;
  /** The target triple the addon was built for. */
  target: string;
}

/** Names of the platform's addons, the likelier first. Which C library Linux has shows when one loads. */
function platforms(): string[] {
  const { platform, arch } = process;
  if (platform === 'linux') return [`linux-${arch}-gnu`, `linux-${arch}-musl`];
  if (platform === 'win32') return [`win32-${arch}-msvc`];
  return [`${platform}-${arch}`];
}

function load(): NativeAddon {
  const candidates = platforms();
  const failures: Error[] = [];
  for (const platform of candidates) {
    // In a checkout the addon lies beside package.json; installed, in a package of its own.
    const local = join(__dirname, '..', `micropython-wasm.${platform}.node`);
    try {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- an addon has no other way in
      return require(existsSync(local) ? local : `@micropython-wasm/${platform}`) as NativeAddon;
    } catch (error) {
      failures.push(error as Error);
    }
  }
  throw addonNotFound(candidates, failures);
}

export const native: NativeAddon = load();
