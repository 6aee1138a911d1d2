import test from 'ava';
import {
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonWasmError,
  run,
  type RunControls,
} from 'micropython-wasm';
import { AsyncLocalStorage } from 'node:async_hooks';
import { rejection, ROOMY, sleep } from './support';

/** Everything that can stream does it the same way. */
const ways = [
  ['run', (code: string, controls: RunControls) => run(code, { ...ROOMY, ...controls })],
  [
    'MicroPythonSession',
    (code: string, controls: RunControls) => new MicroPythonSession(ROOMY).run(code, controls),
  ],
  [
    'MicroPythonReplaySession',
    (code: string, controls: RunControls) => new MicroPythonReplaySession(ROOMY).run(code, controls),
  ],
] as const;

for (const [name, start] of ways) {
  test(`${name}: text comes while the program runs`, async (t) => {
    const seen: string[] = [];
    let settled = false;
    const running = start('import time\nprint("a")\ntime.sleep(0.2)\nprint("b")', {
      onStdout: (text) => {
        t.false(settled);
        seen.push(text);
      },
    }).then((result) => {
      settled = true;
      return result;
    });
    const deadline = Date.now() + 5000;
    while (seen.length === 0 && Date.now() < deadline) await sleep(1);
    t.is(seen.join(''), 'a\n');
    t.false(settled);
    const result = await running;
    t.is(seen.join(''), 'a\nb\n');
    t.is(result.stdout, 'a\nb\n');
  });

  test(`${name}: all of it, in order, both outputs`, async (t) => {
    let out = '';
    let err = '';
    const result = await start(
      'import sys\nfor i in range(3000):\n  print(i)\n  sys.stderr.write(str(i) + ";")',
      { onStdout: (text) => (out += text), onStderr: (text) => (err += text) },
    );
    t.is(out, result.stdout);
    t.is(err, result.stderr);
    t.is(out, Array.from({ length: 3000 }, (_, i) => `${i}\n`).join(''));
  });

  test(`${name}: only what is asked for`, async (t) => {
    let err = '';
    const result = await start('import sys\nprint(1)\nsys.stderr.write("e")', {
      onStderr: (text) => (err += text),
    });
    t.is(err, 'e');
    t.is(result.stdout, '1\n');
  });

  test(`${name}: whole characters only`, async (t) => {
    const seen: string[] = [];
    const code = `
import sys, time
for byte in "žß🐍日".encode():
    sys.stdout.buffer.write(bytes([byte]))
    time.sleep(0.003)`;
    const result = await start(code, { onStdout: (text) => seen.push(text) });
    t.is(seen.join(''), 'žß🐍日');
    t.is(result.stdout, 'žß🐍日');
    t.true(seen.every((text) => text.length > 0 && !text.includes('\ufffd') && text.isWellFormed()));
  });

  test(`${name}: bytes that are no UTF-8 come as replacement characters, as in the result`, async (t) => {
    let out = '';
    const code = 'import sys\nw = sys.stdout.buffer.write\nw(b"a\\xff")\nw(b"\\xf0\\x9f")\nw(b"b\\xe2\\x82")';
    const result = await start(code, { onStdout: (text) => (out += text) });
    t.is(out, result.stdout);
    t.true(out.isWellFormed());
    t.regex(out, /^a\ufffd+b\ufffd+$/);
  });

  test(`${name}: what a program printed before it failed`, async (t) => {
    let out = '';
    let err = '';
    const error = await rejection(
      t,
      start('print("a")\nraise ValueError("boom")', {
        onStdout: (x) => (out += x),
        onStderr: (x) => (err += x),
      }),
      MicroPythonWasmError,
      'ERR_GUEST_EXCEPTION',
    );
    t.is(out, 'a\n');
    t.is(error.stdout, 'a\n');
    t.regex(err, /Traceback[^]*ValueError: boom/);
    t.is(err, error.stderr);
  });

  test(`${name}: a callback that throws ends the run, and its error is the rejection`, async (t) => {
    const boom = new Error('from the callback');
    let calls = 0;
    const error = await t.throwsAsync(
      start('while True:\n  print("x" * 1000)', {
        onStdout: () => {
          calls += 1;
          throw boom;
        },
      }),
    );
    t.is(error, boom);
    t.is(calls, 1);
  });

  test(`${name}: a callback may throw anything`, async (t) => {
    const outcome = await start('print(1)', {
      onStdout: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tested
        throw undefined;
      },
    }).then(
      () => 'resolved',
      (error: unknown) => [error],
    );
    t.deepEqual(outcome, [undefined]);
  });

  test(`${name}: callbacks see the async context of the caller`, async (t) => {
    const storage = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    await storage.run('context', () => start('print(1)', { onStdout: () => seen.push(storage.getStore()) }));
    t.deepEqual(seen, ['context']);
  });
}

test('what is over the limit is not streamed', async (t) => {
  let out = '';
  const result = await run('for i in range(1000): print("0123456789")', {
    maxStdoutBytes: 105,
    onStdout: (text) => (out += text),
  });
  t.true(result.stdoutTruncated);
  t.is(result.stdout.length, 105);
  t.is(out, result.stdout);
});

test('a session whose callback threw has ended, with that error as the cause', async (t) => {
  const session = new MicroPythonSession();
  const boom = new Error('from the callback');
  const throwing = () => {
    throw boom;
  };
  await t.throwsAsync(session.run('while True: print(1)', { onStdout: throwing }), { is: boom });
  const error = await rejection(t, session.run('1'), MicroPythonWasmError, 'ERR_SESSION_ENDED');
  t.is(error.cause, boom);
  await session.close();
});
