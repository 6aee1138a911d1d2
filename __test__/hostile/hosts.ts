/** T11: the JavaScript around: patched built-ins, options that change their answer, arguments of every kind. */
import assert from 'node:assert/strict';
import {
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
  type RunOptions,
  type SandboxOptions,
} from 'micropython-wasm';
import { ROOMY, withinTime, type Scenario, type Stage, type Way } from './stage';

const CODE = `print(f([1, 'a', {'b': None}], k=2.5))`;
const SHOWN = "[1, 'a', {'b': None}]\n";
const hostFunctions = { f: (value: unknown) => value };

async function works(way: Way): Promise<void> {
  const options = { ...ROOMY, hostFunctions };
  const { stdout } = way === 'run' ? await withinTime(run(CODE, options)) : runSync(CODE, options);
  assert.equal(stdout, SHOWN);
}

/** Changes built-ins of this process, each of them alone, and runs Python meanwhile. */
function patched(
  id: string,
  title: string,
  mayFail: boolean,
  patches: () => Record<string, () => () => void>,
): Scenario {
  const play = async (stage: Stage) => {
    for (const [what, patch] of Object.entries(patches())) {
      const undo = patch();
      const outcome = await works(stage.way).then(() => undefined, (error: unknown) => ({ error })); // prettier-ignore
      undo();
      if (outcome && !mayFail) throw new Error(`with ${what} patched`, { cause: outcome.error });
      await works(stage.way);
    }
  };
  return { id, threat: 'T11', title, play, isolated: true };
}

/** Replaces a property; gives what puts it back. */
function replace(owner: object, name: PropertyKey, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

/** Gives Object.prototype a property that answers for every object that lacks it. */
function polluted(name: string, value: unknown): () => () => void {
  return () => replace(Object.prototype, name, value);
}

const bad = (): never => {
  throw new Error('a patched built-in was called');
};

/** The code or the class of what a call fails with. */
async function failing(way: Way, code: unknown, options: unknown): Promise<string> {
  try {
    if (way === 'run') await withinTime(run(code as string, options as RunOptions));
    else runSync(code as string, options as RunOptions);
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.constructor.name : typeof error;
  }
}

export const scenarios: Scenario[] = [
  // Options may be inherited, so that these are options that are wrong: an error, and nothing worse.
  patched('hosts-01', 'properties that every object seems to have', true, () => ({
    signal: polluted('signal', 5),
    onStdout: polluted('onStdout', bad),
    then: polluted('polluted', bad),
    fuel: polluted('kwargs', { a: 1 }),
    args: polluted('args', [1, 2, 3]),
    name: polluted('message', 'x'),
    index: polluted('0', 'x'),
  })),
  patched('hosts-02', 'built-in functions that throw', false, () => ({
    String: () => replace(String.prototype, 'constructor', bad),
    JSON: () => replace(JSON, 'stringify', bad),
    parse: () => replace(JSON, 'parse', bad),
    apply: () => replace(Function.prototype, 'apply', bad),
    call: () => replace(Function.prototype, 'call', bad),
    Reflect: () => replace(Reflect, 'apply', bad),
    isFinite: () => replace(Number, 'isFinite', bad),
  })),
  {
    id: 'hosts-03',
    threat: 'T11',
    title: 'options that change their answer: each is read once',
    async play(stage) {
      const reads: Record<string, number> = {};
      const answers: Record<string, unknown[]> = {
        fuel: [1_000_000_000, 'many', -1],
        memoryBytes: [16 << 20, 1, NaN],
        wallTimeoutMs: [5000, -1, 'x'],
        maxStdoutBytes: [1000, -1, {}],
        maxStderrBytes: [1000, 2 ** 60, null],
        hostResultBytes: [1000, 0, 'x'],
        onOutputLimit: ['truncate', 'explode', 5],
        readonlyDir: [stage.shown, '/', '\0'],
        hostFunctions: [hostFunctions, 5, null],
        wasmPath: [undefined, '/nowhere', 5],
        signal: [undefined, 5, {}],
        onStdout: [undefined, 5, {}],
        onStderr: [undefined, 5, {}],
      };
      const options = Object.create(null) as object;
      for (const [name, values] of Object.entries(answers)) {
        const get = () => values[(reads[name] = (reads[name] ?? 0) + 1) - 1];
        Object.defineProperty(options, name, { get, enumerable: true });
      }
      await stage.expect(CODE, options, { stdout: SHOWN });
      for (const [name, count] of Object.entries(reads))
        assert.equal(count, 1, `${name} is read ${count} times`);
    },
  },
  {
    id: 'hosts-04',
    threat: 'T11',
    title: 'options whose getters throw, and options that are proxies: the error is the caller’s',
    async play(stage) {
      const names = ['fuel', 'memoryBytes', 'hostFunctions', 'readonlyDir', 'wasmPath', 'onOutputLimit'];
      for (const name of names) {
        const thrown = new Error(name);
        const options = { get [name](): never { throw thrown; } }; // prettier-ignore
        const { error } = await stage.run('print(1)', options);
        assert.equal(error, thrown);
      }
      const hostile = new Proxy({}, { get: bad, ownKeys: bad, getOwnPropertyDescriptor: bad });
      for (const options of [hostile, { hostFunctions: hostile }, { signal: hostile }]) {
        if (stage.way === 'runSync' && 'signal' in options) continue;
        assert.notEqual(await failing(stage.way, 'print(1)', options), 'ok');
      }
    },
  },
  {
    id: 'hosts-05',
    threat: 'T11',
    title: 'arguments of every wrong kind: TypeError or RangeError, and nothing starts',
    async play(stage) {
      const kinds = [
        null,
        0,
        1n,
        NaN,
        true,
        Symbol('x'),
        'x',
        [],
        {},
        () => 1,
        new Date(),
        new Proxy({}, { get: bad }),
      ];
      for (const code of kinds.filter((kind) => typeof kind !== 'string')) {
        assert.match(await failing(stage.way, code, {}), /^(TypeError|RangeError)$/);
      }
      for (const options of [null, 0, 1n, 'x', true, Symbol('x'), []]) {
        assert.match(await failing(stage.way, '', options), /^(TypeError|RangeError|ok)$/);
      }
      const names = [
        'fuel',
        'memoryBytes',
        'wallTimeoutMs',
        'maxStdoutBytes',
        'hostResultBytes',
        'readonlyDir',
        'wasmPath',
      ];
      for (const name of names) {
        for (const value of [
          true,
          -1,
          1.5,
          -0.1,
          Infinity,
          -Infinity,
          NaN,
          1n,
          [],
          {},
          Symbol('x'),
          () => 1,
          '\0',
        ]) {
          if (name === 'wallTimeoutMs' && (value === 1.5 || value === Infinity)) continue;
          const failure = await failing(stage.way, '', { [name]: value });
          assert.match(failure, /^(TypeError|RangeError)$/, `${name}: ${typeof value} is ${failure}`);
        }
      }
    },
  },
  {
    id: 'hosts-06',
    threat: 'T11',
    title: 'names of host functions that are no names, or belong to every object',
    async play(stage) {
      for (const name of [
        '',
        ' ',
        '1',
        'a b',
        'a-b',
        'a.b',
        'ä',
        'class',
        'None',
        '__import__',
        '__proto__x\0',
        'x'.repeat(256),
        '\ud800',
      ]) {
        assert.match(
          await failing(stage.way, '', { hostFunctions: { [name]: () => 1 } }),
          /^(TypeError|RangeError)$/,
          name,
        );
      }
      const inherited = Object.create({ inherited: () => 1 }) as Record<string, () => unknown>;
      const code = `for name in ('inherited', 'constructor', 'toString'):\n    try:\n        eval(name)\n        print('there is', name)\n    except NameError: pass`;
      await stage.expect(code, { hostFunctions: inherited }, { stdout: '' });
      const own = { constructor: () => 'mine', toString: () => 'mine', hasOwnProperty: () => 'mine' };
      await stage.expect(
        'print(constructor(), toString(), hasOwnProperty())',
        { hostFunctions: own },
        { stdout: 'mine mine mine\n' },
      );
    },
  },
  {
    id: 'hosts-07',
    threat: 'T11',
    title: 'signals that are none, that lie, or that abort while they are looked at',
    ways: ['run'],
    async play() {
      for (const signal of [
        {},
        { aborted: false },
        { aborted: false, addEventListener: () => 1 },
        new EventTarget(),
        5,
        'x',
        null,
      ]) {
        assert.equal(await failing('run', '', { signal }), 'TypeError');
      }
      const controller = new AbortController();
      const throws = { aborted: false, addEventListener: () => 1, removeEventListener: bad };
      assert.equal(await failing('run', '', { signal: throws }), 'ok');
      const lying = Object.defineProperty(controller.signal, 'aborted', {
        get: () => (controller.abort(), false),
      });
      const end = await failing('run', 'while True: pass', { signal: lying, wallTimeoutMs: 500, fuel: null });
      assert.notEqual(end, 'ok');
      for (const reason of [null, 0, Symbol('x'), Object.create(null), new Proxy({}, { get: bad })]) {
        assert.equal(
          await failing('run', '', { signal: AbortSignal.abort(reason) }),
          'MicroPythonAbortError',
        );
      }
    },
  },
  {
    id: 'hosts-08',
    threat: 'T11',
    title: 'callbacks that throw anything: the run rejects with that, and nothing else breaks',
    ways: ['run'],
    async play() {
      for (const thrown of [
        new Error('x'),
        null,
        undefined,
        0,
        Object.create(null),
        new Proxy({}, { get: bad }),
      ] as unknown[]) {
        const onStdout = () => {
          throw thrown;
        };
        const ended = run('while True: print("x")', { ...ROOMY, onStdout });
        const seen = await withinTime(ended).then(() => 'ok', (error: unknown) => ({ error })); // prettier-ignore
        assert.ok(typeof seen === 'object' && seen.error === thrown);
      }
    },
  },
  {
    id: 'hosts-09',
    threat: 'T11',
    title: 'sessions used from inside of their own callbacks and host functions, in every way',
    ways: ['run'],
    async play() {
      for (const Session of [MicroPythonSession, MicroPythonReplaySession]) {
        const codes: string[] = [];
        const session = new Session({
          ...ROOMY,
          hostFunctions: {
            f: async () => {
              for (const use of [() => session.run('1'), () => Promise.resolve(session.runSync('1'))]) {
                await Promise.resolve().then(use).catch((error: unknown) => codes.push((error as { code: string }).code)); // prettier-ignore
              }
              session.registerFunction(() => 2, { name: 'g' });
            },
          },
        });
        await withinTime(session.run('f()\nprint(1)'));
        assert.equal(codes.length, 2);
        for (const code of codes) assert.match(code, /^ERR_SESSION_(REENTERED|BUSY)$/);
        assert.equal((await session.run('print(g())')).stdout, '2\n');
        await session.close();
      }
    },
  },
  {
    id: 'hosts-10',
    threat: 'T11',
    title: 'objects of the package, changed: its classes, its results, its errors',
    async play(stage) {
      const result = runSync('print(1)');
      const attempt = (change: () => unknown) => {
        try {
          change();
        } catch {
          // Frozen is as good.
        }
      };
      attempt(() => Object.assign(result, { stdout: 'x', fuelUsed: -1 }));
      attempt(() => Object.setPrototypeOf(MicroPythonSession.prototype, null));
      attempt(() =>
        Object.setPrototypeOf(
          MicroPythonSession.prototype,
          Object.getPrototypeOf(MicroPythonReplaySession.prototype) as object,
        ),
      );
      await works(stage.way);
      const shared: SandboxOptions = Object.freeze({ hostFunctions: Object.freeze(hostFunctions) });
      await stage.expect(CODE, shared, { stdout: SHOWN });
      assert.throws(
        () => (MicroPythonSession.prototype.runSync as (code: string) => unknown).call({}, '1'),
        TypeError,
      );
    },
    isolated: true,
  },
];
