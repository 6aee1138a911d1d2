import test from 'ava';
import fc from 'fast-check';
import { run, runSync, type HostFunction, type HostFunctions, type JsonValue } from 'micropython-wasm';
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asynchronously, ROOMY, ROOT, sleep } from './support';

const both = [
  ['run', run],
  ['runSync', asynchronously(runSync)],
] as const;

/** What `except RuntimeError as e: str(e)` gives in the guest for what that function does. */
const CAUGHT = `
try:
    print('returned', f())
except RuntimeError as e:
    print(str(e))`;

for (const [name, start] of both) {
  const printed = async (code: string, hostFunctions: HostFunctions) =>
    (await start(code, { hostFunctions })).stdout;
  const caught = async (f: HostFunction) => (await printed(CAUGHT, { f })).trimEnd();

  test(`${name}: a host function is a global`, async (t) => {
    const add = (a: number, b: number) => a + b;
    t.is(await printed('print(add(2, 3))', { add }), '5\n');
  });

  test(`${name}: arguments come in order, keyword arguments as one object after them`, async (t) => {
    const calls: unknown[][] = [];
    const f = (...args: unknown[]) => {
      calls.push(args);
    };
    await start('f()\nf(1, "two", None)\nf(a=1, b=[True])\nf(1, last=2.5)\nf({"k": 1})\nf(**{})', {
      hostFunctions: { f },
    });
    t.deepEqual(calls, [[], [1, 'two', null], [{ a: 1, b: [true] }], [1, { last: 2.5 }], [{ k: 1 }], []]);
  });

  test(`${name}: undefined is None`, async (t) => {
    t.is(await printed('print(f())', { f: () => undefined }), 'None\n');
    t.is(await printed('print(f())', { f: () => ({ a: undefined, b: [undefined] }) }), "{'b': [None]}\n");
    t.is(await printed('print(f())', { f: () => ({ toJSON: () => undefined }) }), 'None\n');
  });

  test(`${name}: calls are counted`, async (t) => {
    t.is((await start('for i in range(7): f()', { hostFunctions: { f: () => 1 } })).hostCalls, 7);
  });

  test(`${name}: host.call is the low-level way to the same functions`, async (t) => {
    const add = (a: number, b: number) => a + b;
    const code = `
import host
print(host.call("add", '{"args": [2, 3], "kwargs": {}}'))
print(host.call("add", '{"args": ["a", "b"]}'))
print(host.call("sub", '{"args": [], "kwargs": {}}'))`;
    t.is(
      await printed(code, { add }),
      '{"ok":true,"value":5}\n{"ok":true,"value":"ab"}\n{"ok":false,"error":"KeyError: \'sub\'"}\n',
    );
  });

  test(`${name}: host.call without any host function`, async (t) => {
    const { stdout } = await start('import host\nprint(host.call("f", "{}"))');
    t.is(stdout, '{"ok":false,"error":"KeyError: \'f\'"}\n');
  });

  test(`${name}: what every object has in JavaScript is no host function`, async (t) => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
    const code = `
import host
for name in ${JSON.stringify(names)}:
    print(host.call(name, '{"args":[],"kwargs":{}}'))
    print(name in globals())`;
    const expected = names
      .map((unknown) => `{"ok":false,"error":"KeyError: '${unknown}'"}\nFalse\n`)
      .join('');
    t.is(await printed(code, { f: () => 1 }), expected);
  });

  test(`${name}: a payload that Python wrote by hand can be anything`, async (t) => {
    const payloads = ['', '{', 'null', '5', '[]', '"x"', '{"args": 5}', '{"args": {}}', '{"kwargs": []}'];
    const more = ['{"args": [], "kwargs": null}', '\\ud800', '{"args":[1e999]}', '[['.repeat(5000)];
    let calls = 0;
    const f = () => {
      calls += 1;
    };
    const code = `
import host, json
for payload in ${JSON.stringify([...payloads, ...more])}:
    print(json.loads(host.call("f", payload))["ok"])`;
    const lines = (await printed(code, { f })).trimEnd().split('\n');
    t.is(lines.length, payloads.length + more.length);
    t.is(lines.filter((line) => line === 'True').length, calls);
    t.true(calls <= 1, 'only numbers beyond all bounds are JSON');
  });

  test(`${name}: a keyword argument called __proto__ is an ordinary property`, async (t) => {
    let received: unknown;
    const f = (kwargs: unknown) => {
      received = kwargs;
    };
    await start('f(**{"__proto__": {"polluted": 1}, "constructor": 2})', { hostFunctions: { f } });
    t.deepEqual(Object.keys(received as object), ['__proto__', 'constructor']);
    t.is(({} as Record<string, unknown>)['polluted'], undefined);
    t.is(Object.getPrototypeOf(received), Object.prototype);
  });

  test(`${name}: what is thrown is a RuntimeError of its name and message`, async (t) => {
    class QuotaError extends Error {
      override readonly name = 'QuotaError';
    }
    t.is(
      await caught(() => {
        throw new Error('plain');
      }),
      'Error: plain',
    );
    t.is(
      await caught(() => {
        throw new TypeError('typed');
      }),
      'TypeError: typed',
    );
    t.is(
      await caught(() => {
        throw new QuotaError('too much');
      }),
      'QuotaError: too much',
    );
    t.is(
      await caught(() => {
        throw new Error('');
      }),
      'Error',
    );
    t.is(
      await caught(() => {
        throw new Error('two\nlines “ü” \ud800');
      }).then((text) => text.slice(0, 20)),
      'Error: two\nlines “ü”',
    );
    t.is(
      await caught(() => {
        throw Object.assign(new Error('m'), { name: '' });
      }),
      'Error: m',
    );
  });

  test(`${name}: anything else may be thrown, too`, async (t) => {
    const anything: [thrown: unknown, text: string][] = [
      [null, 'Error: null'],
      [undefined, 'Error: undefined'],
      ['text', 'Error: text'],
      [7, 'Error: 7'],
      [Symbol('s'), 'Error: Symbol(s)'],
      [{}, 'Error: [object Object]'],
      [{ name: 'Custom', message: 'made' }, 'Custom: made'],
      [() => 1, 'Error: () => 1'],
      [{ name: 5, message: 5, toString: () => 'five' }, 'Error: five'],
    ];
    for (const [value, text] of anything) {
      t.is(
        await caught(() => {
          throw value;
        }),
        text,
      );
    }
    const indescribable = [
      Object.create(null),
      {
        toString() {
          throw new Error('no');
        },
      },
      {
        get message() {
          throw new Error('no');
        },
      },
      {
        get name() {
          throw new Error('no');
        },
      },
      { [Symbol.toPrimitive]: () => ({}) },
      revokedProxy(),
    ] as unknown[];
    for (const value of indescribable) {
      t.is(
        await caught(() => {
          throw value;
        }),
        'Error: a value that cannot be described was thrown',
      );
    }
  });

  test(`${name}: no stack and no path of ours goes into the guest`, async (t) => {
    const code = `
import sys
try:
    f()
except RuntimeError as e:
    print(repr(e), e.args)
    sys.print_exception(e)
print(globals())
import host
print(host.call("f", "{"), host.call("f", '{"args":[],"kwargs":{}}'))`;
    const result = await start(code, {
      hostFunctions: {
        f: () => {
          throw new Error('message');
        },
      },
    });
    const seen = result.stdout + result.stderr;
    t.false(seen.includes(ROOT), seen);
    t.notRegex(seen, /node:|\.js\b|\n\s+at /);
  });

  test(`${name}: a caught error of a host function lets the program go on`, async (t) => {
    const f = () => {
      throw new Error('x');
    };
    t.is(
      await printed(
        'n = 0\nfor i in range(50):\n  try:\n    f()\n  except RuntimeError:\n    n += 1\nprint(n)',
        { f },
      ),
      '50\n',
    );
  });

  test(`${name}: results that JSON cannot hold are a TypeError`, async (t) => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const cases: [value: unknown, text: string][] = [
      [10n, 'TypeError: the result is a bigint, which JSON cannot hold'],
      [Symbol('s'), 'TypeError: the result is a symbol, which JSON cannot hold'],
      [() => 1, 'TypeError: the result is a function, which JSON cannot hold'],
      [NaN, 'TypeError: the result is NaN, which JSON cannot hold'],
      [-Infinity, 'TypeError: the result is -Infinity, which JSON cannot hold'],
      [{ a: [{ rate: NaN }] }, 'TypeError: the result holds, as "rate", NaN, which JSON cannot hold'],
      [[1, 2n], 'TypeError: the result holds, as "1", a bigint, which JSON cannot hold'],
      [{ f() {} }, 'TypeError: the result holds, as "f", a function, which JSON cannot hold'],
      [cyclic, 'TypeError: Converting circular structure to JSON'],
    ];
    for (const [value, text] of cases) t.is(await caught(() => value), text);
  });

  test(`${name}: a result that throws while it is encoded`, async (t) => {
    const throwing = {
      get value() {
        throw new RangeError('from the getter');
      },
    };
    t.is(await caught(() => throwing), 'RangeError: from the getter');
    t.is(
      await caught(() => ({
        toJSON() {
          throw new Error('from toJSON');
        },
      })),
      'Error: from toJSON',
    );
    t.is(await caught(revokedProxy), await caught(revokedProxy));
    t.regex(await caught(revokedProxy), /^TypeError: .*revoked/);
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i += 1) deep = [deep];
    t.regex(await caught(() => deep), /^RangeError: /);
  });

  test(`${name}: toJSON is honoured`, async (t) => {
    t.is(await caught(() => new Date(0)), 'returned 1970-01-01T00:00:00.000Z');
    t.is(await caught(() => ({ toJSON: () => ({ a: 1 }) })), "returned {'a': 1}");
    t.is(await caught(() => [new URL('https://example.com/')]), "returned ['https://example.com/']");
  });

  test(`${name}: a then getter that throws`, async (t) => {
    t.is(
      await caught(() => ({
        get then() {
          throw new Error('then');
        },
      })),
      'Error: then',
    );
    t.is(await caught(() => ({ then: 5, a: 1 })), "returned {'then': 5, 'a': 1}");
  });

  test(`${name}: a function that cannot be called`, async (t) => {
    t.regex(await caught(Map as unknown as HostFunction), /^TypeError: .*requires 'new'/);
  });

  test(`${name}: functions are called without a this`, async (t) => {
    let seen: unknown = 'unset';
    const f = function (this: unknown): void {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- that is what is tested
      seen = this;
    };
    await start('f()', { hostFunctions: { f } });
    t.is(seen, undefined);
  });

  test(`${name}: values survive the way there and back`, async (t) => {
    const values: JsonValue[] = [
      null,
      true,
      false,
      0,
      -1,
      1.5,
      2 ** 53,
      -(2 ** 31),
      1e21,
      5e-324,
      '',
      'žluť 日本 🐍 \u0000 \u001f " \\ / \u2028',
      [],
      {},
      [[[1], {}], 'x'],
      { a: { b: [null, { '': 1, ключ: '🔑' }] } },
    ];
    for (const value of values) {
      let received: unknown;
      const hostFunctions = {
        give: () => value,
        take: (back: unknown) => {
          received = back;
        },
      };
      await start('take(give())', { hostFunctions });
      t.deepEqual(received, value);
    }
  });

  test(`${name}: any JSON value survives the way there and back`, async (t) => {
    const value = fc.jsonValue();
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (values) => {
        const received: unknown[] = [];
        const hostFunctions = {
          give: () => values,
          take: (back: unknown) => {
            received.push(back);
          },
        };
        await start('for value in give(): take(value)', { hostFunctions });
        t.deepEqual(received, JSON.parse(JSON.stringify(values)));
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: Python values that JSON cannot hold are refused before the call`, async (t) => {
    let calls = 0;
    const f = () => (calls += 1);
    const code = `
for value in (object(), b"bytes", {1, 2}, 1j, len, float("nan"), float("inf"), {(1, 2): 3}):
    try:
        f(value)
        print("called", value)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
a = []
a.append(a)
try:
    f(a)
except ValueError as e:
    print(type(e).__name__)`;
    const expected =
      'TypeError TypeError TypeError TypeError TypeError ValueError ValueError TypeError ValueError'.split(
        ' ',
      );
    t.is(await printed(code, { f }), expected.map((line) => `${line}\n`).join(''));
    t.is(calls, 0);
  });

  test(`${name}: keys of a dict become strings as in CPython's json`, async (t) => {
    let received: unknown;
    const f = (value: unknown) => {
      received = value;
    };
    await start('f({2: "int", True: "bool", None: "none", 1.5: "float"})', { hostFunctions: { f } });
    t.deepEqual(received, { 2: 'int', true: 'bool', null: 'none', 1.5: 'float' });
  });

  test(`${name}: integers beyond 2^53 lose their last digits in JavaScript, and nothing else`, async (t) => {
    let received: unknown;
    const f = (value: unknown) => {
      received = value;
    };
    await start('f(2 ** 70)', { hostFunctions: { f } });
    t.is(received, 2 ** 70);
  });

  test(`${name}: a result that is too large is a ValueError in the guest`, async (t) => {
    const code = `
try:
    f()
except ValueError as e:
    print(e)
print(len(g()))`;
    const hostFunctions = { f: () => 'x'.repeat(2000), g: () => 'x'.repeat(500) };
    const result = await start(code, { hostFunctions, hostResultBytes: 1000 });
    t.is(result.stdout, 'host callback result too large\n500\n');
  });

  test(`${name}: the default for results is 256 KiB`, async (t) => {
    const code = 'print(len(f(262000)))\ntry:\n  f(262145)\nexcept ValueError as e:\n  print(e)';
    const f = (n: number) => 'x'.repeat(n);
    t.is(await printed(code, { f }), '262000\nhost callback result too large\n');
  });

  test(`${name}: large arguments and results`, async (t) => {
    const f = (text: string) => text + text;
    const result = await start('x = f("ž" * 1000000)\nprint(len(x), x[0], x[-1])', {
      ...ROOMY,
      hostFunctions: { f },
      hostResultBytes: 8 * 2 ** 20,
      memoryBytes: 64 * 2 ** 20,
    });
    t.is(result.stdout, '2000000 ž ž\n');
  });

  test(`${name}: calls from deep recursion, from comprehensions, from callbacks of sort`, async (t) => {
    const code = `
def down(n):
    return f(n) if n == 0 else down(n - 1)
print(down(50))
print(sum(f(i) for i in range(10)), [f(i) for i in range(3)])
print(sorted([3, 1, 2], key=f))`;
    t.is(await printed(code, { f: (n: number) => n }), '0\n45 [0, 1, 2]\n[1, 2, 3]\n');
  });

  test(`${name}: the guest may overwrite a host function, for itself`, async (t) => {
    t.is(await printed('f = 5\nprint(f)', { f: () => 1 }), '5\n');
    t.is(await printed('print(f())', { f: () => 1 }), '1\n');
  });

  test(`${name}: a host function can run MicroPython itself`, async (t) => {
    const f = (n: number) => runSync(`print(${n} + 1)`).stdout.trim();
    t.is(await printed('print(f(1))', { f }), '2\n');
  });
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const printedByRun = async (code: string, hostFunctions: HostFunctions) =>
  (await run(code, { hostFunctions })).stdout;
const caughtByRun = async (f: HostFunction) => (await printedByRun(CAUGHT, { f })).trimEnd();

test('run: a promise is waited for', async (t) => {
  const f = async (n: number) => {
    await sleep(5);
    return n * 2;
  };
  t.is(await printedByRun('print(f(21))', { f }), '42\n');
  t.is(
    await printedByRun('print(f())', {
      f: () => readFile(join(ROOT, 'package.json'), 'utf8').then((x) => x.length > 10),
    }),
    'True\n',
  );
});

test('run: a rejection is a RuntimeError', async (t) => {
  const rejections: [reason: unknown, text: string][] = [
    [new TypeError('later'), 'TypeError: later'],
    [null, 'Error: null'],
    [Object.create(null), 'Error: a value that cannot be described was thrown'],
  ];
  for (const [reason, text] of rejections) {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tested
    t.is(await caughtByRun(() => Promise.reject(reason)), text);
  }
  t.is(
    await caughtByRun(() => Promise.resolve(10n)),
    'TypeError: the result is a bigint, which JSON cannot hold',
  );
});

test('run: any thenable is waited for, and settles once', async (t) => {
  type Settle = (value: unknown) => void;
  const thenables: [thenable: object, text: string][] = [
    [
      {
        then: (resolve: Settle) => {
          resolve(1);
        },
      },
      'returned 1',
    ],
    [
      {
        then: (resolve: Settle) => {
          resolve(1);
          resolve(2);
        },
      },
      'returned 1',
    ],
    [
      {
        then: (resolve: Settle, reject: Settle) => {
          resolve(1);
          reject(new Error('no'));
        },
      },
      'returned 1',
    ],
    [
      {
        then: (_: Settle, reject: Settle) => {
          reject(new Error('no'));
        },
      },
      'Error: no',
    ],
    [
      {
        then: (resolve: Settle) => {
          resolve(1);
          throw new Error('no');
        },
      },
      'returned 1',
    ],
    [
      {
        then: () => {
          throw new Error('thrown by then');
        },
      },
      'Error: thrown by then',
    ],
    [
      {
        then: (resolve: Settle) => {
          resolve(Promise.resolve(7));
        },
      },
      'returned 7',
    ],
    [
      Object.assign(() => 1, {
        then: (resolve: Settle) => {
          setTimeout(resolve, 1, 3);
        },
      }),
      'returned 3',
    ],
    [
      {
        then: (resolve: Settle) => {
          resolve({
            get then() {
              throw new Error('inner');
            },
          });
        },
      },
      'Error: inner',
    ],
  ];
  for (const [thenable, text] of thenables) t.is(await caughtByRun(() => thenable), text);
});

test('run: a then getter is read once', async (t) => {
  let reads = 0;
  const value = {
    get then() {
      reads += 1;
      return reads === 1
        ? (resolve: (value: unknown) => void) => {
            resolve(5);
          }
        : undefined;
    },
  };
  t.is(await caughtByRun(() => value), 'returned 5');
  t.is(reads, 1);
});

test('run: host functions see the async context of the caller', async (t) => {
  const storage = new AsyncLocalStorage<string>();
  const f = async () => {
    const before = storage.getStore();
    await sleep(1);
    return [before, storage.getStore()];
  };
  const printedIn = (context: string) => storage.run(context, () => printedByRun('print(f())', { f }));
  t.deepEqual(await Promise.all([printedIn('a'), printedIn('b')]), ["['a', 'a']\n", "['b', 'b']\n"]);
});

test('run: a run inside a host function of a run', async (t) => {
  const inner = async (n: number): Promise<string> =>
    (await run(n === 0 ? 'print("bottom")' : `print(inner(${n - 1}), end="")`, { hostFunctions: { inner } }))
      .stdout;
  t.is(await inner(10), 'bottom\n');
});

test('run: the guest waits for one call at a time, and runs do not wait for each other', async (t) => {
  const release: ((value: string) => void)[] = [];
  const f = () => new Promise((done) => release.push(done));
  const first = run('print("first", f())', { hostFunctions: { f } });
  while (release.length < 1) await sleep(1);
  t.is((await run('print("second")')).stdout, 'second\n');
  release[0]?.('done');
  t.is((await first).stdout, 'first done\n');
});

test('run: answers that come after the run was cut are dropped', async (t) => {
  const release: ((value: number) => void)[] = [];
  const f = () => new Promise((done) => release.push(done));
  await t.throwsAsync(run('f()', { hostFunctions: { f }, wallTimeoutMs: 30 }), { code: 'ERR_TIMEOUT' });
  release[0]?.(1);
  await sleep(10);
  t.is((await run('print(1)')).stdout, '1\n');
});

test('runSync: a promise is a RuntimeError that says to use run()', (t) => {
  const f = () => Promise.resolve(1);
  const { stdout } = runSync(CAUGHT, { hostFunctions: { f } });
  t.is(stdout, 'TypeError: f() returned a promise, which runSync() cannot wait for: use run()\n');
  const thenable = { then: () => t.fail('nobody may start it') };
  t.regex(runSync(CAUGHT, { hostFunctions: { f: () => thenable } }).stdout, /use run\(\)/);
});

test('runSync: the rejection of a promise nobody waits for is not reported', async (t) => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  t.teardown(() => process.off('unhandledRejection', note));
  runSync(CAUGHT, { hostFunctions: { f: () => Promise.reject(new Error('nobody hears')) } });
  runSync(CAUGHT, {
    hostFunctions: {
      f: async () => {
        await sleep(5);
        throw new Error('later');
      },
    },
  });
  await sleep(50);
  t.deepEqual(unhandled, []);
});

test('a program that patched the built-ins still gets its answers', async (t) => {
  const { parse, stringify } = JSON;
  t.teardown(() => {
    Object.assign(JSON, { parse, stringify });
  });
  JSON.parse = JSON.stringify = () => {
    throw new Error('patched');
  };
  const result = await run('print(f(1))', { hostFunctions: { f: (n: number) => [n] } });
  Object.assign(JSON, { parse, stringify });
  t.is(result.stdout, '[1]\n');
});
