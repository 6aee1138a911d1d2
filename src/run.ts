import { retraced } from './errors';
import { NO_HOST_FUNCTIONS, answerNow } from './host-functions';
import { native, type CallHost } from './native';
import {
  absolutePath,
  runControls,
  sandboxOptions,
  sourceCode,
  type Controls,
  type Sandbox,
} from './options';
import { internalError, toError, toResult } from './outcome';
import { PendingRun } from './pending-run';
import type { RunOptions, RunResult, RunSyncOptions } from './types';

/**
 * Runs Python code in a fresh sandbox, off the event loop's thread.
 *
 * Rejects with a {@link MicroPythonWasmError} when the run fails, with a {@link MicroPythonAbortError}
 * when the signal is aborted, and with TypeError or RangeError when an argument is wrong.
 */
export async function run(code: string, options?: RunOptions): Promise<RunResult> {
  try {
    const sandbox = sandboxOptions(options);
    return await start(sourceCode(code), sandbox, runControls('options', options));
  } catch (error) {
    throw retraced(error);
  }
}

/**
 * Runs Python code in a fresh sandbox on the calling thread, which is busy until it ends. Host
 * functions must return plain values: a promise is a RuntimeError in Python.
 *
 * Throws what {@link run} rejects with.
 */
export function runSync(code: string, options?: RunSyncOptions): RunResult {
  try {
    const sandbox = sandboxOptions(options);
    return runNow(sourceCode(code), sandbox);
  } catch (error) {
    throw retraced(error);
  }
}

/** {@link run} with the artifact at `wasmPath`: a command that takes `micropython -c CODE`. */
export async function runMicroPythonWasi(
  code: string,
  wasmPath: string | URL,
  options?: Omit<RunOptions, 'wasmPath'>,
): Promise<RunResult> {
  try {
    const sandbox = sandboxOptions(options, absolutePath('wasmPath', wasmPath));
    return await start(sourceCode(code), sandbox, runControls('options', options));
  } catch (error) {
    throw retraced(error);
  }
}

/** {@link runSync} with the artifact at `wasmPath`: a command that takes `micropython -c CODE`. */
export function runMicroPythonWasiSync(
  code: string,
  wasmPath: string | URL,
  options?: Omit<RunSyncOptions, 'wasmPath'>,
): RunResult {
  try {
    const sandbox = sandboxOptions(options, absolutePath('wasmPath', wasmPath));
    return runNow(sourceCode(code), sandbox);
  } catch (error) {
    throw retraced(error);
  }
}

function start(code: string, { native: options, hosts }: Sandbox, controls: Controls): Promise<RunResult> {
  const pending = new PendingRun(controls);
  try {
    pending.started(native.run(code, options, pending.streams), hosts);
  } catch (error) {
    pending.fail(internalError(error));
  }
  return pending.result;
}

function runNow(code: string, { native: options, hosts }: Sandbox): RunResult {
  const callHost: CallHost =
    hosts === NO_HOST_FUNCTIONS ? noHostFunctions : (name, payload) => answerNow(hosts, name, payload);
  const outcome = native.runSync(code, options, callHost);
  if (outcome[0] !== 'ok') throw toError(outcome);
  return toResult(outcome);
}

function noHostFunctions(name: string, payload: string): string {
  return answerNow(NO_HOST_FUNCTIONS, name, payload);
}
