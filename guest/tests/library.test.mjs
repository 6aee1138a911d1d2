// Runs the programs of library/ in the sandbox: each must print what CPython printed.
// GUEST=file runs them on another build of the guest, for example the one that stresses the collector.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { run } from 'micropython-wasm';

import { INPUT, expectedFile, pending, programs, source } from './library/programs.mjs';

const OPTIONS = {
  readonlyDir: INPUT,
  memoryBytes: 64 << 20,
  fuel: null,
  wallTimeoutMs: process.env.GUEST ? 120_000 : 20_000,
  ...(process.env.GUEST && { wasmPath: process.env.GUEST }),
};
const AT_ONCE = 8;

const waiting = pending();

async function check(name) {
  const { stdout } = await run(source(name), OPTIONS);
  assert.equal(stdout, fs.readFileSync(expectedFile(name), 'utf8'));
}

async function checkPending(name, reason) {
  const passes = await check(name).then(
    () => true,
    () => false,
  );
  assert(!passes, `${name} passes now: take it out of library/pending.txt (${reason})`);
}

test('programs of the standard library', { concurrency: AT_ONCE }, async (t) => {
  const names = programs();
  for (const name of waiting.keys()) assert(names.includes(name), `library/pending.txt names ${name}, which does not exist`);
  const each = (name) => () => (waiting.has(name) ? checkPending(name, waiting.get(name)) : check(name));
  await Promise.all(names.map((name) => t.test(name, each(name))));
});
