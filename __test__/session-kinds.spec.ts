/** What both kinds of session promise: each behaviour is tested with both. */
import test from 'ava';
import {
  MicroPythonException,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonSessionClosed,
  MicroPythonWasmError,
  run,
  type SandboxOptions,
} from 'micropython-wasm';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rejection, sleep, temporaryDirectory, thrown } from './support';

const kinds = [
  ['MicroPythonSession', MicroPythonSession],
  ['MicroPythonReplaySession', MicroPythonReplaySession],
] as const;

for (const [name, Session] of kinds) {
  test(`${name}: nothing starts before the first run`, async (t) => {
    const session = new Session({ readonlyDir: '/does/not/exist/anywhere' });
    t.false(session.closed);
    await rejection(t, session.run('1'), MicroPythonWasmError, 'ERR_INVALID_DIRECTORY');
    await session.close();
  });

  test(`${name}: what made the start fail can be put right`, async (t) => {
    const directory = join(temporaryDirectory(t), 'later');
    const session = new Session({ readonlyDir: directory, hostFunctions: { f: () => 'f' } });
    const error = await rejection(t, session.run('1'), MicroPythonWasmError, 'ERR_INVALID_DIRECTORY');
    t.is(error.usage, null);
    mkdirSync(directory);
    writeFileSync(join(directory, 'file'), 'text');
    t.is((await session.run('print(f(), open("/input/file").read())')).stdout, 'f text\n');
    await session.close();
  });

  test(`${name}: variables, functions, classes and imports live on`, async (t) => {
    await using session = new Session();
    await session.run(
      'x = 10\nimport math\ndef area(r): return math.pi * r * r\nclass P:\n  def __init__(self, v): self.v = v',
    );
    await session.run('x += 5\np = P(x)');
    t.is((await session.run('print(x, p.v, round(area(1), 3))')).stdout, '15 15 3.142\n');
    t.is((await session.run('p.v += 1\nprint(p.v)')).stdout, '16\n');
  });

  test(`${name}: each run has its own output`, async (t) => {
    await using session = new Session();
    t.is((await session.run('import sys\nprint("a")\nsys.stderr.write("b")')).stderr, 'b');
    const second = await session.run('print("c")');
    t.is(second.stdout, 'c\n');
    t.is(second.stderr, '');
    t.is((await session.run('pass')).stdout, '');
  });

  test(`${name}: output without a newline at its end does not run into the next`, async (t) => {
    await using session = new Session();
    await session.run('print("a", end="")');
    t.is((await session.run('print("b", end="")')).stdout, 'b');
  });

  test(`${name}: two sessions know nothing of each other`, async (t) => {
    await using first = new Session();
    await using second = new Session();
    await Promise.all([first.run('x = 1'), second.run('x = 2')]);
    t.is((await first.run('print(x)')).stdout, '1\n');
    t.is((await second.run('print(x)')).stdout, '2\n');
  });

  test(`${name}: runs queue, in order`, async (t) => {
    await using session = new Session();
    const runs = Array.from({ length: 30 }, (_, i) =>
      session.run(i === 0 ? 'x = [0]' : `import time\ntime.sleep(0.001)\nx.append(${i})\nprint(x)`),
    );
    const order: number[] = [];
    runs.forEach((promise, i) => void promise.then(() => order.push(i)));
    const results = await Promise.all(runs);
    t.deepEqual(
      order,
      runs.map((_, i) => i),
    );
    t.is(results[29]?.stdout, `[${runs.map((_, i) => i).join(', ')}]\n`);
  });

  test(`${name}: an uncaught exception rejects its run, and the session goes on`, async (t) => {
    await using session = new Session();
    await session.run('x = 1');
    const error = await rejection(
      t,
      session.run('print("in")\nraise ValueError("boom")'),
      MicroPythonException,
      'ERR_GUEST_EXCEPTION',
    );
    t.is(error.message, 'ValueError: boom');
    t.is(error.stdout, 'in\n');
    t.deepEqual(error.frames, [{ filename: '<stdin>', line: 2, name: '<module>' }]);
    t.is((await session.run('print(x)')).stdout, '1\n');
  });

  test(`${name}: a failure in the queue does not stop those behind it`, async (t) => {
    await using session = new Session();
    const [first, second, third] = [session.run('x = 1'), session.run('1 / 0'), session.run('print(x)')];
    await first;
    await rejection(t, second, MicroPythonException, 'ERR_GUEST_EXCEPTION');
    t.is((await third).stdout, '1\n');
  });

  test(`${name}: a syntax error leaves the session usable`, async (t) => {
    await using session = new Session();
    await session.run('x = 1');
    t.is(
      (await rejection(t, session.run('x = = 2'), MicroPythonException, 'ERR_GUEST_EXCEPTION')).exceptionType,
      'SyntaxError',
    );
    t.is((await session.run('print(x)')).stdout, '1\n');
  });

  test(`${name}: sys.exit ends the run only`, async (t) => {
    await using session = new Session();
    await session.run('import sys\nx = 1');
    const error = await rejection(t, session.run('sys.exit(7)'), MicroPythonWasmError, 'ERR_GUEST_EXIT');
    t.is(error.exitCode, 7);
    t.is((await session.run('print("a")\nsys.exit(0)\nprint("b")')).stdout, 'a\n');
    t.is((await session.run('print(x)')).stdout, '1\n');
  });

  test(`${name}: runSync beside run`, async (t) => {
    const session = new Session({ hostFunctions: { add: (a: number, b: number) => a + b } });
    session.runSync('x = add(1, 2)');
    t.is((await session.run('x += 1\nprint(x)')).stdout, '4\n');
    t.is(session.runSync('print(x)').stdout, '4\n');
    thrown(t, () => session.runSync('1 / 0'), MicroPythonException, 'ERR_GUEST_EXCEPTION');
    t.is(session.runSync('print(x)').stdout, '4\n');
    await session.close();
    thrown(t, () => session.runSync('1'), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
  });

  test(`${name}: runSync while a run is in progress or queued is refused`, async (t) => {
    await using session = new Session();
    const running = session.run('import time\ntime.sleep(0.05)');
    thrown(t, () => session.runSync('1'), MicroPythonWasmError, 'ERR_SESSION_BUSY');
    const queued = session.run('x = 5');
    await running;
    thrown(t, () => session.runSync('1'), MicroPythonWasmError, 'ERR_SESSION_BUSY');
    await queued;
    t.is(session.runSync('print(x)').stdout, '5\n');
  });

  test(`${name}: limits are those of the session, fresh for each run`, async (t) => {
    await using session = new Session({ fuel: 30_000_000, wallTimeoutMs: 2000 });
    for (let i = 0; i < 10; i += 1) {
      const { fuelRemaining, fuelUsed } = await session.run('for i in range(2000): pass');
      t.is((fuelRemaining as number) + (fuelUsed as number), 30_000_000);
    }
  });

  test(`${name}: registerFunction before the first run, after it, and again`, async (t) => {
    await using session = new Session({ hostFunctions: { given: () => 'given' } });
    session.registerFunction(function add(a: number, b: number) {
      return a + b;
    });
    session.registerFunction((text: string) => `${text.toUpperCase()}!`, { name: 'shout' });
    t.is((await session.run('print(given(), add(2, 3), shout("hello"))')).stdout, 'given 5 HELLO!\n');
    session.registerFunction(() => 'late', { name: 'late' });
    t.is((await session.run('print(late(), add(1, 1))')).stdout, 'late 2\n');
    session.registerFunction(() => 'replaced', { name: 'late' });
    t.is((await session.run('print(late())')).stdout, 'replaced\n');
    t.deepEqual(Object.keys(session.hostFunctions).sort(), ['add', 'given', 'late', 'shout']);
  });

  test(`${name}: a function registered during a run is there for the next one`, async (t) => {
    await using session = new Session();
    session.registerFunction(
      () => {
        session.registerFunction(() => 'new', { name: 'late' });
        session.registerFunction(() => 'changed', { name: 'again' });
      },
      { name: 'register' },
    );
    session.registerFunction(() => 'first', { name: 'again' });
    t.is((await session.run('register()\nprint("late" in globals(), again())')).stdout, 'False first\n');
    t.is((await session.run('print(late(), again())')).stdout, 'new changed\n');
  });

  test(`${name}: registering a name again puts back what the guest overwrote`, async (t) => {
    await using session = new Session({ hostFunctions: { f: () => 1 } });
    await session.run('f = "mine"');
    session.registerFunction(() => 2, { name: 'f' });
    const { stdout } = await session.run('print(f() if callable(f) else f)');
    // A replay runs the assignment again, after the function was defined.
    t.is(stdout, name === 'MicroPythonSession' ? '2\n' : 'mine\n');
  });

  test(`${name}: hostFunctions is a copy`, async (t) => {
    const f = () => 1;
    const hostFunctions: Record<string, () => number> = { f };
    await using session = new Session({ hostFunctions });
    hostFunctions['g'] = () => 2;
    t.deepEqual(session.hostFunctions, { f });
    session.hostFunctions['h'] = () => 3;
    t.deepEqual(session.hostFunctions, { f });
    t.is((await session.run('print("g" in globals(), "h" in globals())')).stdout, 'False False\n');
  });

  test(`${name}: host functions, with keyword arguments and with errors`, async (t) => {
    await using session = new Session({
      hostFunctions: {
        format: (first: string, rest: { last: string; upper?: boolean }) =>
          rest.upper ? `${first} ${rest.last}`.toUpperCase() : `${first} ${rest.last}`,
        fail: () => {
          throw new RangeError('bad host value');
        },
        later: async (n: number) => {
          await sleep(1);
          return n + 1;
        },
      },
    });
    const code =
      'print(format("Ada", last="Lovelace", upper=True), later(1))\ntry:\n  fail()\nexcept RuntimeError as e:\n  print(e)';
    t.is((await session.run(code)).stdout, 'ADA LOVELACE 2\nRangeError: bad host value\n');
  });

  test(`${name}: a run from inside its own host function is refused`, async (t) => {
    await using session: InstanceType<typeof Session> = new Session();
    const codes: unknown[] = [];
    const note = (error: unknown) => codes.push((error as { code: unknown }).code);
    const hostFunctions: Record<string, () => unknown> = {
      at_once: () => session.run('1').catch(note),
      after_await: async () => {
        await sleep(1);
        await session.run('1').catch(note);
      },
      from_timer: () =>
        new Promise<void>((done) =>
          setTimeout(
            () =>
              void session
                .run('1')
                .catch(note)
                .then(() => {
                  done();
                }),
            1,
          ),
        ),
      through_run: () =>
        run('inner()', {
          hostFunctions: {
            inner: () =>
              session
                .run('1')
                .catch(note)
                .then(() => undefined),
          },
        }).then(() => undefined),
      now: () => {
        try {
          session.runSync('1');
        } catch (error) {
          note(error);
        }
      },
    };
    for (const [key, f] of Object.entries(hostFunctions))
      session.registerFunction(
        async () => {
          await f();
        },
        { name: key },
      );
    for (const key of Object.keys(hostFunctions))
      t.is((await session.run(`print(${key}())`)).stdout, 'None\n', key);
    // A replay session calls them again for every run.
    t.true(codes.length >= Object.keys(hostFunctions).length);
    t.true(
      codes.every((code) => code === 'ERR_SESSION_REENTERED'),
      codes.join(),
    );
    t.is((await session.run('print("alive")')).stdout, 'alive\n');
  });

  test(`${name}: a runSync from inside its own host function is refused`, (t) => {
    const session: InstanceType<typeof Session> = new Session();
    let code: unknown;
    session.registerFunction(
      () => {
        try {
          session.runSync('1');
        } catch (error) {
          ({ code } = error as { code: unknown });
        }
      },
      { name: 'f' },
    );
    session.runSync('f()');
    t.is(code, 'ERR_SESSION_REENTERED');
    t.is(session.runSync('print(1)').stdout, '1\n');
    void session.close();
  });

  test(`${name}: a run from inside another session's host function works`, async (t) => {
    await using inner = new Session();
    await inner.run('x = 20');
    await using outer = new Session({
      hostFunctions: {
        ask: async () => (await inner.run('x += 1\nprint(x)')).stdout.trim(),
        ask_sync: () => inner.runSync('print(x)').stdout.trim(),
      },
    });
    t.is((await outer.run('print(ask(), ask_sync())')).stdout, '21 21\n');
    t.is((await outer.run('print("again")')).stdout, 'again\n');
  });

  test(`${name}: two sessions that call each other in a ring are refused`, async (t) => {
    const sessions: InstanceType<typeof Session>[] = [];
    let code: unknown;
    const first = new Session({
      hostFunctions: {
        second: async () => {
          await sessions[1]?.run('first()');
        },
      },
    });
    const second = new Session({
      hostFunctions: {
        first: async () => {
          await first.run('1').catch((error: unknown) => ({ code } = error as { code: unknown }));
        },
      },
    });
    sessions.push(first, second);
    await first.run('second()');
    t.is(code, 'ERR_SESSION_REENTERED');
    await Promise.all([first.close(), second.close()]);
  });

  test(`${name}: a run after a host function is over is no re-entry, though it began there`, async (t) => {
    await using session = new Session();
    let later: Promise<unknown> | undefined;
    session.registerFunction(
      () => {
        later = sleep(100).then(() => session.run('print("later")'));
      },
      { name: 'f' },
    );
    await session.run('f()');
    t.is(((await later) as { stdout: string }).stdout, 'later\n');
  });

  test(`${name}: after close() every run is refused`, async (t) => {
    const session = new Session();
    await session.run('x = 1');
    t.false(session.closed);
    const closing = session.close();
    t.true(session.closed);
    await closing;
    const error = await rejection(t, session.run('print(x)'), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
    t.is(error.name, 'MicroPythonSessionClosed');
    t.is(error.usage, null);
    thrown(t, () => session.runSync('1'), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
    session.registerFunction(() => 1, { name: 'f' });
  });

  test(`${name}: close() again, before any run, and many times at once`, async (t) => {
    const session = new Session();
    await Promise.all([session.close(), session.close(), session.close()]);
    await session.close();
    t.true(session.closed);
    t.is(session.close(), session.close());
  });

  const busy: [what: string, code: string][] = [
    ['computing', 'print("in")\nwhile True: pass'],
    ['sleeping', 'print("in")\nimport time\ntime.sleep(60)'],
    ['waiting in a host function', 'print("in")\nnever()'],
  ];
  for (const [what, code] of busy) {
    test(`${name}: close() while ${what}, with others queued`, async (t) => {
      const session = new Session({
        fuel: null,
        wallTimeoutMs: null,
        hostFunctions: { never: () => new Promise(() => undefined) },
      });
      let started: (() => void) | undefined;
      const running = new Promise<void>((done) => (started = done));
      const first = session.run(code, { onStdout: () => started?.() });
      const queued = [session.run('1'), session.run('2')];
      await running;
      const closing = session.close();
      const error = await rejection(t, first, MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
      t.is(error.stdout, 'in\n');
      t.true((error.usage?.durationMs as number) > 0);
      for (const promise of queued) {
        t.is((await rejection(t, promise, MicroPythonSessionClosed, 'ERR_SESSION_CLOSED')).usage, null);
      }
      await closing;
    });
  }

  test(`${name}: close() at once after run()`, async (t) => {
    for (let i = 0; i < 20; i += 1) {
      const session = new Session();
      const promise = session.run('print(1)');
      await Promise.all([
        session.close(),
        rejection(t, promise, MicroPythonSessionClosed, 'ERR_SESSION_CLOSED'),
      ]);
    }
  });

  test(`${name}: close() from inside a host function`, async (t) => {
    const session: InstanceType<typeof Session> = new Session({ fuel: null, wallTimeoutMs: null });
    let closing: Promise<void> | undefined;
    session.registerFunction(
      () => {
        closing = session.close();
      },
      { name: 'f' },
    );
    await rejection(
      t,
      session.run('print("a")\nf()\nwhile True: pass'),
      MicroPythonSessionClosed,
      'ERR_SESSION_CLOSED',
    );
    await closing;
  });

  test(`${name}: close() from inside a host function of runSync`, async (t) => {
    const session: InstanceType<typeof Session> = new Session({ fuel: null, wallTimeoutMs: null });
    let closing: Promise<void> | undefined;
    let calls = 0;
    session.registerFunction(
      () => {
        calls += 1;
        closing = session.close();
      },
      { name: 'f' },
    );
    const goesOn = 'while True:\n  try: f()\n  except RuntimeError: pass';
    thrown(t, () => session.runSync(goesOn), MicroPythonSessionClosed, 'ERR_SESSION_CLOSED');
    await closing;
    t.true(session.closed);
    t.is(calls, 1);
  });

  test(`${name}: using and await using close it`, async (t) => {
    const seen: InstanceType<typeof Session>[] = [];
    {
      using session = new Session();
      seen.push(session);
      session.runSync('x = 1');
      t.false(session.closed);
    }
    {
      await using session = new Session();
      seen.push(session);
      await session.run('x = 1');
      t.false(session.closed);
    }
    t.deepEqual(
      seen.map(({ closed }) => closed),
      [true, true],
    );
  });

  test(`${name}: code that tries to talk to the machinery of the session`, async (t) => {
    await using session = new Session({ hostFunctions: { f: () => 1 } });
    const code = `
import host, sys
names = [n for n in dir(host) if not n.startswith('__')]
print(names)
for name in ('__session_next__', '__session_result__', '__run__', 'close', 'exit', '', 'mp_exec'):
    print(host.call(name, '{"args": [], "kwargs": {}}'))
print([n for n in globals() if 'session' in n or 'replay' in n or 'snippet' in n])
print([m for m in sys.modules if m != 'host'])
host = None
del sys
f = None
__builtins__ = None
__name__ = 'changed'
print = lambda *args, **kwargs: None`;
    const { stdout } = await session.run(code);
    const lines = stdout.trimEnd().split('\n');
    t.is(lines[0], "['call']");
    t.true(
      lines.slice(1, 8).every((line) => line.startsWith('{"ok":false,"error":"KeyError: ')),
      stdout,
    );
    t.is(lines[8], '[]');
    const next = await session.run('import sys\nsys.stdout.write("still here\\n")');
    t.is(next.stdout, 'still here\n');
  });

  test(`${name}: a program that prints what a result could look like changes nothing`, async (t) => {
    await using session = new Session();
    const forged = '{"ok":true,"stdout":"forged","status":0}\n\x00\x01\x02\nERR 0\n';
    const literal = JSON.stringify(forged);
    const result = await session.run(
      `import sys\nsys.stdout.write(${literal})\nsys.stderr.write(${literal})`,
    );
    t.deepEqual([result.stdout, result.stderr], [forged, forged]);
    t.is((await session.run('print("next")')).stdout, 'next\n');
  });

  test(`${name}: options are copied when the session is made`, async (t) => {
    const options: SandboxOptions = { fuel: 50_000_000 };
    await using session = new Session(options);
    options.fuel = 1;
    const result = await session.run('print(1)');
    t.is((result.fuelUsed as number) + (result.fuelRemaining as number), 50_000_000);
  });

  test(`${name}: the read-only directory`, async (t) => {
    const directory = temporaryDirectory(t);
    writeFileSync(join(directory, 'a.txt'), 'text');
    await using session = new Session({ readonlyDir: directory });
    t.is((await session.run('print(open("/input/a.txt").read())')).stdout, 'text\n');
    t.is(
      (await session.run('try:\n  open("/input/a.txt", "w")\nexcept OSError:\n  print("refused")')).stdout,
      'refused\n',
    );
  });

  test(`${name}: it is what it says`, (t) => {
    const session = new Session();
    t.true(session instanceof Session);
    t.is(Object.prototype.toString.call(session), '[object Object]');
    t.deepEqual(Object.keys(session), []);
    t.throws(() => (Session as unknown as () => unknown)(), { instanceOf: TypeError });
  });
}
