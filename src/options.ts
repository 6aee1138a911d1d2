/** From what the caller passed to what the addon takes. Every option is read once and checked. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { integer, invalidType, invalidValue, optionalFunction, optionsObject, outOfRange } from './arguments';
import { declarations, NO_HOST_FUNCTIONS, hostFunctionTable, type HostFunctionTable } from './host-functions';
import type { NativeOptions } from './native';
import type { RunControls, RunOptions, SandboxOptions } from './types';

const MIB = 2 ** 20;
export const MIN_MEMORY = MIB;
export const MAX_MEMORY = 4096 * MIB;
/** Well below V8's longest string, and below 2 GiB, where a length is negative in the guest. */
const MAX_TEXT = 256 * MIB;

/** Options of a sandbox, checked. */
export interface Sandbox {
  readonly native: NativeOptions;
  readonly hosts: HostFunctionTable;
}

const DEFAULT_SANDBOX: Sandbox = {
  native: {
    memoryBytes: 16 * MIB,
    fuel: 1_000_000_000,
    wallTimeoutMs: 1000,
    maxStdoutBytes: 1_000_000,
    maxStderrBytes: 1_000_000,
    outputLimitError: false,
    hostResultBytes: 256 * 1024,
    readonlyDir: null,
    wasmPath: null,
    hostFunctions: [],
    replay: [],
  },
  hosts: NO_HOST_FUNCTIONS,
};

/**
 * Checks the options of a sandbox. `wasmPath` given apart goes before the option.
 * Throws TypeError and RangeError as Node's own functions do.
 */
export function sandboxOptions(options: SandboxOptions | undefined, wasmPath?: string): Sandbox {
  if (options === undefined && wasmPath === undefined) return DEFAULT_SANDBOX;
  const given: SandboxOptions = optionsObject('options', options) ?? {};
  const defaults = DEFAULT_SANDBOX.native;
  const { memoryBytes, fuel, wallTimeoutMs, maxStdoutBytes, maxStderrBytes } = given;
  const { onOutputLimit, hostResultBytes, readonlyDir, hostFunctions } = given;
  const artifact = wasmPath ?? optionalPath('options.wasmPath', given.wasmPath);
  const hosts = hostFunctionTable(hostFunctions);
  return {
    native: {
      memoryBytes: memoryBytes === undefined ? defaults.memoryBytes : memoryLimit(memoryBytes),
      fuel: fuel === undefined ? defaults.fuel : fuelLimit(fuel),
      wallTimeoutMs: wallTimeoutMs === undefined ? defaults.wallTimeoutMs : timeout(wallTimeoutMs),
      maxStdoutBytes: bytes('options.maxStdoutBytes', maxStdoutBytes, 0, defaults.maxStdoutBytes),
      maxStderrBytes: bytes('options.maxStderrBytes', maxStderrBytes, 0, defaults.maxStderrBytes),
      outputLimitError: outputLimitError(onOutputLimit),
      hostResultBytes: bytes('options.hostResultBytes', hostResultBytes, 1, defaults.hostResultBytes),
      readonlyDir: optionalPath('options.readonlyDir', readonlyDir),
      wasmPath: artifact,
      hostFunctions: hosts === NO_HOST_FUNCTIONS ? defaults.hostFunctions : declarations(hosts),
      replay: defaults.replay,
    },
    hosts,
  };
}

/** Run controls, checked; what was left out is undefined. */
export interface Controls {
  readonly signal: AbortSignal | undefined;
  readonly onStdout: ((text: string) => void) | undefined;
  readonly onStderr: ((text: string) => void) | undefined;
}

const NO_CONTROLS: Controls = { signal: undefined, onStdout: undefined, onStderr: undefined };

/** Checks what a run is followed and cut short with. */
export function runControls(name: string, controls: RunControls | RunOptions | undefined): Controls {
  if (controls === undefined) return NO_CONTROLS;
  const { signal, onStdout, onStderr }: RunControls = optionsObject(name, controls) ?? {};
  if (signal !== undefined && !isAbortSignal(signal)) {
    throw invalidType(`${name}.signal`, 'an instance of AbortSignal', signal);
  }
  return {
    signal,
    onStdout: optionalFunction(`${name}.onStdout`, onStdout),
    onStderr: optionalFunction(`${name}.onStderr`, onStderr),
  };
}

/** Checks source code: any text that has a UTF-8 form. */
export function sourceCode(code: unknown): string {
  if (typeof code !== 'string') throw invalidType('code', 'of type string', code);
  if (!code.isWellFormed()) throw invalidValue('code', 'well-formed Unicode, without lone surrogates', code);
  return code;
}

/** Checks a path, which may be a file URL, and makes it absolute. */
export function absolutePath(name: string, value: unknown): string {
  const path = isUrl(value) ? fileURLToPath(value.href) : value;
  if (typeof path !== 'string') throw invalidType(name, 'of type string or an instance of URL', value);
  if (path === '') throw invalidValue(name, 'a path, not an empty string', value);
  if (path.includes('\0')) throw invalidValue(name, 'a path without null bytes', value);
  return resolve(path);
}

function optionalPath(name: string, value: unknown): string | null {
  return value === undefined ? null : absolutePath(name, value);
}

function memoryLimit(value: unknown): number {
  const why = ' (1 MiB, which the interpreter itself needs, to 4 GiB)';
  return integer('options.memoryBytes', value, MIN_MEMORY, MAX_MEMORY, why);
}

function fuelLimit(value: unknown): number | null {
  if (value === null) return null;
  return integer('options.fuel', value, 1, Number.MAX_SAFE_INTEGER, ', or null for no limit');
}

function timeout(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value !== 'number') throw invalidType('options.wallTimeoutMs', 'of type number or null', value);
  if (!(value > 0 && value < Infinity)) {
    throw outOfRange('options.wallTimeoutMs', '> 0 and finite, or null for no limit', value);
  }
  return value;
}

function bytes(name: string, value: unknown, min: number, initial: number): number {
  return value === undefined ? initial : integer(name, value, min, MAX_TEXT);
}

function outputLimitError(value: unknown): boolean {
  if (value === undefined || value === 'truncate') return false;
  if (value === 'error') return true;
  throw invalidValue('options.onOutputLimit', `one of: 'truncate', 'error'`, value);
}

/** By its looks, not its class: a signal may come from another realm. */
function isAbortSignal(value: unknown): value is AbortSignal {
  if (typeof value !== 'object' || value === null || !('aborted' in value)) return false;
  const { addEventListener, removeEventListener } = value as Partial<AbortSignal>;
  return typeof addEventListener === 'function' && typeof removeEventListener === 'function';
}

/** By its looks, as Node's own functions do it. */
function isUrl(value: unknown): value is URL {
  return (
    typeof value === 'object' &&
    value !== null &&
    'protocol' in value &&
    'href' in value &&
    typeof value.href === 'string'
  );
}
