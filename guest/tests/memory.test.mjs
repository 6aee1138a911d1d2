// Memory: the heap grows to memoryBytes and no further; a program that has filled it catches
// MemoryError, frees what it holds and goes on.
import assert from 'node:assert/strict';
import test from 'node:test';

import { runSync } from 'micropython-wasm';

const MIB = 2 ** 20;
const SIZES = [4 * MIB, 16 * MIB, 64 * MIB];

/** What is repeated until memory is full, all of it reachable from x. */
const SHAPES = {
  'bytearrays of 10 kB': ['x = []', 'x.append(bytearray(10_000))'],
  'one growing bytearray': ['x = bytearray(100)', 'x.extend(x)'],
  'one growing list': ['x = []', 'x.append(1)'],
  'a doubled list': ['x = [0]', 'x = x * 2'],
  'one growing str': ['x = ""', 'x += "0123456789abcdef" * 1000'],
  'a doubled str': ['x = "ab"', 'x = x + x'],
  'one growing bytes': ['x = b""', 'x += bytes(1000)'],
  'one growing array': ['import array\nx = array.array("d")', 'x.append(1.5)'],
  'one growing dict': ['x = {}', 'x[len(x)] = None'],
  'one growing dict of str': ['x = {}', 'x["key %d" % len(x)] = None'],
  'one growing set': ['x = set()', 'x.add(len(x) * 7)'],
  'one growing file': ['import io\nx = io.BytesIO()', 'x.write(bytes(1000))'],
  'lists in lists': ['x = []', 'x = [x]'],
  'tuples in tuples': ['x = ()', 'x = (x, x)'],
  'dicts in dicts': ['x = {}', 'x = {1: x}'],
  floats: ['x = []', 'x.append(len(x) / 3)'],
  'short strs': ['x = []', 'x.append(str(len(x)) + " ")'],
  'long numbers': ['x = []', 'x.append((1 << 1000) + len(x))'],
  'one growing number': ['x = 3\nn = 1000', 'x = x << n\nn = n + n'],
  instances: ['class A:\n    pass\nx = None', 'a = A()\na.before = x\nx = a'],
  functions: ['def outer(y):\n    return lambda: y\nx = None', 'x = outer(x)'],
  generators: ['def outer(y):\n    yield y\nx = None', 'x = outer(x)'],
  'bound methods': ['x = []', 'x.append([].append)'],
  sets: ['x = []', 'x.append({1, 2, 3})'],
  'slices of a str': ['text = "abc " * 1000\nx = []', 'x += text.split()'],
  'parsed JSON': ['import json\nx = []', `x.append(json.loads('{"a": [1, 2.5, "three"], "b": {"c": null}}'))`],
  classes: ['x = []', 'x.append(type("A", (), {"a": 1}))'],
};

/**
 * Fills memory, frees it, and uses a quarter of it again: the collector takes some numbers for addresses,
 * so that part of a long chain, or one large object, may stay.
 */
function program([start, step], memoryBytes) {
  const body = step.replaceAll('\n', '\n        ');
  return `
import gc
${start}
full = False
try:
    while True:
        ${body}
except MemoryError:
    full = True
print(full)
x = a = None
gc.collect()
again = [bytearray(1000) for _ in range(${Math.floor(memoryBytes / 4000)})]
print(len(again) * 4000 > ${memoryBytes * 0.9})
`;
}

for (const [name, shape] of Object.entries(SHAPES)) {
  test(`memory full of ${name}`, () => {
    for (const memoryBytes of SIZES) {
      const { stdout, peakMemoryBytes } = runSync(program(shape, memoryBytes), { memoryBytes, fuel: null, wallTimeoutMs: 120_000 });
      assert.equal(stdout, 'True\nTrue\n', `${memoryBytes} bytes`);
      assert.ok(peakMemoryBytes <= memoryBytes, `${peakMemoryBytes} of ${memoryBytes} bytes`);
    }
  });
}

test('the heap grows to memoryBytes', () => {
  const code = 'x = []\ntry:\n    while True: x.append(bytearray(1000))\nexcept MemoryError: pass\nprint(len(x))';
  for (const memoryBytes of SIZES) {
    const { stdout, peakMemoryBytes } = runSync(code, { memoryBytes, fuel: null, wallTimeoutMs: 120_000 });
    assert.equal(peakMemoryBytes, memoryBytes);
    assert.ok(Number(stdout) * 1000 > memoryBytes * 0.7, `${stdout} kB of ${memoryBytes} bytes`);
  }
});

test('what cannot fit is a MemoryError at once', () => {
  const programs = ['bytearray(10**9)', 'bytes(10**9)', '"x" * 10**9', '[0] * 10**9', '(0,) * 10**9', '1 << 10**10', 'list(range(10**9))', '"%1000000000d" % 1', 'bytearray(1 << 31)', '[0] * (1 << 30)', '[0] * (1 << 62)', '"x".join([" " * 10**6] * 10**5)'];
  for (const text of programs) {
    const code = `try:\n    eval(${JSON.stringify(text)})\nexcept (MemoryError, OverflowError) as error:\n    print("caught")`;
    assert.equal(runSync(code, { fuel: null, wallTimeoutMs: 60_000 }).stdout, 'caught\n', text);
  }
});

test('large objects fill memory before the default fuel is used up', () => {
  for (const shape of ['bytearrays of 10 kB', 'a doubled list', 'a doubled str']) {
    assert.equal(runSync(program(SHAPES[shape], 16 * MIB), { wallTimeoutMs: null }).stdout, 'True\nTrue\n', shape);
  }
});

test('gc.mem_alloc() and gc.mem_free() tell what is used and what is left', () => {
  const { stdout } = runSync(`
import gc
gc.collect()
used, left = gc.mem_alloc(), gc.mem_free()
x = bytearray(300_000)
more = gc.mem_alloc() - used
print(300_000 <= more < 302_000, gc.mem_free() >= 0)
total = gc.mem_alloc() + gc.mem_free()
y = bytearray(5_000)
print(gc.mem_alloc() + gc.mem_free() == total)
x = y = None
gc.collect()
print(abs(gc.mem_alloc() - used) < 1_000)
`);
  assert.equal(stdout, 'True True\nTrue\nTrue\n');
});

test('one object can have most of a large memory', () => {
  const code = (n) => `x = bytearray(${n})\nx[-1] = 7\nprint(x[-1], len(x))`;
  for (const [size, memoryBytes] of [[400 * MIB, 1024 * MIB], [50 * MIB, 64 * MIB], [12 * MIB, 16 * MIB]]) {
    assert.equal(runSync(code(size), { memoryBytes, fuel: null, wallTimeoutMs: 60_000 }).stdout, `7 ${size}\n`);
  }
});
