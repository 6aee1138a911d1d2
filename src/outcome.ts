/** From the addon's outcome to a result or an error of the public API. */
import {
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  type MicroPythonErrorDetails,
  type PythonFrame,
} from './errors';
import type { NativeException, Outcome } from './native';
import type { RunResult, RunUsage } from './types';

const STDOUT_TRUNCATED = 1;
const STDERR_TRUNCATED = 2;

/** The result of a run that came to its end. */
export function toResult(outcome: Outcome): RunResult {
  const [, stdout, stderr, truncated, fuelRemaining, fuelUsed, peakMemoryBytes, durationMs, hostCalls] =
    outcome;
  return {
    stdout,
    stderr,
    stdoutTruncated: (truncated & STDOUT_TRUNCATED) !== 0,
    stderrTruncated: (truncated & STDERR_TRUNCATED) !== 0,
    fuelRemaining: fuelRemaining < 0 ? null : fuelRemaining,
    fuelUsed: fuelUsed < 0 ? null : fuelUsed,
    peakMemoryBytes,
    durationMs,
    hostCalls,
  };
}

/** The error of a run that failed. A run cut by its signal carries the signal's `reason`. */
export function toError(outcome: Outcome, reason?: unknown): MicroPythonWasmError | MicroPythonAbortError {
  const [status, stdout, stderr, , , , , , , exitCode, message, exception] = outcome;
  if (status === 'ABORT_ERR') return new MicroPythonAbortError(reason, stdout, stderr);
  const details: MicroPythonErrorDetails = {
    code: status === 'ok' ? 'ERR_INTERNAL' : status,
    exitCode: exitCode < 0 ? null : exitCode,
    stdout,
    stderr,
    usage: usageOf(outcome),
  };
  if (status === 'ERR_ARTIFACT_NOT_FOUND') return new MicroPythonWasmArtifactNotFound(message, details);
  if (exception !== null) return toException(message, details, exception);
  return new MicroPythonWasmError(message, details);
}

/** The error of a run that its session's `close()` cut. */
export function toSessionClosed(outcome: Outcome): MicroPythonSessionClosed {
  const [, stdout, stderr] = outcome;
  return sessionClosed({ stdout, stderr, usage: usageOf(outcome) });
}

/** The error of a run that its session's `close()` cut, or that came after it. */
export function sessionClosed(output?: Omit<MicroPythonErrorDetails, 'code'>): MicroPythonSessionClosed {
  return new MicroPythonSessionClosed('The session is closed', { ...output, code: 'ERR_SESSION_CLOSED' });
}

/** For what can only be a mistake of ours. */
export function internalError(cause: unknown): MicroPythonWasmError {
  const message = `A defect of micropython-wasm: ${String(cause)}. Please report it`;
  return new MicroPythonWasmError(message, { code: 'ERR_INTERNAL', cause });
}

function usageOf(outcome: Outcome): RunUsage | null {
  const started = outcome[12];
  if (!started) return null;
  const { fuelRemaining, fuelUsed, peakMemoryBytes, durationMs, hostCalls } = toResult(outcome);
  return { fuelRemaining, fuelUsed, peakMemoryBytes, durationMs, hostCalls };
}

function toException(
  message: string,
  details: MicroPythonErrorDetails,
  [exceptionType, exceptionMessage, hint, flat]: NativeException,
): MicroPythonException {
  const frames: PythonFrame[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const [filename, line, name] = flat.slice(i, i + 3) as [string, number, string];
    frames.push({ filename, line, name });
  }
  return new MicroPythonException(message, { ...details, exceptionType, exceptionMessage, hint, frames });
}
