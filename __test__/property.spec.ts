/**
 * Properties that hold for all inputs, tried with random ones.
 *
 * PROPERTY_RUNS=N tries N inputs for each (default 100); PROPERTY_SEED=N takes others than the usual.
 */
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import {
  MicroPythonException,
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
  type HostFunction,
  type RunOptions,
} from 'micropython-wasm';
import { ROOMY } from './support';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);
const SEED = Number(process.env.PROPERTY_SEED ?? 1);

const settings = { numRuns: RUNS, seed: SEED, endOnFailure: false };

/** Codes that a call may fail with for its arguments. */
const ARGUMENT_CODES = new Set(['ERR_INVALID_ARG_TYPE', 'ERR_INVALID_ARG_VALUE', 'ERR_OUT_OF_RANGE']);

/** Codes that a run may fail with: no defect of ours, and no trap, which would be one of the interpreter. */
const RUN_CODES = new Set([
  'ERR_GUEST_EXCEPTION',
  'ERR_GUEST_EXIT',
  'ERR_OUT_OF_FUEL',
  'ERR_TIMEOUT',
  'ERR_OUTPUT_LIMIT',
  'ERR_INVALID_DIRECTORY',
  'ERR_ARTIFACT_NOT_FOUND',
  'ERR_INVALID_ARTIFACT',
]);

async function holds<T>(
  t: ExecutionContext,
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => Promise<void> | void,
) {
  await t.notThrowsAsync(
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => property(value)),
      settings,
    ),
  );
}

/** Fails unless a promise is kept, or broken as documented. */
async function endsWell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !(ARGUMENT_CODES.has(code) || RUN_CODES.has(code))) throw error;
  }
}

/** Anything but promises, whose rejections nobody would handle. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
});

/** A value that may be right for an option, or nearly. */
const almost = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: anything });

const limit = fc.oneof(
  fc.nat(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(1 << 20, 16 << 20, 2 ** 32, 2 ** 53, null),
);

const anyOptions = fc.record(
  {
    memoryBytes: almost(limit),
    fuel: almost(limit),
    wallTimeoutMs: almost(fc.oneof(fc.double({ min: 0, max: 20 }), limit)),
    maxStdoutBytes: almost(limit),
    maxStderrBytes: almost(limit),
    onOutputLimit: almost(fc.constantFrom('error', 'truncate', 'Error')),
    hostResultBytes: almost(limit),
    readonlyDir: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: anything },
    ),
    hostFunctions: almost(fc.dictionary(fc.string(), fc.oneof(fc.func(fc.anything()), anything))),
    signal: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anything }),
    onStdout: almost(fc.constantFrom(undefined, () => undefined)),
    onStderr: almost(fc.constantFrom(undefined, () => undefined)),
  },
  { requiredKeys: [] },
);

test('options of any kind are taken or refused with a code', async (t) => {
  await holds(t, fc.oneof(anyOptions, anything), async (options) => {
    const given = options as RunOptions;
    await endsWell(() => run('print(1)', given));
    await endsWell(() => runSync('print(1)', given));
    await endsWell(async () => {
      const session = new MicroPythonSession(given);
      try {
        await session.run('x = 1', given);
        session.runSync('print(x)');
      } finally {
        await session.close();
      }
    });
  });
});

test('host functions of any name and value are taken or refused with a code', async (t) => {
  await holds(t, fc.tuple(anything, fc.option(anything)), async ([fn, name]) => {
    const session = new MicroPythonSession();
    const options = { name } as { name: string };
    await endsWell(() => {
      session.registerFunction(fn as HostFunction, options);
    });
    await endsWell(() => {
      session.registerFunction(() => 1, options);
    });
    await endsWell(() => session.run('x = 1'));
    await session.close();
  });
});

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());

test('a program of any text ends', async (t) => {
  const limits = { fuel: 20_000_000, wallTimeoutMs: 5000 };
  await holds(t, text, async (code) => {
    await endsWell(() => run(code, limits));
    await endsWell(() => runSync(code, limits));
    await endsWell(() => run(`x = ${JSON.stringify(code)}\nexec(x)`, limits));
  });
});

test('a program of any UTF-16 is refused if it has no UTF-8', async (t) => {
  const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
  await holds(t, units, async (value) => {
    await endsWell(() => run(`# ${value.replace(/[\n\r]/g, '')}`));
    const error = await run(value).catch((reason: unknown) => reason as { code: string });
    if (!value.isWellFormed()) t.is((error as { code?: string }).code, 'ERR_INVALID_ARG_VALUE');
  });
});

const json = fc.jsonValue({ noUnicodeString: false, depthSize: 'small' });

test('JSON values go to Python and back unchanged, in run() and in runSync()', async (t) => {
  await holds(t, fc.array(json, { maxLength: 4 }), async (values) => {
    const expected: unknown = JSON.parse(JSON.stringify(values));
    for (const sync of [true, false]) {
      const seen: unknown[] = [];
      let next = 0;
      const hostFunctions = {
        give: () => values[next++],
        take: (value: unknown, keywords: { k: unknown }) => seen.push(value, keywords.k),
      };
      const code = 'for i in range(N):\n  x = give()\n  take(x, k=[x])'.replace('N', String(values.length));
      if (sync) runSync(code, { ...ROOMY, hostFunctions });
      else await run(code, { ...ROOMY, hostFunctions });
      t.deepEqual(
        seen,
        (expected as unknown[]).flatMap((value) => [value, [value]]),
      );
    }
  });
});

test('text is printed as it is, and streamed in whole characters', async (t) => {
  await holds(t, fc.array(text.filter((value) => value.isWellFormed())), async (values) => {
    let streamed = '';
    const options = {
      ...ROOMY,
      hostFunctions: { give: () => values },
      onStdout: (part: string) => {
        if (!part.isWellFormed() || part.includes('\u{FFFD}'))
          t.true(values.some((value) => value.includes('\u{FFFD}')));
        streamed += part;
      },
    };
    const { stdout } = await run(
      'import sys\nfor x in give(): print(x)\nfor x in give(): sys.stdout.write(x)',
      options,
    );
    t.is(stdout, values.map((value) => `${value}\n`).join('') + values.join(''));
    t.is(streamed, stdout);
  });
});

test('what a limit cuts off is cut at whole characters', async (t) => {
  const cut = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60));
  await holds(t, cut, ([value, maxStdoutBytes]) => {
    const { stdout, stdoutTruncated } = runSync('print(give(), end="")', {
      ...ROOMY,
      maxStdoutBytes,
      hostFunctions: { give: () => value },
    });
    const bytes = Buffer.from(value);
    t.is(stdoutTruncated, bytes.length > maxStdoutBytes);
    t.true(value.startsWith(stdout));
    t.true(Buffer.byteLength(stdout) > Math.min(bytes.length, maxStdoutBytes) - 4);
  });
});

test('whatever a host function throws is an exception in Python', async (t) => {
  await holds(t, anything, async (thrown) => {
    const fail = () => {
      throw thrown;
    };
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is the point
    const failLater = () => Promise.reject(thrown);
    const code = 'for f in (fail, failLater):\n  try: f()\n  except RuntimeError as e: print("caught")';
    const { stdout } = await run(code, { ...ROOMY, hostFunctions: { fail, failLater } });
    t.is(stdout, 'caught\ncaught\n');
  });
});

test('whatever a host function gives is a value or an exception in Python', async (t) => {
  await holds(t, anything, async (value) => {
    const { stdout } = await run('try: f()\nexcept RuntimeError: pass\nprint("on")', {
      ...ROOMY,
      hostFunctions: { f: () => value },
    });
    t.is(stdout, 'on\n');
  });
});

const names = fc.constantFrom('a', 'b', 'c');
const snippets = fc.oneof(
  fc.tuple(names, fc.integer()).map(([name, value]) => `${name} = ${value}\nprint(${name})`),
  fc.tuple(names, names).map(([to, from]) => `${to} = [${from}]\nprint(repr(${to})[:200])`),
  names.map((name) => `def ${name}(): return 1\nprint(${name}())`),
  names.map((name) => `print(${name})`),
  names.map((name) => `del ${name}`),
  names.map((name) => `print(call(str(${name})[:9]))`),
  fc.constant('1 / 0'),
  fc.constant('import sys\nsys.exit(2)'),
  fc.constant('def broken('),
);

test('resident and replay sessions say the same', async (t) => {
  await holds(t, fc.array(snippets, { maxLength: 8 }), async (codes) => {
    const call = (value: unknown) => value;
    const resident = new MicroPythonSession({ ...ROOMY, hostFunctions: { call } });
    const replay = new MicroPythonReplaySession({ ...ROOMY, hostFunctions: { call } });
    let failed = false;
    for (const code of codes) {
      const [a, b] = await Promise.all([outcome(resident.run(code)), outcome(replay.run(code))]);
      // A failed snippet leaves what it did before in the resident session only.
      if (!failed) t.deepEqual(a, b);
      failed ||= a.error !== undefined && code.includes('\n');
    }
    await resident.close();
  });
});

async function outcome(promise: Promise<{ stdout: string }>): Promise<{ stdout: string; error?: string }> {
  try {
    return { stdout: withoutAddresses((await promise).stdout) };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: string };
    return {
      stdout: withoutAddresses(stdout),
      error: error instanceof MicroPythonException ? error.exceptionType : code,
    };
  }
}

function withoutAddresses(printed: string): string {
  return printed.replace(/ at 0x[0-9a-f]+/g, '');
}
