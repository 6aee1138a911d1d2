import test from 'ava';
import { defaultWasmPath, MicroPythonWasmError, run, runSync, type RunResult } from 'micropython-wasm';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { asynchronously, rejection, ROOMY, ROOT, thrown } from './support';

/** run() and runSync() promise the same: each behaviour here is tested with both. */
const both = [
  ['run', run],
  ['runSync', asynchronously(runSync)],
] as const;

const FIELDS = [
  'durationMs',
  'fuelRemaining',
  'fuelUsed',
  'hostCalls',
  'peakMemoryBytes',
  'stderr',
  'stderrTruncated',
  'stdout',
  'stdoutTruncated',
];

for (const [name, start] of both) {
  test(`${name}: gives what the program printed`, async (t) => {
    const result = await start('print(1 + 1)');
    t.is(result.stdout, '2\n');
    t.is(result.stderr, '');
    t.false(result.stdoutTruncated);
    t.false(result.stderrTruncated);
    t.is(result.hostCalls, 0);
    t.deepEqual(Object.keys(result).sort(), FIELDS);
  });

  test(`${name}: keeps standard output and standard error apart`, async (t) => {
    const result = await start(
      'import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.stdout.write("end")',
    );
    t.is(result.stdout, 'out\nend');
    t.is(result.stderr, 'err\n');
  });

  test(`${name}: an empty program prints nothing`, async (t) => {
    for (const code of ['', '\n', '# nothing', '   ']) t.is((await start(code)).stdout, '');
  });

  test(`${name}: Unicode survives`, async (t) => {
    const text = 'žluťoučký 日本語 🐍 \u{10ffff} \u00a0 e\u0301';
    t.is((await start(`print(${JSON.stringify(text)})`)).stdout, `${text}\n`);
    t.is((await start('print("".join(chr(c) for c in (0x41, 0xe9, 0x20ac, 0x1f40d)))')).stdout, 'Aé€🐍\n');
  });

  test(`${name}: output that is not UTF-8 comes with replacement characters`, async (t) => {
    const result = await start('import sys\nsys.stdout.buffer.write(b"a\\xffb\\n")');
    t.is(result.stdout, 'a\ufffdb\n');
  });

  test(`${name}: nothing of one run is left for the next`, async (t) => {
    await start('import sys\nx = 1\nsys.path.append("changed")\nprint = 2');
    const result = await start('import sys\nprint("x" in globals(), "changed" in sys.path)');
    t.is(result.stdout, 'False False\n');
  });

  test(`${name}: every run begins with the same globals`, async (t) => {
    const code = 'print(sorted(globals()))';
    const first = await start(code);
    t.is((await start(code)).stdout, first.stdout);
  });

  test(`${name}: fuel is counted, and the count is reproducible`, async (t) => {
    const first = await start('for i in range(1000): pass', { fuel: 50_000_000 });
    const second = await start('for i in range(1000): pass', { fuel: 50_000_000 });
    t.true((first.fuelUsed as number) > 0);
    t.is((first.fuelUsed as number) + (first.fuelRemaining as number), 50_000_000);
    t.is(first.fuelUsed, second.fuelUsed);
    const longer = await start('for i in range(10000): pass', { fuel: 50_000_000 });
    t.true((longer.fuelUsed as number) > (first.fuelUsed as number));
  });

  test(`${name}: without fuel nothing is counted`, async (t) => {
    const result = await start('print(1)', { fuel: null });
    t.is(result.stdout, '1\n');
    t.is(result.fuelUsed, null);
    t.is(result.fuelRemaining, null);
  });

  test(`${name}: the default fuel is a thousand million`, async (t) => {
    const result = await start('pass');
    t.is((result.fuelUsed as number) + (result.fuelRemaining as number), 1_000_000_000);
  });

  test(`${name}: tells how long it took, sleep included`, async (t) => {
    const result = await start('import time\ntime.sleep(0.05)');
    t.true(result.durationMs >= 50, String(result.durationMs));
    t.true(result.durationMs < 5000, String(result.durationMs));
  });

  test(`${name}: tells the largest memory`, async (t) => {
    const small = await start('pass');
    t.true(small.peakMemoryBytes > 0 && small.peakMemoryBytes <= 16 * 2 ** 20);
    const large = await start('b = bytearray(8 * 1024 * 1024)');
    t.true(large.peakMemoryBytes >= small.peakMemoryBytes + 4 * 2 ** 20);
    t.true(large.peakMemoryBytes <= 16 * 2 ** 20);
    t.is(large.peakMemoryBytes % 65536, 0);
  });

  test(`${name}: sys.exit(0) and sys.exit() are a success`, async (t) => {
    t.is((await start('import sys\nprint("a")\nsys.exit(0)\nprint("b")')).stdout, 'a\n');
    t.is((await start('import sys\nprint("a")\nsys.exit()')).stdout, 'a\n');
    t.is((await start('raise SystemExit')).stdout, '');
  });

  test(`${name}: sys.argv, sys.platform and __name__`, async (t) => {
    const result = await start('import sys\nprint(sys.argv, sys.platform, __name__)');
    t.is(result.stdout, "['-c'] linux __main__\n");
  });

  test(`${name}: the modules that are promised can be imported and are listed`, async (t) => {
    const modules = ['math', 'json', 're', 'binascii', 'hashlib', 'random', 'time', 'os', 'io', 'struct'];
    const more = ['collections', 'asyncio', 'sys', 'gc', 'deflate'];
    const code = [...modules, ...more].map((module) => `import ${module}`).join('\n');
    t.is((await start(`${code}\nprint("ok")`)).stdout, 'ok\n');
    const listed = (await start('help("modules")')).stdout.split(/\s+/);
    for (const module of [...modules, ...more]) {
      t.true(
        listed.some((entry) => entry === module || entry === `${module}/__init__`),
        `${module} in ${listed.join(' ')}`,
      );
    }
  });

  test(`${name}: hashes are those of CPython`, async (t) => {
    const code = `
import hashlib, binascii
for name in ('sha256', 'sha1', 'md5'):
    print(binascii.hexlify(getattr(hashlib, name)(b'abc').digest()).decode())`;
    t.is(
      (await start(code)).stdout,
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n' +
        'a9993e364706816aba3e25717850c26c9cd0d89d\n' +
        '900150983cd24fb0d6963f7d28e17f72\n',
    );
  });

  test(`${name}: asyncio runs, and waits by the clock`, async (t) => {
    const code = `
import asyncio
async def work(n):
    await asyncio.sleep(0.02 * n)
    print(n)
async def main():
    await asyncio.gather(work(3), work(1), work(2))
asyncio.run(main())`;
    const result = await start(code);
    t.is(result.stdout, '1\n2\n3\n');
    t.true(result.durationMs >= 60);
  });

  test(`${name}: the clock is that of the host`, async (t) => {
    const before = Date.now() / 1000;
    const seconds = Number((await start('import time\nprint(time.time())')).stdout);
    t.true(seconds >= Math.floor(before) - 1 && seconds <= Date.now() / 1000 + 1, String(seconds));
  });

  test(`${name}: random numbers differ from run to run`, async (t) => {
    const code = 'import random, os\nprint(random.getrandbits(30), os.urandom(8))';
    const results = await Promise.all([start(code), start(code), start(code)]);
    t.is(new Set(results.map((result) => result.stdout)).size, 3);
  });

  test(`${name}: a program of a megabyte`, async (t) => {
    const code = `x = '${'a'.repeat(2 ** 20)}'\nprint(len(x))`;
    t.is((await start(code, ROOMY)).stdout, '1048576\n');
  });

  test(`${name}: a NUL character in the source is for Python to judge`, async (t) => {
    const error = await start('print("a\0b")').then(
      (result: RunResult) => result,
      (reason: unknown) => reason,
    );
    if (error instanceof MicroPythonWasmError) t.is(error.code, 'ERR_GUEST_EXCEPTION');
    else t.is((error as RunResult).stdout, 'a\0b\n');
  });

  test(`${name}: standard input is empty`, async (t) => {
    const result = await start('import sys\nprint(repr(sys.stdin.read()))');
    t.is(result.stdout, "''\n");
  });

  test(`${name}: input() ends with EOFError`, async (t) => {
    t.is((await start('try:\n  input()\nexcept EOFError:\n  print("EOF")')).stdout, 'EOF\n');
  });

  test(`${name}: the environment of the host is not seen`, async (t) => {
    process.env['MICROPYTHON_WASM_TEST_SECRET'] = 'secret';
    t.teardown(() => delete process.env['MICROPYTHON_WASM_TEST_SECRET']);
    const code = 'import os\nprint(os.getenv("MICROPYTHON_WASM_TEST_SECRET"), os.getenv("PATH"))';
    t.is((await start(code)).stdout, 'None None\n');
  });

  test(`${name}: a name that is not defined`, async (t) => {
    const error = await rejection(t, start('nothing'), MicroPythonWasmError, 'ERR_GUEST_EXCEPTION');
    t.regex(error.message, /^NameError: /);
  });
}

test('runSync throws what run rejects with', (t) => {
  const error = thrown(t, () => runSync('1 / 0'), MicroPythonWasmError, 'ERR_GUEST_EXCEPTION');
  t.regex(error.message, /^ZeroDivisionError: /);
});

test('run() does not block: it returns before anything ran', async (t) => {
  let settled = false;
  const promise = run('print(1)').then(() => (settled = true));
  t.false(settled);
  await promise;
  t.true(settled);
});

test('many runs at once each give their own output', async (t) => {
  const runs = Array.from({ length: 300 }, (_, i) => run(`print(${i} * 2)`));
  const results = await Promise.all(runs);
  t.deepEqual(
    results.map((result) => result.stdout),
    Array.from({ length: 300 }, (_, i) => `${i * 2}\n`),
  );
});

test('runSync in the middle of asynchronous runs', async (t) => {
  const pending = Array.from({ length: 4 }, (_, i) => run(`import time\ntime.sleep(0.1)\nprint(${i})`));
  for (let i = 0; i < 20; i += 1) t.is(runSync(`print(${i})`).stdout, `${i}\n`);
  t.deepEqual(
    (await Promise.all(pending)).map((result) => result.stdout),
    ['0\n', '1\n', '2\n', '3\n'],
  );
});

test('defaultWasmPath() is the bundled artifact', (t) => {
  t.true(isAbsolute(defaultWasmPath()));
  t.is(defaultWasmPath(), join(ROOT, 'artifacts', 'micropython-wasi.wasm'));
  t.true(existsSync(defaultWasmPath()));
});
