// Objects whose __eq__, __hash__, __lt__, __int__ and sort keys change the container meanwhile: no trap,
// no container that is not whole, no change to other objects.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';

import { runSync } from 'micropython-wasm';

import { stressBuild } from './stress-build.mjs';

const LIMITS = {
  readonlyDir: path.join(import.meta.dirname, 'oracle'),
  memoryBytes: 64 * 2 ** 20,
  fuel: null,
  wallTimeoutMs: 300_000,
};

function assertHarmless(seed, count, options) {
  const code = `import sys\nsys.path.insert(0, "/input")\nimport evil\nevil.main(${seed}, ${count})`;
  assert.equal(runSync(code, { ...LIMITS, ...options }).stdout, 'True\n');
}

test('2,000 programs', () => assertHarmless(1, 2_000));

test('100 programs under collector stress', () => assertHarmless(2, 100, { wasmPath: stressBuild() }));

test('a class body that raises leaves the names of the module alone', () => {
  const code = `
try:
    class C: x = 1 / 0
except ZeroDivisionError:
    after = 5
    def read(): return after
print(read())
`;
  assert.equal(runSync(code).stdout, '5\n');
});
