/** Reads the values of options that are quantities. */
import { MAX_MEMORY, MIN_MEMORY } from '../options';
import { UsageError } from './usage';

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** Bytes: a number, alone or with k, m or g for powers of 1024. */
export function memorySize(text: string): number {
  const [, digits, unit] = /^(\d+)([kmg]?)$/i.exec(text) ?? [];
  const bytes = Number(digits) * (UNITS[(unit ?? '').toLowerCase()] as number);
  if (bytes >= MIN_MEMORY && bytes <= MAX_MEMORY) return bytes;
  throw new UsageError(
    `--memory must be a number of bytes, or such as 512k, 32m, 1g; from 1m to 4g: '${text}'`,
  );
}

/** Fuel: a whole number, also as 5e9; null for "none". */
export function fuelAmount(text: string): number | null {
  if (text === 'none') return null;
  const amount = /^\d+(e\d+)?$/i.test(text) ? Number(text) : 0;
  if (amount >= 1 && Number.isSafeInteger(amount)) return amount;
  throw new UsageError(`--fuel must be a whole number from 1 to 2^53 - 1, or none: '${text}'`);
}

/** Milliseconds, from seconds or from a number with ms or s; null for "none". */
export function duration(text: string): number | null {
  if (text === 'none') return null;
  const [, digits, unit] = /^(\d+(?:\.\d+)?|\.\d+)(ms|s)?$/.exec(text) ?? [];
  const ms = Number(digits) * (unit === 'ms' ? 1 : 1000);
  if (ms > 0 && ms < Infinity) return ms;
  throw new UsageError(
    `--timeout must be a number of seconds above 0, such as 5 or 500ms, or none: '${text}'`,
  );
}
