/**
 * Checks of arguments. Their errors are worded and coded as those of Node's own functions:
 * TypeError ERR_INVALID_ARG_TYPE and ERR_INVALID_ARG_VALUE, RangeError ERR_OUT_OF_RANGE.
 */
import { inspect } from 'node:util';

/** `"x" argument`, or `"options.x" property`. */
function described(name: string): string {
  return `"${name}" ${name.includes('.') ? 'property' : 'argument'}`;
}

function received(value: unknown): string {
  if (value === null || value === undefined) return `Received ${String(value)}`;
  if (typeof value === 'function') return `Received function ${value.name}`;
  if (typeof value === 'object') return `Received ${inspect(value, { depth: -1 })}`;
  return `Received type ${typeof value} (${shortened(value)})`;
}

function shortened(value: unknown): string {
  const text = inspect(value, { depth: 0 });
  return text.length > 128 ? `${text.slice(0, 128)}...` : text;
}

type NodeError<E extends Error> = E & { code: string };

function withCode<E extends Error>(error: E, code: string): NodeError<E> {
  // Node shows the code in the first line of the stack and nowhere else in the text.
  const { stack } = error;
  if (stack !== undefined) error.stack = stack.replace(error.name, `${error.name} [${code}]`);
  return Object.assign(error, { code });
}

/** A value of the wrong type. `expected` completes "must be ". */
export function invalidType(name: string, expected: string, value: unknown): NodeError<TypeError> {
  return withCode(
    new TypeError(`The ${described(name)} must be ${expected}. ${received(value)}`),
    'ERR_INVALID_ARG_TYPE',
  );
}

/** A value of the right type that will not do. `expected` completes "must be ". */
export function invalidValue(name: string, expected: string, value: unknown): NodeError<TypeError> {
  return withCode(
    new TypeError(`The ${described(name)} must be ${expected}. Received ${shortened(value)}`),
    'ERR_INVALID_ARG_VALUE',
  );
}

/** A number that is too small, too large or not whole. `expected` completes "It must be ". */
export function outOfRange(name: string, expected: string, value: number): NodeError<RangeError> {
  return withCode(
    new RangeError(`The value of "${name}" is out of range. It must be ${expected}. Received ${value}`),
    'ERR_OUT_OF_RANGE',
  );
}

/** Checks an integer between two bounds. `why` may add to the message what the bounds come from. */
export function integer(name: string, value: unknown, min: number, max: number, why = ''): number {
  if (typeof value !== 'number') throw invalidType(name, 'of type number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} and <= ${max}${why}`, value);
  return value;
}

/** Checks an object that holds options: undefined means none. */
export function optionsObject(name: string, value: unknown): object | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidType(name, 'of type object', value);
  }
  return value;
}

/** Checks a function that may be left out. */
export function optionalFunction<F extends (...args: never[]) => unknown>(
  name: string,
  value: F | undefined,
): F | undefined {
  if (value !== undefined && typeof value !== 'function') throw invalidType(name, 'of type function', value);
  return value;
}
