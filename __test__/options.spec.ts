import test, { type ExecutionContext } from 'ava';
import {
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runMicroPythonWasi,
  runMicroPythonWasiSync,
  runSync,
} from 'micropython-wasm';
import { pathToFileURL } from 'node:url';
import { defaultWasmPath } from 'micropython-wasm';
import { ROOMY, ROOT } from './support';

interface ArgumentError extends Error {
  code: string;
}

const TYPE = 'ERR_INVALID_ARG_TYPE';
const VALUE = 'ERR_INVALID_ARG_VALUE';
const RANGE = 'ERR_OUT_OF_RANGE';

/** Options of a sandbox that are wrong, and what the error says. */
const WRONG: [options: unknown, code: string, message: RegExp][] = [
  [null, TYPE, /"options" argument must be of type object\. Received null/],
  [[], TYPE, /"options" argument must be of type object\. Received \[/],
  [7, TYPE, /"options" argument must be of type object\. Received type number \(7\)/],
  [
    { memoryBytes: '1' },
    TYPE,
    /"options\.memoryBytes" property must be of type number\. Received type string \('1'\)/,
  ],
  [{ memoryBytes: null }, TYPE, /"options\.memoryBytes" property must be of type number\. Received null/],
  [
    { memoryBytes: 2n ** 20n },
    TYPE,
    /"options\.memoryBytes" property must be of type number\. Received type bigint/,
  ],
  [
    { memoryBytes: 1_000_000 },
    RANGE,
    />= 1048576 and <= 4294967296 \(1 MiB, which .* needs, to 4 GiB\)\. Received 1000000/,
  ],
  [{ memoryBytes: 2 ** 32 + 1 }, RANGE, /Received 4294967297/],
  [{ memoryBytes: 2 ** 20 + 0.5 }, RANGE, /"options\.memoryBytes" is out of range\. It must be an integer/],
  [{ memoryBytes: NaN }, RANGE, /It must be an integer\. Received NaN/],
  [{ memoryBytes: Infinity }, RANGE, /It must be an integer\. Received Infinity/],
  [
    { fuel: 0 },
    RANGE,
    /"options\.fuel" is out of range\. It must be >= 1 .* or null for no limit\. Received 0/,
  ],
  [{ fuel: -5 }, RANGE, /Received -5/],
  [{ fuel: 1.5 }, RANGE, /an integer/],
  [{ fuel: 2 ** 53 }, RANGE, /<= 9007199254740991/],
  [{ fuel: 10n }, TYPE, /type bigint/],
  [{ fuel: {} }, TYPE, /Received \[Object|Received \{\}/],
  [
    { wallTimeoutMs: 0 },
    RANGE,
    /"options\.wallTimeoutMs" .* > 0 and finite, or null for no limit\. Received 0/,
  ],
  [{ wallTimeoutMs: -1 }, RANGE, /Received -1/],
  [{ wallTimeoutMs: NaN }, RANGE, /Received NaN/],
  [{ wallTimeoutMs: Infinity }, RANGE, /Received Infinity/],
  [{ wallTimeoutMs: '5' }, TYPE, /of type number or null/],
  [{ maxStdoutBytes: -1 }, RANGE, /"options\.maxStdoutBytes" .* >= 0 and <= 268435456/],
  [{ maxStdoutBytes: 2 ** 28 + 1 }, RANGE, /<= 268435456/],
  [{ maxStdoutBytes: null }, TYPE, /of type number/],
  [{ maxStderrBytes: 0.5 }, RANGE, /"options\.maxStderrBytes" .* an integer/],
  [{ hostResultBytes: 0 }, RANGE, /"options\.hostResultBytes" .* >= 1/],
  [{ hostResultBytes: 2 ** 31 }, RANGE, /<= 268435456/],
  [
    { onOutputLimit: 'stop' },
    VALUE,
    /"options\.onOutputLimit" property must be one of: 'truncate', 'error'\. Received 'stop'/,
  ],
  [{ onOutputLimit: true }, VALUE, /one of/],
  [{ onOutputLimit: null }, VALUE, /one of/],
  [{ readonlyDir: 5 }, TYPE, /"options\.readonlyDir" property must be of type string or an instance of URL/],
  [{ readonlyDir: '' }, VALUE, /not an empty string/],
  [{ readonlyDir: 'a\0b' }, VALUE, /without null bytes/],
  [{ readonlyDir: null }, TYPE, /Received null/],
  [{ readonlyDir: new URL('https://example.com/') }, 'ERR_INVALID_URL_SCHEME', /file/],
  [{ wasmPath: {} }, TYPE, /"options\.wasmPath" property/],
  [{ wasmPath: '' }, VALUE, /not an empty string/],
  [{ wasmPath: '\0' }, VALUE, /without null bytes/],
  [
    { hostFunctions: null },
    TYPE,
    /"options\.hostFunctions" property must be an object whose values are functions/,
  ],
  [{ hostFunctions: [] }, TYPE, /an object whose values are functions/],
  [{ hostFunctions: () => 1 }, TYPE, /Received function hostFunctions/],
  [
    { hostFunctions: { f: 5 } },
    TYPE,
    /"options\.hostFunctions\.f" property must be of type function\. Received type number \(5\)/,
  ],
  [{ hostFunctions: { f: null } }, TYPE, /"options\.hostFunctions\.f"/],
  [
    { hostFunctions: { '2x': () => 1 } },
    VALUE,
    /every name is a Python identifier of ASCII letters, digits and underscores\. Received '2x'/,
  ],
  [{ hostFunctions: { '': () => 1 } }, VALUE, /Received ''/],
  [{ hostFunctions: { 'a-b': () => 1 } }, VALUE, /Received 'a-b'/],
  [{ hostFunctions: { 'a\n': () => 1 } }, VALUE, /a Python identifier/],
  [{ hostFunctions: { ünï: () => 1 } }, VALUE, /ASCII/],
  [{ hostFunctions: { lambda: () => 1 } }, VALUE, /not a keyword\. Received 'lambda'/],
  [{ hostFunctions: { None: () => 1 } }, VALUE, /not a keyword/],
  [{ hostFunctions: { __import__: () => 1 } }, VALUE, /two underscores\. Received '__import__'/],
  [{ hostFunctions: { __x: () => 1 } }, VALUE, /two underscores/],
  [JSON.parse('{ "hostFunctions": { "__proto__": 1 } }'), VALUE, /two underscores/],
  [{ hostFunctions: { ['x'.repeat(256)]: () => 1 } }, VALUE, /at most 255 characters/],
];

/** What only run() takes. */
const WRONG_CONTROLS: [controls: unknown, code: string, message: RegExp][] = [
  [{ signal: {} }, TYPE, /\.signal" property must be an instance of AbortSignal/],
  [{ signal: null }, TYPE, /Received null/],
  [{ signal: new AbortController() }, TYPE, /AbortSignal\. Received/],
  [
    { onStdout: 'print' },
    TYPE,
    /\.onStdout" property must be of type function\. Received type string \('print'\)/,
  ],
  [{ onStdout: null }, TYPE, /\.onStdout/],
  [{ onStderr: {} }, TYPE, /\.onStderr" property must be of type function/],
];

const WRONG_CODE: [code: unknown, errorCode: string, message: RegExp][] = [
  [undefined, TYPE, /"code" argument must be of type string\. Received undefined/],
  [null, TYPE, /Received null/],
  [5, TYPE, /Received type number \(5\)/],
  [Buffer.from('print(1)'), TYPE, /Received <Buffer/],
  [new String('print(1)'), TYPE, /"code"/],
  ['print("\ud800")', VALUE, /"code" argument must be well-formed Unicode, without lone surrogates/],
];

function check(t: ExecutionContext, error: ArgumentError | undefined, code: string, message: RegExp): void {
  t.truthy(error, 'nothing was thrown');
  if (!error) return;
  t.is(error.code, code, error.message);
  t.regex(error.message, message);
  t.true(error instanceof (code === RANGE ? RangeError : TypeError));
}

function checkThrow(t: ExecutionContext, call: () => unknown, code: string, message: RegExp): void {
  check(t, t.throws(call) as ArgumentError | undefined, code, message);
}

async function checkReject(
  t: ExecutionContext,
  call: () => Promise<unknown>,
  code: string,
  message: RegExp,
): Promise<void> {
  // A call that throws instead of rejecting fails the test here.
  const promise = call();
  check(t, (await t.throwsAsync(promise)) as ArgumentError | undefined, code, message);
}

test('wrong options: run rejects, runSync and the constructors throw', async (t) => {
  for (const [wrong, code, message] of WRONG) {
    const options = wrong as undefined;
    await checkReject(t, () => run('', options), code, message);
    checkThrow(t, () => runSync('', options), code, message);
    checkThrow(t, () => new MicroPythonSession(options), code, message);
    checkThrow(t, () => new MicroPythonReplaySession(options), code, message);
  }
});

test('wrong signals and callbacks: run rejects, of sessions too', async (t) => {
  await using session = new MicroPythonSession();
  await using replay = new MicroPythonReplaySession();
  for (const [wrong, code, message] of WRONG_CONTROLS) {
    const controls = wrong as undefined;
    await checkReject(t, () => run('', controls), code, message);
    await checkReject(t, () => session.run('', controls), code, message);
    await checkReject(t, () => replay.run('', controls), code, message);
  }
  await checkReject(t, () => session.run('', 5 as never), TYPE, /"controls" argument must be of type object/);
});

test('wrong code', async (t) => {
  await using session = new MicroPythonSession();
  await using replay = new MicroPythonReplaySession();
  for (const [wrong, errorCode, message] of WRONG_CODE) {
    const code = wrong as string;
    await checkReject(t, () => run(code), errorCode, message);
    checkThrow(t, () => runSync(code), errorCode, message);
    for (const kind of [session, replay]) {
      await checkReject(t, () => kind.run(code), errorCode, message);
      checkThrow(t, () => kind.runSync(code), errorCode, message);
    }
  }
});

test('wrong paths of runMicroPythonWasi', async (t) => {
  for (const wrong of [undefined, null, 5, {}] as unknown as string[]) {
    await checkReject(
      t,
      () => runMicroPythonWasi('', wrong),
      TYPE,
      /"wasmPath" argument must be of type string/,
    );
    checkThrow(
      t,
      () => runMicroPythonWasiSync('', wrong),
      TYPE,
      /"wasmPath" argument must be of type string/,
    );
  }
  await checkReject(t, () => runMicroPythonWasi('', ''), VALUE, /"wasmPath" argument must be a path/);
});

test('wrong functions to register', (t) => {
  for (const session of [new MicroPythonSession(), new MicroPythonReplaySession()]) {
    checkThrow(
      t,
      () => {
        session.registerFunction(5 as never);
      },
      TYPE,
      /"fn" argument must be of type function/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1);
      },
      VALUE,
      /"fn\.name" property must be a Python identifier/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1, { name: 'a b' });
      },
      VALUE,
      /"options\.name" property must be/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1, { name: 'def' });
      },
      VALUE,
      /keyword/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1, { name: '__a' });
      },
      VALUE,
      /two underscores/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1, { name: 5 as never });
      },
      TYPE,
      /"options\.name" property must be of type string/,
    );
    checkThrow(
      t,
      () => {
        session.registerFunction(() => 1, 'f' as never);
      },
      TYPE,
      /"options" argument/,
    );
    t.deepEqual(session.hostFunctions, {});
  }
});

test('the first line of the stack shows the code, as for errors of Node', (t) => {
  const error = t.throws(() => runSync(5 as never));
  t.regex(error.stack ?? '', /^TypeError \[ERR_INVALID_ARG_TYPE\]: The "code" argument/);
});

test('every option is read once', async (t) => {
  const reads = new Map<string, number>();
  const values: Record<string, unknown> = {
    memoryBytes: 2 ** 24,
    fuel: 1e9,
    wallTimeoutMs: 5000,
    maxStdoutBytes: 100,
    maxStderrBytes: 100,
    onOutputLimit: 'truncate',
    hostResultBytes: 1000,
    readonlyDir: ROOT,
    wasmPath: undefined,
    hostFunctions: { f: () => 1 },
    signal: new AbortController().signal,
    onStdout: () => undefined,
    onStderr: () => undefined,
  };
  const options = {};
  for (const name of Object.keys(values)) {
    Object.defineProperty(options, name, {
      enumerable: true,
      get() {
        reads.set(name, (reads.get(name) ?? 0) + 1);
        // Whoever looks twice sees something that would be refused.
        return reads.get(name) === 1 ? values[name] : Symbol('read again');
      },
    });
  }
  t.is((await run('print(f())', options)).stdout, '1\n');
  t.deepEqual(
    [...reads.values()],
    Object.keys(values).map(() => 1),
  );
});

test('an option whose getter throws passes its error on', async (t) => {
  const options = {
    get fuel(): number {
      throw new RangeError('from the getter');
    },
  };
  await t.throwsAsync(run('', options), { message: 'from the getter' });
  t.throws(() => runSync('', options), { message: 'from the getter' });
});

test('undefined means the default, for every option', async (t) => {
  const options = {
    memoryBytes: undefined,
    fuel: undefined,
    wallTimeoutMs: undefined,
    maxStdoutBytes: undefined,
    maxStderrBytes: undefined,
    onOutputLimit: undefined,
    hostResultBytes: undefined,
    readonlyDir: undefined,
    wasmPath: undefined,
    hostFunctions: undefined,
    signal: undefined,
    onStdout: undefined,
    onStderr: undefined,
  };
  t.is((await run('print(1)', options)).stdout, '1\n');
  t.is(runSync('print(1)', options).stdout, '1\n');
});

test('options that are not known are ignored', (t) => {
  t.is(runSync('print(1)', { colour: 'red' } as never).stdout, '1\n');
});

test('the bounds themselves are allowed', async (t) => {
  const smallest = {
    memoryBytes: 2 ** 20,
    fuel: 10_000_000,
    maxStdoutBytes: 0,
    maxStderrBytes: 0,
    hostResultBytes: 1,
  };
  t.is((await run('print(1)', smallest)).stdout, '');
  const largest = {
    memoryBytes: 2 ** 32,
    fuel: Number.MAX_SAFE_INTEGER,
    wallTimeoutMs: Number.MAX_VALUE,
    maxStdoutBytes: 2 ** 28,
    maxStderrBytes: 2 ** 28,
    hostResultBytes: 2 ** 28,
    hostFunctions: { f: () => 1, ['x'.repeat(255)]: () => 2 },
  };
  t.is((await run(`print(f(), ${'x'.repeat(255)}())`, largest)).stdout, '1 2\n');
  t.is(runSync('print(1)', { wallTimeoutMs: Number.MAX_SAFE_INTEGER }).stdout, '1\n');
  t.is(runSync('print(1)', { fuel: null, wallTimeoutMs: 1000.5 }).stdout, '1\n');
});

test('paths may be file URLs, and relative', async (t) => {
  const code = 'import os\nprint("package.json" in os.listdir("/input"))';
  t.is((await run(code, { readonlyDir: pathToFileURL(ROOT) })).stdout, 'True\n');
  t.is((await run(code, { readonlyDir: process.cwd() === ROOT ? '.' : ROOT })).stdout, 'True\n');
  t.is((await run('print(1)', { ...ROOMY, wasmPath: pathToFileURL(defaultWasmPath()) })).stdout, '1\n');
  t.is((await runMicroPythonWasi('print(2)', pathToFileURL(defaultWasmPath()), ROOMY)).stdout, '2\n');
});

test('host functions are own enumerable properties, copied at the call', async (t) => {
  class Base {
    inherited(): number {
      return 1;
    }
  }
  const functions: Record<string, () => unknown> = Object.assign(Object.create(new Base()) as object, {
    own: () => 'own',
    swapped: () => 'before',
  });
  Object.defineProperty(functions, 'hidden', { value: () => 1, enumerable: false });
  Reflect.set(functions, Symbol('symbol'), () => 1);
  const running = run(
    'print(own(), swapped(), "inherited" in globals(), "hidden" in globals(), "late" in globals())',
    { hostFunctions: functions },
  );
  functions['swapped'] = () => 'after';
  functions['late'] = () => 1;
  t.is((await running).stdout, 'own before False False False\n');
});

test('names that are not identifiers for MicroPython only by habit are allowed', async (t) => {
  const names = [
    '_',
    'match',
    'self',
    'host',
    'print',
    'constructor',
    'hasOwnProperty',
    'toString',
    'f1',
    'F_',
  ];
  const hostFunctions = Object.fromEntries(names.map((name) => [name, () => name]));
  const code = `import sys\nfor f in (${names.join(', ')}): sys.stdout.write(f() + " ")`;
  t.is((await run(code, { hostFunctions })).stdout, `${names.join(' ')} `);
});
