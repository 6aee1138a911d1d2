/** What the declarations of the package promise. Checked by the compiler; nothing here runs. */
import { expectTypeOf } from 'expect-type';
import {
  defaultWasmPath,
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  run,
  runMicroPythonWasi,
  runMicroPythonWasiSync,
  runSync,
  type HostFunction,
  type HostFunctions,
  type JsonValue,
  type LimitOptions,
  type MicroPythonErrorCode,
  type RunControls,
  type RunOptions,
  type RunResult,
  type RunSyncOptions,
  type SandboxOptions,
} from 'micropython-wasm';

// Runs.
expectTypeOf(run).toEqualTypeOf<(code: string, options?: RunOptions) => Promise<RunResult>>();
expectTypeOf(runSync).toEqualTypeOf<(code: string, options?: RunSyncOptions) => RunResult>();
expectTypeOf(runMicroPythonWasi).toEqualTypeOf<
  (code: string, wasmPath: string | URL, options?: Omit<RunOptions, 'wasmPath'>) => Promise<RunResult>
>();
expectTypeOf(runMicroPythonWasiSync).toEqualTypeOf<
  (code: string, wasmPath: string | URL, options?: Omit<RunSyncOptions, 'wasmPath'>) => RunResult
>();
expectTypeOf(defaultWasmPath).toEqualTypeOf<() => string>();

// @ts-expect-error code is text
void run(Buffer.from('print(1)'));
// @ts-expect-error the code is needed
void run();
// @ts-expect-error no such option: a misspelt limit must not pass unseen
void run('', { wallTimeoutSeconds: 1 });
// @ts-expect-error runSync cannot be aborted
runSync('', { signal: new AbortController().signal });
// @ts-expect-error runSync does not stream
runSync('', { onStdout: () => undefined });
// @ts-expect-error one of two words
void run('', { onOutputLimit: 'stop' });
// @ts-expect-error milliseconds as a number
void run('', { wallTimeoutMs: '5s' });
// @ts-expect-error null means no limit for fuel and time only
void run('', { memoryBytes: null });
// @ts-expect-error the artifact is an argument here
void runMicroPythonWasi('', 'a.wasm', { wasmPath: 'b.wasm' });

// Options: all of them, none of them, undefined for any of them.
const everything: RunOptions = {
  memoryBytes: 1,
  fuel: null,
  wallTimeoutMs: null,
  maxStdoutBytes: 1,
  maxStderrBytes: 1,
  onOutputLimit: 'truncate',
  hostResultBytes: 1,
  readonlyDir: new URL('file:///'),
  hostFunctions: { f: (a: number, b: string) => a + b.length, g: async () => Promise.resolve(1) },
  wasmPath: 'a.wasm',
  signal: new AbortController().signal,
  onStdout: (text) => {
    expectTypeOf(text).toEqualTypeOf<string>();
  },
  onStderr: () => undefined,
};
void run('', everything);
void run('', {});
void run('', { fuel: undefined, signal: undefined, hostFunctions: undefined });
expectTypeOf<SandboxOptions>().toExtend<RunSyncOptions>();
expectTypeOf<RunOptions>().toExtend<SandboxOptions & RunControls>();
expectTypeOf<SandboxOptions>().toExtend<LimitOptions>();
expectTypeOf<LimitOptions>().toEqualTypeOf<{
  memoryBytes?: number | undefined;
  fuel?: number | null | undefined;
  wallTimeoutMs?: number | null | undefined;
  maxStdoutBytes?: number | undefined;
  maxStderrBytes?: number | undefined;
  onOutputLimit?: 'error' | 'truncate' | undefined;
  hostResultBytes?: number | undefined;
}>();
expectTypeOf<RunControls>().toEqualTypeOf<{
  signal?: AbortSignal | undefined;
  onStdout?: ((text: string) => void) | undefined;
  onStderr?: ((text: string) => void) | undefined;
}>();

// Host functions take what they like and give what they like.
expectTypeOf<(a: number, options?: { upper: boolean }) => string>().toExtend<HostFunction>();
expectTypeOf<() => Promise<void>>().toExtend<HostFunction>();
expectTypeOf<{ readonly f: () => void }>().toExtend<HostFunctions>();
// @ts-expect-error a function, not its result
void run('', { hostFunctions: { f: 5 } });
expectTypeOf<{ a: [1, 'b', null, { c: true }] }>().toExtend<JsonValue>();
expectTypeOf<Date>().not.toExtend<JsonValue>();
expectTypeOf<undefined>().not.toExtend<JsonValue>();

// Results.
expectTypeOf<RunResult>().branded.toEqualTypeOf<{
  stdout: string;
  stderr: string;
  stdoutTruncated: boolean;
  stderrTruncated: boolean;
  fuelRemaining: number | null;
  fuelUsed: number | null;
  peakMemoryBytes: number;
  durationMs: number;
  hostCalls: number;
}>();

// Errors.
expectTypeOf<MicroPythonErrorCode>().toEqualTypeOf<
  | 'ERR_GUEST_EXCEPTION'
  | 'ERR_GUEST_EXIT'
  | 'ERR_OUT_OF_FUEL'
  | 'ERR_TIMEOUT'
  | 'ERR_OUTPUT_LIMIT'
  | 'ERR_STACK_OVERFLOW'
  | 'ERR_GUEST_TRAP'
  | 'ERR_ARTIFACT_NOT_FOUND'
  | 'ERR_INVALID_ARTIFACT'
  | 'ERR_INVALID_DIRECTORY'
  | 'ERR_SESSION_CLOSED'
  | 'ERR_SESSION_ENDED'
  | 'ERR_SESSION_REENTERED'
  | 'ERR_SESSION_BUSY'
  | 'ERR_SANDBOX_LIMIT'
  | 'ERR_UNSUPPORTED'
  | 'ERR_INTERNAL'
>();
expectTypeOf<MicroPythonWasmError>().toExtend<Error>();
expectTypeOf<MicroPythonWasmError>().toExtend<{
  readonly code: MicroPythonErrorCode;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly usage: Pick<
    RunResult,
    'fuelRemaining' | 'fuelUsed' | 'peakMemoryBytes' | 'durationMs' | 'hostCalls'
  > | null;
}>();
expectTypeOf<MicroPythonException>().toExtend<MicroPythonWasmError>();
expectTypeOf<MicroPythonException>().toExtend<{
  readonly exceptionType: string;
  readonly exceptionMessage: string;
  readonly hint: string | null;
  readonly frames: readonly { filename: string; line: number; name: string }[];
}>();
expectTypeOf<MicroPythonWasmArtifactNotFound>().toExtend<MicroPythonWasmError>();
expectTypeOf<MicroPythonSessionClosed>().toExtend<MicroPythonWasmError>();
expectTypeOf<MicroPythonAbortError>().toExtend<Error>();
expectTypeOf<MicroPythonAbortError>().not.toExtend<MicroPythonWasmError>();
expectTypeOf<MicroPythonAbortError>().toExtend<{
  readonly code: 'ABORT_ERR';
  readonly stdout: string;
  readonly stderr: string;
}>();
declare const error: MicroPythonWasmError;
// @ts-expect-error errors are to be read
error.code = 'ERR_TIMEOUT';

// Sessions: one shape, two kinds.
expectTypeOf(MicroPythonSession).toBeConstructibleWith();
expectTypeOf(MicroPythonSession).toBeConstructibleWith({ fuel: null });
expectTypeOf(MicroPythonReplaySession).toBeConstructibleWith({ readonlyDir: '.' });
// @ts-expect-error a signal belongs to a run
new MicroPythonSession({ signal: new AbortController().signal });

interface SessionShape {
  run(code: string, controls?: RunControls): Promise<RunResult>;
  runSync(code: string): RunResult;
  registerFunction(fn: HostFunction, options?: { name?: string }): void;
  readonly hostFunctions: Record<string, HostFunction>;
  readonly closed: boolean;
  close(): Promise<void>;
  [Symbol.dispose](): void;
  [Symbol.asyncDispose](): Promise<void>;
}
expectTypeOf<MicroPythonSession>().toExtend<SessionShape>();
expectTypeOf<MicroPythonReplaySession>().toExtend<SessionShape>();
expectTypeOf<keyof MicroPythonSession>().toEqualTypeOf<keyof SessionShape | 'interrupt'>();
expectTypeOf<keyof MicroPythonReplaySession>().toEqualTypeOf<keyof SessionShape | 'snippets'>();
expectTypeOf<MicroPythonSession['interrupt']>().toEqualTypeOf<() => boolean>();
expectTypeOf<MicroPythonReplaySession['snippets']>().toEqualTypeOf<readonly string[]>();

export async function disposal(): Promise<void> {
  using first = new MicroPythonSession();
  await using second = new MicroPythonReplaySession();
  expectTypeOf(first.runSync('')).toEqualTypeOf<RunResult>();
  await second.run('', { onStdout: console.log });
  // @ts-expect-error sessions have their limits from the start
  await second.run('', { fuel: 5 });
  // @ts-expect-error close() does that
  first.closed = true;
}
