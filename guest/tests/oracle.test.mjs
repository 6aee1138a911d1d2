// CPython as the oracle: the same seeded programs run in both, and all they print is compared.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';

import { run } from 'micropython-wasm';

import { doubles, numbers } from './oracle/numbers.mjs';

const PROGRAMS = path.join(import.meta.dirname, 'oracle');
const SEED = 20_011;
const MIB = 2 ** 20;
const LIMITS = { memoryBytes: 64 * MIB, fuel: null, wallTimeoutMs: 300_000, maxStdoutBytes: 256 * MIB };

/** What a program prints in the guest and in CPython, `{dir}` being its directory, and where both differ first. */
async function assertSame(code, dir) {
  const placed = (where) => `import sys\nsys.path.insert(0, ${JSON.stringify(where)})\n${code}`;
  const python = promisify(execFile)('python3', ['-BS', '-c', placed(dir)], { maxBuffer: LIMITS.maxStdoutBytes });
  const [{ stdout }, expected] = await Promise.all([run(placed('/input'), { ...LIMITS, readonlyDir: dir }), python]);
  if (stdout === expected.stdout) return;
  const [lines, wanted] = [stdout.split('\n'), expected.stdout.split('\n')];
  const differing = wanted.map((_, at) => at).filter((at) => lines[at] !== wanted[at]);
  const [at] = differing;
  assert.equal(lines[at], wanted[at], `${differing.length} of ${wanted.length} lines differ, the first is ${at + 1}`);
  assert.fail(`the guest printed ${lines.length} lines, CPython ${wanted.length}`);
}

function withNumbers(t, name, data) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'guest-oracle-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  fs.copyFileSync(path.join(PROGRAMS, 'floats.py'), path.join(dir, 'floats.py'));
  fs.writeFileSync(path.join(dir, name), data);
  return dir;
}

test('200,000 floats as text', async (t) => {
  const dir = withNumbers(t, 'doubles.bin', doubles(SEED, 200_000));
  await assertSame('import floats\nfloats.show(sys.path[0])', dir);
});

test('200,000 texts as floats', async (t) => {
  const dir = withNumbers(t, 'numbers.txt', numbers(SEED, 200_000));
  await assertSame('import floats\nfloats.read(sys.path[0])', dir);
});

for (const [name, count, what] of [
  ['sorts', 10_000, 'sorts'],
  ['containers', 2_000, 'programs on dicts and sets'],
  ['slices', 2_000, 'programs of slices'],
]) {
  test(`${count} ${what}`, () => assertSame(`import ${name}\n${name}.main(${SEED}, ${count})`, PROGRAMS));
}
