import type { RunUsage } from './types';

/** Says what went wrong with a run, for programs; the message says it for people. */
export type MicroPythonErrorCode =
  /** An uncaught Python exception: a {@link MicroPythonException} with `exitCode` 1. */
  | 'ERR_GUEST_EXCEPTION'
  /** `sys.exit()` with a status other than 0; `exitCode` is the status. */
  | 'ERR_GUEST_EXIT'
  /** The run took more than `fuel`. */
  | 'ERR_OUT_OF_FUEL'
  /** The run took longer than `wallTimeoutMs`. */
  | 'ERR_TIMEOUT'
  /** An output was full, and `onOutputLimit` was 'error'. */
  | 'ERR_OUTPUT_LIMIT'
  /** The WebAssembly stack overflowed. Python's own recursion limit is an exception in the guest. */
  | 'ERR_STACK_OVERFLOW'
  /** Any other WebAssembly trap. */
  | 'ERR_GUEST_TRAP'
  /** There is no file at `wasmPath`. */
  | 'ERR_ARTIFACT_NOT_FOUND'
  /** The file at `wasmPath` is not WebAssembly, or not a MicroPython WASI command. */
  | 'ERR_INVALID_ARTIFACT'
  /** `readonlyDir` is missing, unreadable or no directory. */
  | 'ERR_INVALID_DIRECTORY'
  /** The session was closed before or during the run. */
  | 'ERR_SESSION_CLOSED'
  /** An earlier run ended the session; `cause` is that run's error. */
  | 'ERR_SESSION_ENDED'
  /** A session was asked to run from inside one of its own host functions. */
  | 'ERR_SESSION_REENTERED'
  /** `runSync()` of a session while one of its runs is in progress or queued. */
  | 'ERR_SESSION_BUSY'
  /** The host has no room for another sandbox. */
  | 'ERR_SANDBOX_LIMIT'
  /** The artifact cannot do that: a plain command has no resident session, for instance. */
  | 'ERR_UNSUPPORTED'
  /** A defect of this package, caught. Please report it. */
  | 'ERR_INTERNAL';

/** What an error of a run carries beside its message. */
export interface MicroPythonErrorDetails {
  /** What happened. */
  code: MicroPythonErrorCode;
  /** Default null. */
  exitCode?: number | null | undefined;
  /** Default ''. */
  stdout?: string | undefined;
  /** Default ''. */
  stderr?: string | undefined;
  /** Default null. */
  usage?: RunUsage | null | undefined;
  /** The error that led to this one, if any. */
  cause?: unknown;
}

/** One line of a Python traceback. */
export interface PythonFrame {
  /** `<stdin>` for the code that was passed in. */
  filename: string;
  /** Counted from 1. */
  line: number;
  /** The function's name; `<module>` outside of any. */
  name: string;
}

/** Gives the errors of a class their name, as the built-in classes have theirs: on the prototype. */
function setName(errorClass: { readonly prototype: Error }, name: string): void {
  Object.defineProperty(errorClass.prototype, 'name', { value: name, writable: true, configurable: true });
}

/** Every failure of a run, save for aborts. What the guest printed before it is kept. */
export class MicroPythonWasmError extends Error {
  /** What went wrong; stable, for programs to compare. */
  readonly code: MicroPythonErrorCode;
  /** The exit status that `python` would have had; null when the guest did not come to an end of its own. */
  readonly exitCode: number | null;
  /** What the guest had printed to standard output. */
  readonly stdout: string;
  /** What the guest had printed to standard error; a traceback is here. */
  readonly stderr: string;
  /** What the run used; null when it never started. */
  readonly usage: RunUsage | null;

  static {
    setName(this, 'MicroPythonWasmError');
  }

  constructor(message: string, details: MicroPythonErrorDetails) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = details.code;
    this.exitCode = details.exitCode ?? null;
    this.stdout = details.stdout ?? '';
    this.stderr = details.stderr ?? '';
    this.usage = details.usage ?? null;
  }
}

/** What a {@link MicroPythonException} carries beside its message. */
export interface MicroPythonExceptionDetails extends Omit<MicroPythonErrorDetails, 'code'> {
  /** As in {@link MicroPythonException}. */
  exceptionType: string;
  /** As in {@link MicroPythonException}. */
  exceptionMessage: string;
  /** As in {@link MicroPythonException}. */
  hint: string | null;
  /** As in {@link MicroPythonException}. */
  frames: readonly PythonFrame[];
}

/** An uncaught Python exception. The message is `<type>: <text>`; `stderr` holds the traceback. */
export class MicroPythonException extends MicroPythonWasmError {
  /** The name of the Python class, `ValueError` for instance. */
  readonly exceptionType: string;
  /** `str(exception)` in Python. */
  readonly exceptionMessage: string;
  /** One sentence on what to do about it, where the package knows one; else null. */
  readonly hint: string | null;
  /** Outermost first, as Python prints them. Empty when the artifact is a plain command. */
  readonly frames: readonly PythonFrame[];

  static {
    setName(this, 'MicroPythonException');
  }

  constructor(message: string, details: MicroPythonExceptionDetails) {
    super(message, { ...details, code: 'ERR_GUEST_EXCEPTION' });
    this.exceptionType = details.exceptionType;
    this.exceptionMessage = details.exceptionMessage;
    this.hint = details.hint;
    this.frames = details.frames;
  }
}

/** There is no file at `wasmPath`: code `ERR_ARTIFACT_NOT_FOUND`. */
export class MicroPythonWasmArtifactNotFound extends MicroPythonWasmError {
  static {
    setName(this, 'MicroPythonWasmArtifactNotFound');
  }
}

/** The session was closed before or during the run: code `ERR_SESSION_CLOSED`. */
export class MicroPythonSessionClosed extends MicroPythonWasmError {
  static {
    setName(this, 'MicroPythonSessionClosed');
  }
}

/** A run was ended by its signal. Looks like the AbortError of Node's own functions; `cause` is the signal's reason. */
export class MicroPythonAbortError extends Error {
  /** As in the AbortErrors of Node. */
  readonly code = 'ABORT_ERR' as const;
  /** What the guest had printed to standard output. */
  readonly stdout: string;
  /** What the guest had printed to standard error. */
  readonly stderr: string;

  static {
    setName(this, 'AbortError');
  }

  constructor(cause: unknown, stdout = '', stderr = '') {
    super('The operation was aborted', { cause });
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

/**
 * Gives an error of ours, made when the addon reported it, the stack of the call that failed: that
 * of the function which throws it now, across awaits.
 */
export function retraced(error: unknown): unknown {
  if (error instanceof MicroPythonWasmError || error instanceof MicroPythonAbortError) {
    Error.captureStackTrace(error, retraced);
  }
  return error;
}
