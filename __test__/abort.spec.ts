import test from 'ava';
import {
  MicroPythonAbortError,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonWasmError,
  run,
} from 'micropython-wasm';
import { getEventListeners } from 'node:events';
import { rejection, sleep } from './support';

const NO_LIMITS = { fuel: null, wallTimeoutMs: null } as const;

/** Whatever a guest may be busy with. Each prints a line first. */
const BUSY: [what: string, code: string][] = [
  ['computing', 'print("before")\nwhile True: pass'],
  ['sleeping', 'print("before")\nimport time\ntime.sleep(60)'],
  ['waiting for a host function', 'print("before")\nnever()'],
  ['multiplying huge numbers', 'print("before")\nn = 200000\nx = 7 ** n\nwhile True: x * x'],
  [
    'catching everything',
    'print("before")\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass',
  ],
  ['printing', 'print("before")\nwhile True: print(end="")'],
  [
    'waiting in asyncio',
    'print("before")\nimport asyncio\nasync def main(): await asyncio.sleep(60)\nasyncio.run(main())',
  ],
  ['calling host functions', 'print("before")\nwhile True: now()'],
];

const hostFunctions = { never: () => new Promise(() => undefined), now: () => 1 };

for (const metered of [true, false]) {
  for (const [what, code] of BUSY) {
    test(`a run that is ${what} can be aborted (${metered ? 'metered' : 'not metered'})`, async (t) => {
      const controller = new AbortController();
      const fuel = metered ? Number.MAX_SAFE_INTEGER : null;
      let started: () => void;
      const running = new Promise<void>((resolve) => (started = resolve));
      const promise = run(code, {
        hostFunctions,
        fuel,
        wallTimeoutMs: null,
        signal: controller.signal,
        onStdout: () => {
          started();
        },
      });
      await running;
      await sleep(20);
      const aborted = performance.now();
      controller.abort();
      const error = await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
      // It takes a millisecond or two; a machine that is busy with other tests may need longer.
      t.true(performance.now() - aborted < 2000, `${performance.now() - aborted} ms`);
      t.is(error.stdout, 'before\n');
      t.is(error.stderr, '');
    });
  }
}

test('the error looks like the AbortError of Node', async (t) => {
  const controller = new AbortController();
  const promise = run('while True: pass', { ...NO_LIMITS, signal: controller.signal });
  controller.abort();
  const error = await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
  t.is(error.name, 'AbortError');
  t.is(error.message, 'The operation was aborted');
  t.is(error.cause, controller.signal.reason);
  t.true(error instanceof Error);
  t.false(error instanceof MicroPythonWasmError);
});

test('the cause is the reason of the signal, whatever it is', async (t) => {
  for (const reason of [new Error('mine'), 'text', 0, null]) {
    const controller = new AbortController();
    const promise = run('while True: pass', { ...NO_LIMITS, signal: controller.signal });
    controller.abort(reason);
    t.is((await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR')).cause, reason);
  }
});

test('a signal that is aborted already: nothing starts', async (t) => {
  let calls = 0;
  const options = { signal: AbortSignal.abort('early'), hostFunctions: { f: () => (calls += 1) } };
  const error = await rejection(t, run('f()', options), MicroPythonAbortError, 'ABORT_ERR');
  t.is(error.cause, 'early');
  t.is(error.stdout, '');
  await sleep(20);
  t.is(calls, 0);
});

test('AbortSignal.timeout and AbortSignal.any', async (t) => {
  const timed = run('while True: pass', { ...NO_LIMITS, signal: AbortSignal.timeout(30) });
  const error = await rejection(t, timed, MicroPythonAbortError, 'ABORT_ERR');
  t.is((error.cause as Error).name, 'TimeoutError');
  const controller = new AbortController();
  const any = AbortSignal.any([controller.signal, AbortSignal.timeout(60_000)]);
  const promise = run('while True: pass', { ...NO_LIMITS, signal: any });
  controller.abort();
  await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
});

test('no listener is left on the signal', async (t) => {
  const { signal } = new AbortController();
  const session = new MicroPythonSession();
  await run('print(1)', { signal });
  await t.throwsAsync(run('1 / 0', { signal }));
  await Promise.all(Array.from({ length: 30 }, () => session.run('1', { signal })));
  t.is(getEventListeners(signal, 'abort').length, 0);
  await session.close();
  await t.throwsAsync(session.run('1', { signal }));
  t.is(getEventListeners(signal, 'abort').length, 0);
});

test('a signal shared by many runs has one listener, and aborts them all', async (t) => {
  const controller = new AbortController();
  const { signal } = controller;
  const runs = Array.from({ length: 30 }, () => run('while True: pass', { ...NO_LIMITS, signal }));
  t.is(getEventListeners(signal, 'abort').length, 1);
  // A run that ends meanwhile leaves the others theirs.
  await run('print(1)', { signal });
  t.is(getEventListeners(signal, 'abort').length, 1);
  controller.abort();
  await Promise.all(runs.map((promise) => rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR')));
  t.is(getEventListeners(signal, 'abort').length, 0);
});

test('onabort of the signal is left alone', async (t) => {
  const controller = new AbortController();
  let called = 0;
  controller.signal.onabort = () => (called += 1);
  const promise = run('while True: pass', { ...NO_LIMITS, signal: controller.signal });
  controller.abort();
  await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
  t.is(called, 1);
});

test('one signal ends many runs', async (t) => {
  const controller = new AbortController();
  const options = { ...NO_LIMITS, hostFunctions, signal: controller.signal };
  const runs = Array.from({ length: 50 }, (_, i) => run(BUSY[i % 3]?.[1] as string, options));
  await sleep(50);
  controller.abort();
  for (const promise of runs) await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
});

test('aborting after the end changes nothing', async (t) => {
  const controller = new AbortController();
  const result = await run('print(1)', { signal: controller.signal });
  controller.abort();
  await sleep(5);
  t.is(result.stdout, '1\n');
});

test('aborting from inside a host function and from inside a callback', async (t) => {
  for (const where of ['hostFunction', 'onStdout'] as const) {
    const controller = new AbortController();
    let calls = 0;
    const abort = () => {
      calls += 1;
      controller.abort(where);
    };
    const promise = run('print("a")\nwhile True: f()', {
      ...NO_LIMITS,
      signal: controller.signal,
      hostFunctions: { f: where === 'hostFunction' ? abort : () => 1 },
      ...(where === 'onStdout' && { onStdout: abort }),
    });
    const error = await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
    t.is(error.cause, where);
    t.is(calls, 1);
  }
});

test('a host function is not called once the run is aborted', async (t) => {
  const controller = new AbortController();
  let aborted = false;
  const f = () => {
    t.false(aborted);
    return 1;
  };
  const promise = run('while True: f()', { ...NO_LIMITS, signal: controller.signal, hostFunctions: { f } });
  await sleep(30);
  aborted = true;
  controller.abort();
  await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
});

test('an abort ends a session, and leaves a replay session as it was', async (t) => {
  for (const kind of ['resident', 'replay'] as const) {
    const session =
      kind === 'resident' ? new MicroPythonSession(NO_LIMITS) : new MicroPythonReplaySession(NO_LIMITS);
    await session.run('x = 1');
    const controller = new AbortController();
    const promise = session.run('x = 2\nprint("in")\nwhile True: pass', {
      signal: controller.signal,
      onStdout: () => {
        controller.abort('stop');
      },
    });
    const first = await rejection(t, promise, MicroPythonAbortError, 'ABORT_ERR');
    t.is(first.stdout, 'in\n');
    if (kind === 'resident') {
      const error = await rejection(t, session.run('x'), MicroPythonWasmError, 'ERR_SESSION_ENDED');
      t.is(error.cause, first);
      t.false(session.closed);
    } else {
      t.is((await session.run('print(x)')).stdout, '1\n');
    }
    await session.close();
  }
});

test('a run that is aborted while it is queued never starts, and the session goes on', async (t) => {
  for (const session of [new MicroPythonSession(), new MicroPythonReplaySession()]) {
    const calls: number[] = [];
    session.registerFunction((n: number) => calls.push(n), { name: 'note' });
    const controller = new AbortController();
    const first = session.run('import time\ntime.sleep(0.05)\nnote(1)');
    const second = session.run('note(2)', { signal: controller.signal });
    const third = session.run('note(3)\nprint("third")');
    controller.abort();
    await rejection(t, second, MicroPythonAbortError, 'ABORT_ERR');
    await first;
    t.is((await third).stdout, 'third\n');
    t.false(calls.includes(2));
    await session.close();
  }
});
