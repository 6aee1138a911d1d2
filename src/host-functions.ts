/**
 * Host functions: their names, and their calls. A call comes as a name and a payload, the JSON text
 * {"args":[...],"kwargs":{...}}, both written by code that nobody trusts. The answer is an envelope,
 * the JSON text {"ok":true,"value":...} or {"ok":false,"error":"Name: message"}. Making one never
 * throws, whatever the host function gives or throws.
 */
import { isAsyncFunction, isPromise } from 'node:util/types';
import { invalidType, invalidValue } from './arguments';
import type { HostFunction } from './types';

/** The functions of a run by name. Never changed once made: a run keeps those it started with. */
export type HostFunctionTable = ReadonlyMap<string, HostFunction>;

export const NO_HOST_FUNCTIONS: HostFunctionTable = new Map();

// Taken at load, so that a program that patches the built-ins does not reach in here.
const { parse } = JSON;
const stringify = JSON.stringify as (value: unknown, replacer?: typeof strictly) => string | undefined;
const { apply } = Reflect;
const { isFinite } = Number;

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
/** MicroPython keeps the length of a name in one byte. */
const MAX_NAME = 255;

/** What a name under which Python is to see a function must be, if it is not; else undefined. */
function nameProblem(name: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return 'a Python identifier of ASCII letters, digits and underscores';
  }
  if (KEYWORDS.has(name)) return 'a Python identifier that is not a keyword';
  if (name.startsWith('__')) return 'a Python identifier that does not begin with two underscores';
  return name.length > MAX_NAME ? `at most ${MAX_NAME} characters long` : undefined;
}

/** Checks a function and the name to register it by; the name defaults to the function's own. */
export function registration(fn: unknown, name: unknown): [name: string, fn: HostFunction] {
  if (typeof fn !== 'function') throw invalidType('fn', 'of type function', fn);
  const [where, value] = name === undefined ? ['fn.name', fn.name as unknown] : ['options.name', name];
  if (typeof value !== 'string') throw invalidType(where, 'of type string', value);
  const problem = nameProblem(value);
  if (problem !== undefined) throw invalidValue(where, problem, value);
  return [value, fn as HostFunction];
}

/** Checks and copies the option `hostFunctions`: its own enumerable properties. */
export function hostFunctionTable(functions: unknown): HostFunctionTable {
  if (functions === undefined) return NO_HOST_FUNCTIONS;
  if (typeof functions !== 'object' || functions === null || Array.isArray(functions)) {
    throw invalidType('options.hostFunctions', 'an object whose values are functions', functions);
  }
  const table = new Map<string, HostFunction>();
  for (const [name, value] of Object.entries(functions)) {
    const problem = nameProblem(name);
    if (problem !== undefined) {
      throw invalidValue('options.hostFunctions', `an object whose every name is ${problem}`, name);
    }
    if (typeof value !== 'function') {
      throw invalidType(`options.hostFunctions.${name}`, 'of type function', value);
    }
    table.set(name, value as HostFunction);
  }
  return table;
}

/**
 * The function as the addon takes it: a name, with `async ` before it if Python may await calls of
 * it side by side. Only its kind is asked, which nothing it does can change.
 */
export function declaration(name: string, fn: HostFunction): string {
  return isAsyncFunction(fn) ? `async ${name}` : name;
}

export function declarations(functions: HostFunctionTable): string[] {
  return Array.from(functions, ([name, fn]) => declaration(name, fn));
}

/** Calls a function for `runSync`, where there is no waiting for promises. Gives the envelope. */
export function answerNow(functions: HostFunctionTable, name: string, payload: string): string {
  try {
    const value = invoke(functions, name, payload);
    if (thenOf(value) === undefined) return success(value);
    // Nobody is going to wait for it: its rejection must not be reported as unhandled.
    if (isPromise(value)) Promise.resolve(value).catch(() => undefined);
    throw new TypeError(`${name}() returned a promise, which runSync() cannot wait for: use run()`);
  } catch (error) {
    return failure(error);
  }
}

/** Calls a function. Gives the envelope, or a promise of it that never rejects. */
export function answer(
  functions: HostFunctionTable,
  name: string,
  payload: string,
): string | Promise<string> {
  try {
    const value = invoke(functions, name, payload);
    const then = thenOf(value);
    return then === undefined ? success(value) : adopt(value, then).then(envelope, failure);
  } catch (error) {
    return failure(error);
  }
}

function invoke(functions: HostFunctionTable, name: string, payload: string): unknown {
  const hostFunction = functions.get(name);
  if (hostFunction === undefined) throw new UnknownHostFunction(name);
  const { args = [], kwargs = {} } = parsePayload(payload);
  if (!Array.isArray(args) || !isRecord(kwargs)) {
    throw new TypeError('the payload must be {"args": [...], "kwargs": {...}}');
  }
  if (Object.keys(kwargs).length > 0) args.push(kwargs);
  return apply(hostFunction, undefined, args);
}

/** A payload that Python wrote by hand, for host.call, can be anything. */
function parsePayload(payload: string): { args?: unknown; kwargs?: unknown } {
  const value: unknown = parse(payload);
  return isRecord(value) ? value : { args: null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class UnknownHostFunction extends Error {
  override readonly name = 'KeyError';

  constructor(name: string) {
    super(`'${name}'`);
  }
}

type Then = (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void;

/** The method `then` of a promise, read once as the language does; undefined for any other value. */
function thenOf(value: unknown): Then | undefined {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  const { then } = value as { then?: unknown };
  return typeof then === 'function' ? (then as Then) : undefined;
}

/** A promise of our own for a foreign one, which may throw, settle twice or never. */
function adopt(value: unknown, then: Then): Promise<unknown> {
  return new Promise((resolve, reject) => {
    apply(then, value, [resolve, reject]);
  });
}

function envelope(value: unknown): string {
  try {
    return success(value);
  } catch (error) {
    return failure(error);
  }
}

function success(value: unknown): string {
  // A toJSON() may give undefined, too.
  return `{"ok":true,"value":${encode(value) ?? 'null'}}`;
}

/** The JSON text of a value; undefined for undefined. Throws for what JSON cannot hold. */
function encode(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return isFinite(value) ? String(value) : stringify(value, strictly);
    default:
      return value === null ? 'null' : stringify(value, strictly);
  }
}

/** A replacer for JSON.stringify that refuses what it would drop or turn into null. */
function strictly(key: string, value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      if (isFinite(value)) return value;
      break;
    case 'bigint':
    case 'function':
    case 'symbol':
      break;
    default:
      return value;
  }
  const where = key === '' ? 'the result is' : `the result holds, as ${stringify(key) as string},`;
  throw new TypeError(`${where} ${unencodable(value)}`);
}

function unencodable(value: unknown): string {
  const what = typeof value === 'number' ? String(value) : `a ${typeof value}`;
  return `${what}, which JSON cannot hold`;
}

function failure(error: unknown): string {
  return `{"ok":false,"error":${stringify(describe(error)) as string}}`;
}

/** "Name: message". No stack, and nothing that the thrown value does can get out of here. */
function describe(thrown: unknown): string {
  try {
    const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
    const label = typeof name === 'string' && name !== '' ? name : 'Error';
    const text = typeof message === 'string' ? message : String(thrown);
    // V8 draws the cycle that JSON.stringify met over several lines.
    return text === '' ? label : `${label}: ${text.startsWith(CIRCULAR) ? CIRCULAR : text}`;
  } catch {
    return 'Error: a value that cannot be described was thrown';
  }
}

const CIRCULAR = 'Converting circular structure to JSON';
