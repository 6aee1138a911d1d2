/**
 * Random programs, here and with CPython: the same output, the same exception. What is known to differ,
 * docs/reliability.md lists, and the generator leaves out.
 *
 * DIFFERENTIAL_PROGRAMS=N runs N programs (default 150), DIFFERENTIAL_SEED=N others than the usual.
 * Without python3 there is nothing to compare with, and the test is skipped.
 */
import test from 'ava';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MicroPythonException, runSync } from 'micropython-wasm';
import { ROOT } from '../support';
import { program } from './programs';

const PROGRAMS = Number(process.env.DIFFERENTIAL_PROGRAMS ?? 150);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 0);

/** What a program prints, and the type of the exception it ends with. */
type End = [printed: string, exception: string | null];

/** What CPython gives up on: programs whose numbers explode. */
const SKIPPED = new Set(['TooLong', 'MemoryError', 'OverflowError']);
/** A container that holds itself: MicroPython has no end of it. */
const RECURSIVE = /\{\.\.\.\}|\[\.\.\.\]/;

function here(code: string): End {
  try {
    return [runSync(code, { fuel: null, wallTimeoutMs: 20_000 }).stdout, null];
  } catch (error) {
    if (error instanceof MicroPythonException) return [error.stdout, error.exceptionType];
    throw error;
  }
}

/** Without the differences that are known: the last digit of a power or quotient, and one name. */
function comparable([printed, exception]: End): End {
  const rounded = printed
    .replace(/-?\d+\.\d+(e[+-]?\d+)?/g, (number) => Number(number).toPrecision(12))
    .replaceAll('UnicodeDecodeError', 'UnicodeError');
  return [rounded, exception === 'UnicodeDecodeError' ? 'UnicodeError' : exception];
}

const hasPython = spawnSync('python3', ['-c', '']).status === 0;
const withPython = hasPython ? test : test.skip;

withPython('random programs do what they do in CPython', async (t) => {
  const driver = join(ROOT, '__test__', 'differential', 'driver.py');
  const python = spawn('python3', [driver], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.teardown(() => python.kill());
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  let compared = 0;
  for (let seed = SEED; seed < SEED + PROGRAMS; seed += 1) {
    const code = program(seed);
    python.stdin.write(`${JSON.stringify(code)}\n`);
    const line = await lines.next();
    if (line.done) throw new Error('CPython has ended');
    const there = JSON.parse(line.value) as End;
    if (SKIPPED.has(there[1] ?? '') || RECURSIVE.test(there[0])) continue;
    compared += 1;
    t.deepEqual(comparable(here(code)), comparable(there), `seed ${seed}:\n${code}`);
  }
  t.true(compared > PROGRAMS / 2);
});
