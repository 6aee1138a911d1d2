// What a fresh run costs before the program does anything.
import assert from 'node:assert/strict';
import test from 'node:test';

import { runSync } from 'micropython-wasm';

test('print(1 + 1) takes at most 60,000 fuel', () => {
  const { stdout, fuelUsed } = runSync('print(1 + 1)');
  assert.equal(stdout, '2\n');
  assert.ok(fuelUsed <= 60_000, `${fuelUsed} fuel`);
});

test('a host function costs little more', () => {
  const { fuelUsed } = runSync('', { hostFunctions: { f: () => 1 } });
  const { fuelUsed: without } = runSync('');
  assert.ok(fuelUsed - without <= 5_000, `${fuelUsed - without} fuel`);
});

test('memory does not grow for a small program', () => {
  const small = runSync('print(1 + 1)').peakMemoryBytes;
  assert.ok(small <= 1 << 20, `${small} bytes`);
  const program = 'def f(n):\n    return [str(i) for i in range(n)]\nprint(len(f(100)))\n' + '# a comment\n'.repeat(500);
  assert.equal(runSync(program).peakMemoryBytes, small);
});
