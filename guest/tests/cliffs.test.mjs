// No cliffs: four times as much of anything costs about four times the fuel, as in CPython.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { runSync } from 'micropython-wasm';

const MIB = 2 ** 20;
/** 4 for what is linear, 16 for a square; n log n and what has just grown come to a little more than 4. */
const RATIO = 6.5;
/** A larger memory is also collected a few times more often before it is full. */
const RATIO_OF_FILLING = 8;

/** name: [n, the program]. The larger program has 4 * N. */
const GROWING = {
  'a set of strings': [20_000, 's = set()\nfor i in range(N): s.add("key %d" % i)'],
  'a dict of strings': [20_000, 'd = {}\nfor i in range(N): d["key %d" % i] = i'],
  'a set of numbers that end alike': [20_000, 's = set()\nfor i in range(N): s.add(i * 1024)'],
  'a dict of numbers that end alike': [20_000, 'd = {}\nfor i in range(N): d[i << 12] = i'],
  'a dict of tuples': [10_000, 'd = {}\nfor i in range(N): d[i, i] = i'],
  'a dict of floats': [10_000, 'd = {}\nfor i in range(N): d[i / 8] = i'],
  'popitem from a dict': [20_000, 'd = {i: i for i in range(N)}\nwhile d: d.popitem()'],
  'popitem after deletions': [20_000, 'd = {i: i for i in range(N)}\nfor i in range(N // 2, N): del d[i]\nwhile d: d.popitem()'],
  'pop from a set': [20_000, 's = set(range(N))\nwhile s: s.pop()'],
  'set operations': [20_000, 'a = set(range(N))\nb = set(range(N // 2, N + N // 2))\nlen(a & b), len(a | b), len(a - b), len(a ^ b)'],
  'a long str, piece by piece': [20_000, 's = ""\nfor i in range(N): s += "piece"'],
  'a long bytes, piece by piece': [20_000, 's = b""\nfor i in range(N): s += b"piece"'],
  'a joined str': [20_000, '"".join(["piece"] * N)'],
  'a list, item by item': [50_000, 'l = []\nfor i in range(N): l.append(i)'],
  'a bytearray, byte by byte': [20_000, 'b = bytearray()\nfor i in range(N): b.append(1)'],
  'a sorted list': [10_000, 'x = 1\nl = []\nfor i in range(N):\n    x = x * 69069 % 1000003\n    l.append(x)\nl.sort()'],
  'a text file in memory': [5_000, 'import io\nf = io.StringIO()\nfor i in range(N): f.write("a line\\n")\nf.seek(0)\nfor line in f: pass'],
  'characters of a str beyond ASCII': [20_000, 's = "é" * N\nfor i in range(N): s[i]'],
  'JSON': [2_000, 'import json\njson.loads(json.dumps([{"a": i} for i in range(N)]))'],
  'a chain for the collector': [40_000, 'import gc\nx = None\nfor i in range(N): x = [x]\ngc.collect()'],
  'a chain of functions for the collector': [40_000, 'import gc\ndef f(x): return lambda: x\nx = None\nfor i in range(N): x = f(x)\ngc.collect()'],
  'float literals': [1_000, 'exec("x = [" + ",".join(["%d.5" % i for i in range(N)]) + "]")'],
  'string literals': [1_000, 'exec("x = [" + ",".join(["\'%d text\'" % i for i in range(N)]) + "]")'],
  'names': [1_000, 'exec("\\n".join(["name_%d = %d" % (i, i) for i in range(N)]))'],
  'brackets in the source': [5_000, 'try: eval("(" * N)\nexcept (SyntaxError, RuntimeError, MemoryError): pass'],
  'brackets, also closed': [100, 'for i in range(20): eval("(" * N + "1" + ")" * N)'],
  'statements': [2_000, 'exec("x = 1\\n" * N)'],
};

function fuel(code, options) {
  return runSync(code, { memoryBytes: 256 * MIB, fuel: 10 ** 12, wallTimeoutMs: 120_000, ...options }).fuelUsed;
}

function assertGrows(cost, n, most = RATIO) {
  const nothing = fuel('');
  const [small, large] = [cost(n) - nothing, cost(4 * n) - nothing];
  assert.ok(large / small < most, `${n}: ${small} fuel, ${4 * n}: ${large} fuel, ratio ${(large / small).toFixed(2)}`);
}

for (const [name, [n, code]] of Object.entries(GROWING)) {
  test(name, () => assertGrows((size) => fuel(`N = ${size}\n${code}`), n));
}

for (const [name, code] of Object.entries({
  'a file at once': 'len(open("/input/text").read())',
  'a binary file at once': 'len(open("/input/text", "rb").read())',
  'a file by lines': 'for line in open("/input/text"): pass',
  'lines of a file': 'len(open("/input/text").readlines())',
  'one long line': 'len(open("/input/line").readline())',
})) {
  test(name, (t) => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'guest-cliffs-'));
    t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
    const cost = (bytes) => {
      fs.writeFileSync(path.join(dir, 'text'), 'twelve bytes'.repeat(3).concat('\n').repeat(bytes / 37));
      fs.writeFileSync(path.join(dir, 'line'), 'x'.repeat(bytes));
      return fuel(code, { readonlyDir: dir });
    };
    assertGrows(cost, 250_000);
  });
}

// From the start of a run to its MemoryError, with as many bytes of memory as given.
for (const [name, code] of Object.entries({
  'memory full of large objects': 'x = []\ntry:\n    while True: x.append(bytearray(100_000))\nexcept MemoryError: pass',
  'memory full of small objects': 'x = []\ntry:\n    while True: x = [x]\nexcept MemoryError: pass',
  'memory full of one list': 'x = []\ntry:\n    while True: x.append(1)\nexcept MemoryError: pass',
  'memory full of functions': 'def f(x): return lambda: x\nx = None\ntry:\n    while True: x = f(x)\nexcept MemoryError: pass',
})) {
  test(name, () => assertGrows((memoryBytes) => fuel(code, { memoryBytes }), 16 * MIB, RATIO_OF_FILLING));
}
