/** A value that can cross between JavaScript and Python: whatever JSON can hold. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/**
 * A JavaScript function that Python code may call.
 *
 * Positional arguments come in order. If keyword arguments were given, they come as one plain object
 * after them. Arguments and results are {@link JsonValue}s: a result of `undefined` is `None` in
 * Python, and one that JSON cannot hold (a BigInt, a function, a symbol, NaN, Infinity, a cycle) is
 * raised there as `RuntimeError("TypeError: ...")`. `toJSON` methods are honoured.
 *
 * What the function throws, or rejects with, is raised in Python as
 * `RuntimeError("<error.name>: <error.message>")`. No stack goes in, but the message does, as it is:
 * do not put anything there that the guest must not see.
 *
 * In `run()` the function may return a promise, and Python waits for it. In `runSync()` it may not.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the caller knows what its own functions take
export type HostFunction = (...args: any[]) => unknown;

/**
 * Functions by the name under which Python sees them. Own enumerable properties count; they are
 * copied when they are passed. A name is a Python identifier of ASCII letters, digits and
 * underscores, at most 255 long, that is no keyword and does not begin with two underscores.
 *
 * Each function is an ordinary global in Python. The low-level way to the same functions is
 * `import host; host.call(name, payload)`, where the payload is the JSON text
 * `{"args": [...], "kwargs": {...}}` and the answer is `{"ok":true,"value":...}` or
 * `{"ok":false,"error":"..."}`; for an unknown name the error is `KeyError: 'name'`.
 */
export type HostFunctions = Readonly<Record<string, HostFunction>>;

/** How much a run may use. In a session everything but the memory is fresh for each run. */
export interface LimitOptions {
  /**
   * Most linear memory the guest may have, in bytes: an integer from 1 MiB to 4 GiB.
   * Default 16 MiB. The Python heap grows up to it; then Python raises `MemoryError`.
   */
  memoryBytes?: number | undefined;
  /**
   * How much the guest may compute, in units of Wasmtime fuel: roughly one per WebAssembly
   * instruction. An integer from 1 to 2^53 - 1, or null: not metered, which is faster.
   * Default 1_000_000_000. A run that needs more fails with `ERR_OUT_OF_FUEL`.
   */
  fuel?: number | null | undefined;
  /**
   * How long a run may take by the clock on the wall, in milliseconds: Python, sleeping and host
   * functions alike. A number above 0, or null: no limit. Default 1000. A run that takes longer
   * fails with `ERR_TIMEOUT`.
   */
  wallTimeoutMs?: number | null | undefined;
  /** Most bytes of standard output that are kept, and streamed: 0 to 256 MiB. Default 1_000_000. */
  maxStdoutBytes?: number | undefined;
  /** Most bytes of standard error that are kept, and streamed: 0 to 256 MiB. Default 1_000_000. */
  maxStderrBytes?: number | undefined;
  /**
   * What happens when an output is full. `'truncate'`, the default: the rest is dropped, and
   * `stdoutTruncated` or `stderrTruncated` says so. `'error'`: the run fails with
   * `ERR_OUTPUT_LIMIT`.
   */
  onOutputLimit?: 'error' | 'truncate' | undefined;
  /**
   * Most bytes that the encoded result of one host function may have: 1 to 256 MiB. Default 256 KiB.
   * Python sees a larger one as `ValueError("host callback result too large")`.
   */
  hostResultBytes?: number | undefined;
}

/** What a sandbox is made of. */
export interface SandboxOptions extends LimitOptions {
  /**
   * A directory of the host that the guest sees, read-only, as `/input`. Without it the guest sees
   * no files at all. One that is missing, unreadable or no directory: `ERR_INVALID_DIRECTORY`.
   */
  readonlyDir?: string | URL | undefined;
  /** Functions that Python may call, by name. */
  hostFunctions?: HostFunctions | undefined;
  /**
   * A WASI MicroPython artifact to use in place of the bundled one: a command that takes
   * `micropython -c CODE`. Failures: `ERR_ARTIFACT_NOT_FOUND` and `ERR_INVALID_ARTIFACT`.
   */
  wasmPath?: string | URL | undefined;
}

/** How a run is followed and cut short while it goes on. */
export interface RunControls {
  /**
   * Ends the run wherever it is: computing, sleeping or waiting for a host function. The promise
   * rejects with a {@link MicroPythonAbortError}. If the signal is aborted already, nothing starts.
   */
  signal?: AbortSignal | undefined;
  /**
   * Called with text as it is printed: whole characters only, in order, never after the run has
   * settled. If it throws, the run is ended and the promise rejects with what was thrown.
   */
  onStdout?: ((text: string) => void) | undefined;
  /** The same for standard error. */
  onStderr?: ((text: string) => void) | undefined;
}

/** Options of {@link run}. */
export interface RunOptions extends SandboxOptions, RunControls {}

/** Options of {@link runSync}. It has no signal and no streaming: the thread is busy until the run ends. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a name of its own, to grow on its own
export interface RunSyncOptions extends SandboxOptions {}

/** What a run used. */
export interface RunUsage {
  /** Fuel that is left of this run's budget; null when `fuel` was null. */
  fuelRemaining: number | null;
  /** Fuel that this run took; null when `fuel` was null. */
  fuelUsed: number | null;
  /** Largest linear memory that the sandbox has had so far, in bytes. */
  peakMemoryBytes: number;
  /** How long this run took by the clock on the wall, in milliseconds, host functions included. */
  durationMs: number;
  /** How many calls of host functions this run made. */
  hostCalls: number;
}

/** What a run that succeeded gives. */
export interface RunResult extends RunUsage {
  /** What was printed to standard output. */
  stdout: string;
  /** What was printed to standard error. */
  stderr: string;
  /** Whether output beyond `maxStdoutBytes` was dropped. */
  stdoutTruncated: boolean;
  /** Whether output beyond `maxStderrBytes` was dropped. */
  stderrTruncated: boolean;
}

/** How {@link MicroPythonSession.registerFunction} takes a function in. */
export interface RegisterFunctionOptions {
  /** The name under which Python sees the function. Default: the function's own `name`. */
  name?: string | undefined;
}
