// What every runtime has to get right, by require(). The last line is "fine".
const assert = require('node:assert');
const {
  MicroPythonException,
  MicroPythonSession,
  MicroPythonWasmError,
  run,
  runSync,
} = require('micropython-wasm');

// Emulators and busy machines are slow: only the runs that are to be late have little time.
const wallTimeoutMs = 60_000;

async function codeOf(action) {
  try {
    await action();
  } catch (error) {
    assert(error instanceof MicroPythonWasmError || error.name === 'AbortError', String(error));
    return error.code;
  }
  return null;
}

async function main() {
  assert.strictEqual(runSync('print(1 + 1)', { wallTimeoutMs }).stdout, '2\n');
  assert.strictEqual(
    (await run('print("Zoë", 2 ** 100)', { wallTimeoutMs })).stdout,
    'Zoë 1267650600228229401496703205376\n',
  );
  const hostFunctions = { add: (a, b) => a + b, later: async (value) => [value] };
  assert.strictEqual(runSync('print(add(2, 3))', { hostFunctions, wallTimeoutMs }).stdout, '5\n');
  assert.strictEqual((await run('print(later("x"))', { hostFunctions, wallTimeoutMs })).stdout, "['x']\n");

  assert.strictEqual(await codeOf(() => run('1 / 0', { wallTimeoutMs })), 'ERR_GUEST_EXCEPTION');
  assert.throws(() => runSync('int("x")', { wallTimeoutMs }), MicroPythonException);
  const endless = 'while True: pass';
  assert.strictEqual(
    await codeOf(() => run(endless, { fuel: 10_000_000, wallTimeoutMs })),
    'ERR_OUT_OF_FUEL',
  );
  for (const fuel of [null, Number.MAX_SAFE_INTEGER]) {
    assert.strictEqual(await codeOf(() => run(endless, { fuel, wallTimeoutMs: 50 })), 'ERR_TIMEOUT');
    assert.strictEqual(await codeOf(() => runSync(endless, { fuel, wallTimeoutMs: 50 })), 'ERR_TIMEOUT');
  }
  const signal = AbortSignal.timeout(50);
  const sleep = 'import time; time.sleep(60)';
  assert.strictEqual(await codeOf(() => run(sleep, { signal, wallTimeoutMs: null })), 'ABORT_ERR');

  const deep = 'def f(n): return f(n + 1)\ntry: f(0)\nexcept RuntimeError: print("deep")';
  assert.strictEqual(runSync(deep, { wallTimeoutMs }).stdout, 'deep\n');
  const large = 'try: x = bytearray(100000000)\nexcept MemoryError: print("large")';
  assert.strictEqual(runSync(large, { wallTimeoutMs }).stdout, 'large\n');
  const many = 'for i in range(1000):\n  try: int("x")\n  except ValueError: pass\nprint(i)';
  assert.strictEqual(runSync(many, { wallTimeoutMs }).stdout, '999\n');

  const session = new MicroPythonSession({ wallTimeoutMs });
  await session.run('x = 40');
  session.runSync('x += 2');
  assert.strictEqual((await session.run('print(x)')).stdout, '42\n');
  await session.close();

  const results = await Promise.all(
    Array.from({ length: 64 }, (_, i) => run(`print(${i} * ${i})`, { wallTimeoutMs })),
  );
  assert.deepStrictEqual(
    results.map(({ stdout }) => Number(stdout)),
    results.map((_, i) => i * i),
  );
  console.log('fine');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
