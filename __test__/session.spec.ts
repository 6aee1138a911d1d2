import test from 'ava';
import { MicroPythonException, MicroPythonSession, MicroPythonWasmError } from 'micropython-wasm';
import { endedWith, rejection, ROOMY, runNode, sleep, thrown } from './support';

test('objects live on as they are: identity, closures, generators, bound methods', async (t) => {
  await using session = new MicroPythonSession();
  await session.run(`
class Counter:
    def __init__(self): self.n = 0
    def add(self): self.n += 1; return self.n
c = Counter()
alias = c
add = c.add
def numbers():
    n = 0
    while True:
        yield n
        n += 1
g = numbers()
next(g)`);
  t.is((await session.run('print(alias is c, add(), add(), next(g))')).stdout, 'True 1 2 1\n');
  t.is((await session.run('print(c.n, next(g))')).stdout, '2 2\n');
});

test('earlier snippets are not run again', async (t) => {
  const calls: string[] = [];
  await using session = new MicroPythonSession({
    hostFunctions: { record: (value: string) => calls.push(value) },
  });
  await session.run('count = record("once")');
  t.is((await session.run('print(count)')).stdout, '1\n');
  t.deepEqual(calls, ['once']);
});

test('a failed run leaves everything done before the failure', async (t) => {
  await using session = new MicroPythonSession();
  await session.run('x = 1');
  await rejection(
    t,
    session.run('x = 2\ny = [1]\nraise ValueError'),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  );
  t.is((await session.run('print(x, y)')).stdout, '2 [1]\n');
});

test('a MemoryError leaves the session usable', async (t) => {
  await using session = new MicroPythonSession(ROOMY);
  await session.run('x = 1');
  const error = await rejection(
    t,
    session.run('y = []\nwhile True: y.append(bytearray(10000))'),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  );
  t.is(error.exceptionType, 'MemoryError');
  t.is((await session.run('del y\nz = bytearray(1000000)\nprint(x, len(z))')).stdout, '1 1000000\n');
});

test('the peak of memory is that of the session, the other figures are those of the run', async (t) => {
  await using session = new MicroPythonSession({ hostFunctions: { f: () => 1 } });
  const large = await session.run('f()\nf()\nx = bytearray(4000000)\ndel x');
  const small = await session.run('f()');
  t.is(large.hostCalls, 2);
  t.is(small.hostCalls, 1);
  t.true(small.peakMemoryBytes >= large.peakMemoryBytes);
  t.true((small.fuelUsed as number) < (large.fuelUsed as number));
});

test('the wall clock is fresh for each run, the fuel too', async (t) => {
  await using session = new MicroPythonSession({ wallTimeoutMs: 2000, fuel: 20_000_000 });
  for (let i = 0; i < 5; i += 1) {
    const { durationMs } = await session.run('import time\ntime.sleep(0.5)\nfor i in range(20000): pass');
    t.true(durationMs >= 500);
  }
});

const ENDINGS: [what: string, options: object, code: string, errorCode: string][] = [
  ['fuel', { fuel: 20_000_000 }, 'while True: pass', 'ERR_OUT_OF_FUEL'],
  ['the wall clock', { wallTimeoutMs: 50, fuel: null }, 'while True: pass', 'ERR_TIMEOUT'],
  ['the wall clock, asleep', { wallTimeoutMs: 50 }, 'import time\ntime.sleep(60)', 'ERR_TIMEOUT'],
  ['output', { maxStdoutBytes: 10, onOutputLimit: 'error' }, 'while True: print("x")', 'ERR_OUTPUT_LIMIT'],
];

for (const [what, options, code, errorCode] of ENDINGS) {
  for (const sync of [false, true]) {
    test(`an exhausted limit ends the session: ${what}${sync ? ' (runSync)' : ''}`, async (t) => {
      const session = new MicroPythonSession(options);
      await session.run('x = 1');
      // eslint-disable-next-line @typescript-eslint/require-await -- async for what runSync throws
      const failing = sync ? (async () => session.runSync(code))() : session.run(code);
      const queued = sync ? [] : [session.run('print(x)'), session.run('print(x)')];
      const first = await rejection(
        t,
        failing,
        MicroPythonWasmError,
        errorCode as MicroPythonWasmError['code'],
      );
      for (const promise of [...queued, session.run('print(x)')]) {
        const error = await rejection(t, promise, MicroPythonWasmError, 'ERR_SESSION_ENDED');
        t.is(error.cause, first);
        t.is(error.usage, null);
      }
      t.throws(() => session.runSync('1'), { code: 'ERR_SESSION_ENDED' });
      t.false(session.closed);
      await session.close();
      t.true(session.closed);
    });
  }
}

test('interrupt() raises KeyboardInterrupt, and the session lives on', async (t) => {
  const busy: [what: string, code: string][] = [
    ['computing', 'x += 1\nprint("in")\nwhile True: pass'],
    ['sleeping', 'x += 1\nprint("in")\nimport time\ntime.sleep(60)'],
    ['waiting in a host function', 'x += 1\nprint("in")\nnever()'],
    ['calling host functions', 'x += 1\nprint("in")\nwhile True: now()'],
  ];
  for (const fuel of [Number.MAX_SAFE_INTEGER, null]) {
    const session = new MicroPythonSession({
      fuel,
      wallTimeoutMs: null,
      hostFunctions: { never: () => new Promise(() => undefined), now: () => 1 },
    });
    await session.run('x = 0');
    for (const [what, code] of busy) {
      let started: (() => void) | undefined;
      const running = new Promise<void>((done) => (started = done));
      const promise = session.run(code, { onStdout: () => started?.() });
      await running;
      await sleep(10);
      t.true(session.interrupt(), what);
      const error = await rejection(t, promise, MicroPythonException, 'ERR_GUEST_EXCEPTION');
      t.is(error.exceptionType, 'KeyboardInterrupt', what);
      t.is(error.stdout, 'in\n');
    }
    t.is((await session.run('print(x)')).stdout, '4\n');
    await session.close();
  }
});

test('the guest may catch KeyboardInterrupt', async (t) => {
  await using session = new MicroPythonSession({ fuel: null, wallTimeoutMs: 10_000 });
  const promise = session.run(
    'try:\n  while True: pass\nexcept KeyboardInterrupt:\n  print("caught")\nprint("on")',
  );
  await sleep(30);
  t.true(session.interrupt());
  t.is((await promise).stdout, 'caught\non\n');
});

test('interrupt() without a run does nothing, then and later', async (t) => {
  const session = new MicroPythonSession();
  t.false(session.interrupt());
  await session.run('x = 1');
  t.false(session.interrupt());
  t.is((await session.run('for i in range(100000): pass\nprint("whole")')).stdout, 'whole\n');
  await session.close();
  t.false(session.interrupt());
});

test('interrupt() is for the run in progress, not for those that are queued', async (t) => {
  await using session = new MicroPythonSession({ fuel: null, wallTimeoutMs: 10_000 });
  const first = session.run('while True: pass');
  const second = session.run('for i in range(1000): pass\nprint("second")');
  await sleep(20);
  t.true(session.interrupt());
  await rejection(t, first, MicroPythonException, 'ERR_GUEST_EXCEPTION');
  t.is((await second).stdout, 'second\n');
});

test('interrupt() from inside a host function of runSync', (t) => {
  const session: MicroPythonSession = new MicroPythonSession({
    hostFunctions: { stop: () => session.interrupt() },
  });
  const call = () => session.runSync('stop()\nwhile True: pass');
  const error = thrown(t, call, MicroPythonException, 'ERR_GUEST_EXCEPTION');
  t.is(error.exceptionType, 'KeyboardInterrupt');
  t.is(session.runSync('print("on")').stdout, 'on\n');
  void session.close();
});

test('3,000 runs and 500 collections in one session stay right', async (t) => {
  await using session = new MicroPythonSession(ROOMY);
  await session.run('import gc\nlog = []\nd = {}');
  for (let i = 0; i < 3000; i += 1) {
    const code =
      i % 6 === 0
        ? `gc.collect()\nlog.append(str(${i}))\nprint(1 + 1)`
        : `d['k%d' % (${i} % 97)] = [${i}, 'x' * (${i} % 13)]\nprint(1 + 1)`;
    const { stdout } = i % 2 ? await session.run(code) : session.runSync(code);
    if (stdout !== '2\n') t.fail(`run ${i}: ${stdout}`);
  }
  t.is(
    (await session.run('print(len(log), log[-1], len(d), sum(v[0] for v in d.values()) % 1000)')).stdout
      .split(' ', 3)
      .join(' '),
    '500 2994 97',
  );
});

test('many exceptions in one session stay right', async (t) => {
  await using session = new MicroPythonSession(ROOMY);
  for (let i = 0; i < 300; i += 1) {
    const error = await rejection(
      t,
      session.run(`def f(n):\n  return 1 / 0 if n == 0 else f(n - 1)\nf(${i % 20})`),
      MicroPythonException,
      'ERR_GUEST_EXCEPTION',
    );
    if (error.message !== 'ZeroDivisionError: divide by zero') t.fail(error.message);
  }
  t.is((await session.run('print("on")')).stdout, 'on\n');
});

test('200 sessions at once', async (t) => {
  const sessions = Array.from({ length: 200 }, () => new MicroPythonSession());
  await Promise.all(sessions.map((session, i) => session.run(`x = ${i}`)));
  const results = await Promise.all(sessions.map((session) => session.run('print(x)')));
  t.true(results.every(({ stdout }, i) => stdout === `${i}\n`));
  await Promise.all(sessions.map((session) => session.close()));
});

test('close() gives the memory back', async (t) => {
  const round = async () => {
    const sessions = Array.from(
      { length: 20 },
      () => new MicroPythonSession({ ...ROOMY, memoryBytes: 2 ** 25 }),
    );
    await Promise.all(
      sessions.map((session) =>
        session.run('x = bytearray(20000000)\nfor i in range(0, 20000000, 4096): x[i] = 1'),
      ),
    );
    const { rss } = process.memoryUsage();
    await Promise.all(sessions.map((session) => session.close()));
    return { open: rss, closed: process.memoryUsage().rss };
  };
  const { open, closed } = await round();
  // 20 times 19 MiB were touched.
  t.true(open - closed > 200 * 2 ** 20, `${open} -> ${closed}`);
});

test('a session that is dropped without close() is reclaimed', async (t) => {
  const ended = await runNode(
    `const { MicroPythonSession } = require('micropython-wasm');
     const collected = new Set();
     const registry = new FinalizationRegistry((i) => collected.add(i));
     (async () => {
       for (let i = 0; i < 60; i++) {
         const session = new MicroPythonSession({ memoryBytes: 2 ** 25, hostFunctions: { f: () => i } });
         registry.register(session, i);
         await session.run('x = bytearray(16000000)\\nfor i in range(0, 16000000, 4096): x[i] = 1');
         if (i % 10 === 9) { gc(); await new Promise((done) => setTimeout(done, 20)); }
       }
       for (let i = 0; i < 50 && collected.size < 55; i++) { gc(); await new Promise((done) => setTimeout(done, 20)); }
       console.log(collected.size >= 55, process.memoryUsage().rss < 600 * 2 ** 20);
     })();`,
    ['--expose-gc'],
  );
  endedWith(t, ended);
  t.is(ended.stdout, 'true true\n');
});

test('an idle session does not keep the process alive', async (t) => {
  for (const how of [
    'await session.run("x = 1")',
    'session.runSync("x = 1")',
    '',
    'await session.run("1 / 0").catch(() => 0)',
  ]) {
    const ended = await runNode(
      `const { MicroPythonSession } = require('micropython-wasm');
       globalThis.session = new MicroPythonSession();
       (async () => { ${how}; console.log('idle'); })();`,
    );
    endedWith(t, ended);
    t.is(ended.stdout, 'idle\n');
  }
});

test('a process that ends with live and running sessions ends cleanly', async (t) => {
  const ended = await runNode(
    `const { MicroPythonSession } = require('micropython-wasm');
     (async () => {
       const sessions = Array.from({ length: 20 }, () => new MicroPythonSession({ fuel: null, wallTimeoutMs: null }));
       await Promise.all(sessions.map((session) => session.run('x = 1')));
       sessions[0].run('while True: pass');
       sessions[1].run('import time; time.sleep(60)');
       setTimeout(() => process.exit(5), 30);
     })();`,
  );
  endedWith(t, ended, 5);
});

test('close() is waited for, even when nothing else is left to do', async (t) => {
  const ended = await runNode(
    `import { MicroPythonSession } from 'micropython-wasm';
     const session = new MicroPythonSession({ fuel: null, wallTimeoutMs: null });
     await session.run('x = 1');
     await session.close();
     const busy = new MicroPythonSession({ fuel: null, wallTimeoutMs: null });
     const run = busy.run('while True: pass').catch((error) => error.code);
     await busy.close();
     console.log(await run);`,
    ['--input-type=module'],
  );
  endedWith(t, ended);
  t.is(ended.stdout, 'ERR_SESSION_CLOSED\n');
});

test('one rejection is one rejection: nothing is reported as unhandled', async (t) => {
  const ended = await runNode(
    `const { MicroPythonSession } = require('micropython-wasm');
     process.on('unhandledRejection', (reason) => console.log('unhandled', reason.code));
     (async () => {
       const session = new MicroPythonSession({ wallTimeoutMs: 50, fuel: null });
       await session.run('while True: pass').catch(() => 0);
       await session.run('1').catch(() => 0);
       await session.close();
       const other = new MicroPythonSession({ hostFunctions: { f: () => Promise.reject(new Error('x')) } });
       await other.run('f()').catch(() => 0);
       const promise = other.run('f()');
       other.close();
       await promise.catch(() => 0);
       console.log('done');
     })();`,
  );
  endedWith(t, ended);
  t.is(ended.stdout, 'done\n');
});
