/** T11: host functions, from the host's side: what they return, throw and promise. */
/* eslint-disable @typescript-eslint/no-extraneous-class, @typescript-eslint/no-unsafe-return, @typescript-eslint/prefer-promise-reject-errors -- values that these rules keep out of programs are what this is about */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostFunction, RunOptions } from 'micropython-wasm';
import { run, runSync } from 'micropython-wasm';
import { ROOMY, withinTime, type Scenario, type Stage } from './stage';

/** Calls \`f()\` and prints its value, or the class and the first part of the message of its error. */
const ASK = `
try:
    print('value', repr(f()))
except Exception as error:
    print('error', type(error).__name__, str(error)[:60])
`;

/** Each function is called by a run of its own, which prints a line. */
async function asked(stage: Stage, functions: readonly HostFunction[], expected: RegExp): Promise<void> {
  for (const f of functions) {
    const { stdout } = await stage.expect(ASK, { ...ROOMY, hostFunctions: { f } }, {});
    assert.match(stdout, expected, String(f).slice(0, 200));
  }
}

function answers(
  id: string,
  title: string,
  expected: RegExp,
  functions: () => HostFunction[],
  more: Partial<Scenario> = {},
): Scenario {
  const play = (stage: Stage) => asked(stage, functions(), expected);
  return { id, threat: 'T11', title, play, ...more };
}

const ERROR = /^error RuntimeError .*\n$/;
const EITHER = /^(value|error RuntimeError|error ValueError) .*\n$/;

function throwing(error: unknown): never {
  throw error;
}

/** A thing whose every use throws. */
const untouchable = (): object =>
  new Proxy(() => undefined, {
    get: () => throwing(new Error('get')),
    has: () => throwing(new Error('has')),
    ownKeys: () => throwing(new Error('ownKeys')),
    getPrototypeOf: () => throwing(new Error('getPrototypeOf')),
    getOwnPropertyDescriptor: () => throwing(new Error('getOwnPropertyDescriptor')),
    apply: () => throwing(new Error('apply')),
  });

const deepArray = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};

/** The sandbox of a run whose host function does something once the run is over. */
async function afterTheEnd(act: (settle: (value: unknown) => void, fail: (error: unknown) => void) => void) {
  const controller = new AbortController();
  const ended = run('f()', {
    ...ROOMY,
    signal: controller.signal,
    hostFunctions: {
      f: () =>
        new Promise((settle, fail) => {
          controller.abort();
          setTimeout(act, 20, settle, fail);
        }),
    },
  });
  await assert.rejects(withinTime(ended), { code: 'ABORT_ERR' });
  await sleep(40);
}

export const scenarios: Scenario[] = [
  answers('answers-01', 'values that JSON cannot hold', ERROR, () => [
    () => 1n,
    () => Symbol('x'),
    () => () => 1,
    () => NaN,
    () => -Infinity,
    () => [1n],
    () => ({ a: { b: Symbol.iterator } }),
    () => {
      const loop: unknown[] = [];
      loop.push(loop);
      return loop;
    },
    () => class {},
  ]),
  answers('answers-02', 'objects of every kind, as results', EITHER, () => [
    () => new Date(0),
    () => new Date(NaN),
    () => /x/,
    () => new Map([[1, 2]]),
    () => new Set([1]),
    () => new WeakMap(),
    () => new Error('x'),
    () => new Uint8Array(10),
    () => new ArrayBuffer(10),
    () => new SharedArrayBuffer(10),
    () => Buffer.from('x'),
    () => new Proxy({}, {}),
    () => new Proxy([], {}),
    () => globalThis,
    () => process.versions,
    () => Object.create(null) as unknown,
    () => Object(1) as unknown,
    () => Object(1n) as unknown,
    () => Object('x') as unknown,
    () => new URL('http://x'),
    () => arguments_(),
    () => Array(5),
    () => Array(1e5),
    () => [, 1], // eslint-disable-line no-sparse-arrays
    () => new (class A extends Array {})(),
    () => Object.freeze({ a: 1 }),
    () => document_(),
  ]),
  answers('answers-03', 'getters and toJSON() that throw, and objects that cannot be touched', ERROR, () => [
    () => ({ get a() { return throwing(new Error('getter')); } }),
    () => ({ toJSON: () => throwing(new Error('toJSON')) }),
    () => ({ toJSON: () => throwing(null) }),
    () => ({ toJSON: () => throwing(untouchable()) }),
    () => [{ a: { toJSON: () => throwing(undefined) } }],
    () => ({ toJSON: () => 1n }),
    () => ({ get then() { return throwing(new Error('then')); } }),
    () => untouchable(),
    () => [untouchable()],
    () => new Proxy({}, { ownKeys: () => throwing(new Error('ownKeys')) }),
    () => ({ get toJSON() { return throwing(new Error('get toJSON')); } }),
  ]), // prettier-ignore
  answers(
    'answers-04',
    'toJSON() that gives something else each time, or another with a toJSON()',
    EITHER,
    () => [
      () => ({ toJSON: () => undefined }),
      () => ({ toJSON: () => ({ toJSON: () => 1 }) }),
      () => ({ toJSON: () => () => 1 }),
      () => ({ toJSON: Math.random }),
      () => Object.assign(() => 1, { toJSON: () => 'function' }),
      () => [{ toJSON: () => Promise.resolve(1) }],
    ],
  ),
  answers('answers-05', 'values of great depth', EITHER, () => [
    () => deepArray(1000),
    () => deepArray(5000),
    () => deepArray(100_000),
    () => deepArray(1_000_000),
  ]),
  answers('answers-06', 'values of great size', /^error (ValueError|RuntimeError) .*\n$/, () => [
    () => 'x'.repeat(1 << 20),
    () => Array(200_000).fill(0),
    () => 'x'.repeat(2 ** 24),
    () => Array(10).fill('x'.repeat(2 ** 22)),
    () => '\u0000'.repeat(2 ** 22),
  ], { isolated: true }), // prettier-ignore
  answers('answers-07', 'text with lone surrogates and null bytes, as results and in errors', EITHER, () => [
    () => '\ud800',
    () => '\udfff\ud800x',
    () => ({ '\ud800': '\udc00' }),
    () => '\0',
    () => throwing(new Error('\ud800\0')),
    () => throwing('\udfff'),
    () => throwing(new Error('x'.repeat(1 << 20))),
    () => throwing(Object.assign(new Error('x'), { name: 'x'.repeat(1 << 20) })),
  ]),
  answers('answers-08', 'throwing what is no error', ERROR, () => [
    () => throwing(null),
    () => throwing(undefined),
    () => throwing(0),
    () => throwing(''),
    () => throwing(1n),
    () => throwing(Symbol('s')),
    () => throwing({}),
    () => throwing([]),
    () => throwing(Object.create(null)),
    () => throwing(() => 1),
    () => throwing(NaN),
  ]),
  answers('answers-09', 'throwing errors that fight back', ERROR, () => [
    () => throwing({ toString: () => throwing(new Error('toString')) }),
    () => throwing({ toString: 5, valueOf: 5 }),
    () => throwing(untouchable()),
    () => throwing(Object.defineProperty(new Error('x'), 'message', { get: () => throwing(new Error('m')) })),
    () => throwing(Object.defineProperty(new Error('x'), 'name', { get: () => throwing(null) })),
    () => throwing(Object.assign(new Error('x'), { name: { toString: () => 'object' } })),
    () => throwing(Object.assign(new Error('x'), { name: '', message: 5 })),
    () => throwing(new Proxy(new Error('x'), { get: () => throwing(untouchable()) })),
    () => throwing(Object.setPrototypeOf(new Error('x'), null)),
  ]),
  answers('answers-10', 'a host function that overflows the stack of JavaScript', ERROR, () => [
    function endless(): unknown {
      return [endless()];
    },
  ]),
  answers('answers-11', 'thenables that throw, settle at once, twice, with each other, or with themselves', EITHER, () => [
    () => ({ then: (done: (v: unknown) => void) => { done(1); done(2); } }),
    () => ({ then: (done: (v: unknown) => void, fail: (v: unknown) => void) => { fail(1); done(2); } }),
    () => ({ then: (done: (v: unknown) => void) => { done(1); throw new Error('after'); } }),
    () => ({ then: () => throwing(null) }),
    () => ({ then: (done: (v: unknown) => void) => { done({ then: (again: (v: unknown) => void) => { again(3); } }); } }),
    () => { const self: PromiseLike<unknown> = { then: (done) => { done?.(self); return self as never; } }; return Promise.resolve(1).then(() => 1); },
    () => Promise.reject(untouchable()),
    () => Promise.reject(null),
    () => Promise.resolve(untouchable()),
    () => Object.assign(() => 1, { then: 5 }),
  ], { ways: ['run'] }), // prettier-ignore
  answers(
    'answers-12',
    'promises and thenables where there is no waiting',
    /^(value .*|error RuntimeError TypeError: .*|error RuntimeError .*)\n$/,
    () => [
      () => Promise.resolve(1),
      () => Promise.reject(new Error('nobody waits for this')),
      () => ({ then: (done: (v: unknown) => void) => { done(1); } }),
      () => ({ then: () => throwing(new Error('then')) }),
      () => new Promise(() => undefined),
      async () => { await sleep(1); throw new Error('later'); },
    ],
    { ways: ['runSync'] },
  ), // prettier-ignore
  {
    id: 'answers-13',
    threat: 'T11',
    title: 'a function that never settles, cut by the clock and by a signal',
    ways: ['run'],
    async play(stage) {
      const never = () => new Promise(() => undefined);
      const options: RunOptions = { fuel: null, wallTimeoutMs: 50, hostFunctions: { never } };
      await stage.expect('never()', options, { code: 'ERR_TIMEOUT' });
      const signal = AbortSignal.timeout(30);
      await stage.expect('never()', { ...options, wallTimeoutMs: null, signal }, { code: 'ABORT_ERR' });
    },
  },
  {
    id: 'answers-14',
    threat: 'T11',
    title: 'a function that settles, fails, and settles again after its run is over',
    ways: ['run'],
    async play() {
      await afterTheEnd((settle) => {
        settle(1);
        settle(2);
      });
      await afterTheEnd((_, fail) => {
        fail(new Error('too late'));
      });
      await afterTheEnd((settle) => {
        settle(untouchable());
      });
      await afterTheEnd((settle) => {
        settle({ then: () => throwing(new Error('too late')) });
      });
    },
  },
  {
    id: 'answers-15',
    threat: 'T11',
    title: 'answers that come out of order, to many runs at once, each reach their own',
    ways: ['run'],
    async play() {
      const waiting: (() => void)[] = [];
      const f = (n: unknown) => new Promise((done) => waiting.push(() => { done(n); })); // prettier-ignore
      const runs = Array.from({ length: 200 }, (_, n) =>
        run(`print([f(${n}), f(${n}), f(${n})])`, { ...ROOMY, hostFunctions: { f } }),
      );
      const state = { over: false };
      const all = Promise.all(runs).finally(() => (state.over = true));
      while (!state.over) {
        waiting.sort(() => Math.random() - 0.5).splice(0).forEach((go) => { go(); }); // prettier-ignore
        await sleep(1);
      }
      for (const [n, { stdout }] of (await all).entries()) assert.equal(stdout, `[${n}, ${n}, ${n}]\n`);
    },
  },
  {
    id: 'answers-16',
    threat: 'T11',
    title: 'a host function that changes what it was given, and what it returned',
    async play(stage) {
      const kept: unknown[][] = [];
      const f = (list: unknown) => {
        const value = list as unknown[];
        kept.forEach((old) => old.splice(0));
        kept.push(value);
        return value;
      };
      const code = `x = [1, 2]\ny = f(x)\nz = f(x)\nprint(x, y, z, x is not y)`;
      await stage.expect(code, { hostFunctions: { f } }, { stdout: '[1, 2] [1, 2] [1, 2] True\n' });
    },
  },
  {
    id: 'answers-17',
    threat: 'T11',
    title: 'a host function that runs other programs, aborts its own run, and changes its own options',
    async play(stage) {
      const controller = new AbortController();
      const hostFunctions: Record<string, HostFunction> = {
        f: () => {
          hostFunctions.g = () => 'added';
          delete hostFunctions.h;
          return runSync('print(1)').stdout;
        },
        h: () => 'still here',
      };
      const code = `print(f(), h())\ntry: g()\nexcept NameError: print('no g')`;
      await stage.expect(code, { hostFunctions }, { stdout: '1\n still here\nno g\n' });
      if (stage.way === 'run') {
        const abort = () => {
          controller.abort();
        };
        const options = { ...ROOMY, hostFunctions: { abort }, signal: controller.signal };
        await stage.expect('abort()\nwhile True: pass', options, { code: 'ABORT_ERR' });
      }
    },
  },
];

function arguments_(): unknown {
  return (function () {
    return arguments; // eslint-disable-line prefer-rest-params
  })();
}

/** As objects of a browser are: only getters, on the prototype. */
function document_(): unknown {
  return new (class {
    get body() {
      return 1;
    }
  })();
}
