import test from 'ava';
import { MicroPythonException, MicroPythonWasmError, run, runSync } from 'micropython-wasm';
import { asynchronously, LoopWatch, rejection, ROOMY, thrown } from './support';

const both = [
  ['run', run],
  ['runSync', asynchronously(runSync)],
] as const;

const MIB = 2 ** 20;

/** Whatever a guest may be busy with, without host functions. Each prints a line first. */
const BUSY: [what: string, code: string][] = [
  ['computing', 'print("before")\nwhile True: pass'],
  ['sleeping', 'print("before")\nimport time\ntime.sleep(60)'],
  ['multiplying huge numbers', 'print("before")\nn = 200000\nx = 7 ** n\nwhile True: x * x'],
  [
    'catching everything',
    'print("before")\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass',
  ],
  ['finishing', 'print("before")\ntry:\n  while True: pass\nfinally:\n  while True: pass'],
  [
    'collecting garbage',
    'print("before")\nimport gc\nx = [[i] for i in range(20000)]\nwhile True: gc.collect()',
  ],
  ['matching a regular expression', 'print("before")\nimport re\nre.match("a?" * 28 + "a" * 28, "a" * 28)'],
  [
    'sleeping in asyncio',
    'print("before")\nimport asyncio\nasync def main(): await asyncio.sleep(60)\nasyncio.run(main())',
  ],
];

for (const [name, start] of both) {
  for (const metered of [true, false]) {
    const how = metered ? 'metered' : 'not metered';
    for (const [what, code] of BUSY) {
      test(`${name}: the time limit ends a guest that is ${what} (${how})`, async (t) => {
        const fuel = metered ? Number.MAX_SAFE_INTEGER : null;
        const begun = performance.now();
        const error = await rejection(
          t,
          start(code, { fuel, wallTimeoutMs: 100 }),
          MicroPythonWasmError,
          'ERR_TIMEOUT',
        );
        const took = performance.now() - begun;
        t.true(took >= 99, `${took} ms`);
        // A few milliseconds, unless the machine is busy with something else.
        t.true(took < 3000, `${took} ms`);
        t.is(error.stdout, 'before\n');
        t.is(error.exitCode, null);
        t.true((error.usage?.durationMs as number) >= 99);
      });
    }
  }

  test(`${name}: the default time limit is a second`, async (t) => {
    const begun = performance.now();
    await rejection(t, start('while True: pass', { fuel: null }), MicroPythonWasmError, 'ERR_TIMEOUT');
    t.true(performance.now() - begun >= 999);
  });

  test(`${name}: fuel runs out`, async (t) => {
    const options = { fuel: 5_000_000, wallTimeoutMs: null };
    const error = await rejection(
      t,
      start('print("a")\nwhile True: pass', options),
      MicroPythonWasmError,
      'ERR_OUT_OF_FUEL',
    );
    t.is(error.stdout, 'a\n');
    t.is(error.usage?.fuelRemaining, 0);
    t.is(error.usage?.fuelUsed, 5_000_000);
    t.is(error.exitCode, null);
  });

  test(`${name}: fuel that does not even start the interpreter`, async (t) => {
    const error = await rejection(t, start('pass', { fuel: 1 }), MicroPythonWasmError, 'ERR_OUT_OF_FUEL');
    t.is(error.stdout, '');
  });

  test(`${name}: a program cannot catch the end of its fuel`, async (t) => {
    const code = 'while True:\n  try:\n    while True: pass\n  except BaseException:\n    print("caught")';
    const error = await rejection(
      t,
      start(code, { fuel: 5_000_000, wallTimeoutMs: null }),
      MicroPythonWasmError,
      'ERR_OUT_OF_FUEL',
    );
    t.is(error.stdout, '');
  });

  test(`${name}: more memory than the limit is a MemoryError that can be caught`, async (t) => {
    const code = `
try:
    bytearray(20 * 1024 * 1024)
except MemoryError as e:
    print('caught', e)
x = [str(i) for i in range(1000)]
print(len(x), x[-1])`;
    const result = await start(code);
    t.regex(result.stdout, /^caught memory allocation failed.*\n1000 999\n$/);
    t.true(result.peakMemoryBytes <= 16 * MIB);
  });

  test(`${name}: a MemoryError that is not caught`, async (t) => {
    const error = await rejection(
      t,
      start('print(1)\nx = bytearray(1 << 30)'),
      MicroPythonException,
      'ERR_GUEST_EXCEPTION',
    );
    t.is(error.exceptionType, 'MemoryError');
    t.is(error.stdout, '1\n');
  });

  test(`${name}: a MemoryError from many small objects can be caught, again and again`, async (t) => {
    const code = `
for round in range(3):
    try:
        x = None
        while True:
            x = [x, bytearray(1000)]
    except MemoryError:
        x = None
        print(round)
print("alive", sum(range(1000)))`;
    t.is((await start(code, { ...ROOMY, memoryBytes: 4 * MIB })).stdout, '0\n1\n2\nalive 499500\n');
  });

  for (const memory of [2 * MIB, 16 * MIB, 200 * MIB]) {
    test(`${name}: the heap grows to a limit of ${memory / MIB} MiB`, async (t) => {
      const code = `
blocks = []
try:
    while True:
        blocks.append(bytearray(65536))
except MemoryError:
    n = len(blocks)
    blocks = None
print(n * 65536)`;
      const result = await start(code, { fuel: null, wallTimeoutMs: 60_000, memoryBytes: memory });
      const got = Number(result.stdout);
      t.true(result.peakMemoryBytes <= memory, `peak ${result.peakMemoryBytes}`);
      t.true(result.peakMemoryBytes > memory - 2 * MIB, `peak ${result.peakMemoryBytes}`);
      t.true(got > 0.6 * (memory - 1.5 * MIB), `${got} of ${memory}`);
    });
  }

  test(`${name}: the smallest memory is enough for a small program`, async (t) => {
    const result = await start('print(sum(range(100)))', { memoryBytes: MIB });
    t.is(result.stdout, '4950\n');
    t.true(result.peakMemoryBytes <= MIB);
  });

  test(`${name}: below the smallest memory there is a RangeError that says the minimum`, async (t) => {
    const error = await t.throwsAsync(start('', { memoryBytes: MIB - 1 }), { instanceOf: RangeError });
    t.regex(error.message, /1048576/);
  });

  test(`${name}: output beyond its limit is dropped, and said to be`, async (t) => {
    const code = 'import sys\nfor i in range(1000):\n  print("0123456789")\n  sys.stderr.write("e")';
    const result = await start(code, { maxStdoutBytes: 100, maxStderrBytes: 10 });
    t.is(result.stdout.length, 100);
    t.is(result.stderr, 'e'.repeat(10));
    t.true(result.stdoutTruncated);
    t.true(result.stderrTruncated);
  });

  test(`${name}: output that just fits is not cut`, async (t) => {
    const result = await start('print("123456789")', { maxStdoutBytes: 10 });
    t.is(result.stdout, '123456789\n');
    t.false(result.stdoutTruncated);
    t.false(result.stderrTruncated);
    t.true((await start('print("1234567890")', { maxStdoutBytes: 10 })).stdoutTruncated);
  });

  test(`${name}: the default keeps a million bytes`, async (t) => {
    const result = await start('for i in range(1100): print("x" * 999)', ROOMY);
    t.is(result.stdout.length, 1_000_000);
    t.true(result.stdoutTruncated);
  });

  test(`${name}: a limit in the middle of a character leaves whole characters`, async (t) => {
    for (let limit = 0; limit <= 12; limit += 1) {
      const result = await start('print("🐍ž日", end="")', { maxStdoutBytes: limit });
      t.true(result.stdout.isWellFormed());
      t.false(result.stdout.includes('\ufffd'), `limit ${limit}`);
      t.true('🐍ž日'.startsWith(result.stdout));
      t.is(result.stdoutTruncated, limit < 9);
    }
  });

  test(`${name}: no output at all may be kept`, async (t) => {
    const result = await start('print("x")\nprint(2)', { maxStdoutBytes: 0 });
    t.is(result.stdout, '');
    t.true(result.stdoutTruncated);
  });

  test(`${name}: full output can be an error`, async (t) => {
    const options = { maxStdoutBytes: 25, onOutputLimit: 'error' } as const;
    const error = await rejection(
      t,
      start('while True: print("0123456789")', { ...options, wallTimeoutMs: null }),
      MicroPythonWasmError,
      'ERR_OUTPUT_LIMIT',
    );
    t.is(error.stdout, '0123456789\n0123456789\n012');
    const code = 'import sys\nwhile True: sys.stderr.write("e")';
    const onStderr = await rejection(
      t,
      start(code, { maxStderrBytes: 5, onOutputLimit: 'error', wallTimeoutMs: null }),
      MicroPythonWasmError,
      'ERR_OUTPUT_LIMIT',
    );
    t.is(onStderr.stderr, 'eeeee');
    t.is((await start('print("0123456789")', options)).stdout, '0123456789\n');
  });

  test(`${name}: deep recursion in Python is an exception in Python`, async (t) => {
    const code = `
def down(n): return down(n + 1)
try:
    down(0)
except RuntimeError as e:
    print(type(e).__name__, e)
print("alive")`;
    t.regex(
      (await start(code)).stdout,
      /^(RuntimeError|RecursionError) max.*recursion depth exceeded\nalive\n$/,
    );
  });

  test(`${name}: deep nesting in the source, in literals and in data is no crash`, async (t) => {
    const deep = [
      `x = ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      `x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}`,
      `x = ${'-'.repeat(10_000)}1`,
      'x = []\nfor i in range(100000): x = [x]\nprint(repr(x)[0])',
      'import json\njson.loads("[" * 100000)',
      'x = []\ny = []\nfor i in range(100000):\n  x = [x]\n  y = [y]\nx == y',
    ];
    for (const code of deep) {
      const error: unknown = await start(code, ROOMY).catch((reason: unknown) => reason);
      if (!(error instanceof MicroPythonWasmError)) continue;
      t.true(
        ['ERR_GUEST_EXCEPTION', 'ERR_STACK_OVERFLOW'].includes(error.code),
        `${error.code} ${error.message} for ${code.slice(0, 40)}`,
      );
    }
    t.is((await start('print(1)')).stdout, '1\n');
  });
}

test('the event loop goes on while guests spin', async (t) => {
  const watch = new LoopWatch();
  const options = { fuel: null, wallTimeoutMs: 400 };
  await Promise.allSettled([1, 2, 3].map(() => run('while True: pass', options)));
  const { ticks } = watch.stop();
  // 80 would be ideal; one would be enough to tell it from a blocked loop.
  t.true(ticks >= 10, `${ticks} ticks`);
});

test('the time limit counts the wait for host functions', async (t) => {
  const hostFunctions = { never: () => new Promise(() => undefined) };
  for (const fuel of [1_000_000_000, null]) {
    const error = await rejection(
      t,
      run('print("before")\nnever()', { hostFunctions, fuel, wallTimeoutMs: 100 }),
      MicroPythonWasmError,
      'ERR_TIMEOUT',
    );
    t.is(error.stdout, 'before\n');
    t.is(error.usage?.hostCalls, 1);
  }
});

test('runSync: a host function that takes longer than the time limit is the last one', (t) => {
  let calls = 0;
  const slow = () => {
    calls += 1;
    const until = performance.now() + 60;
    while (performance.now() < until);
  };
  const call = () => runSync('while True: slow()', { hostFunctions: { slow }, wallTimeoutMs: 30 });
  thrown(t, call, MicroPythonWasmError, 'ERR_TIMEOUT');
  t.is(calls, 1);
});
