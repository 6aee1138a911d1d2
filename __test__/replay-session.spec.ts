import test from 'ava';
import { MicroPythonException, MicroPythonReplaySession, MicroPythonWasmError, run } from 'micropython-wasm';
import { rejection, ROOMY } from './support';

test('snippets are those that succeeded, oldest first', async (t) => {
  const session = new MicroPythonReplaySession();
  t.deepEqual(session.snippets, []);
  await session.run('x = 1');
  await session.run('print(x)');
  t.deepEqual(session.snippets, ['x = 1', 'print(x)']);
  await session.close();
  t.deepEqual(session.snippets, []);
});

test('snippets is a copy', async (t) => {
  await using session = new MicroPythonReplaySession();
  await session.run('x = 1');
  (session.snippets as string[]).push('1 / 0');
  t.is((await session.run('print(x)')).stdout, '1\n');
});

test('a snippet that fails leaves no trace', async (t) => {
  await using session = new MicroPythonReplaySession();
  await session.run('x = 1');
  await rejection(
    t,
    session.run("x = 2\nraise ValueError('boom')"),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  );
  t.is((await session.run('print(x)')).stdout, '1\n');
  t.deepEqual(session.snippets, ['x = 1', 'print(x)']);
});

test('a snippet that is cut leaves no trace, and the session goes on', async (t) => {
  await using session = new MicroPythonReplaySession({
    fuel: 100_000_000,
    wallTimeoutMs: 300,
    maxStdoutBytes: 50,
    onOutputLimit: 'error',
  });
  await session.run('x = 1');
  await rejection(t, session.run('x = 2\nwhile True: pass'), MicroPythonWasmError, 'ERR_OUT_OF_FUEL');
  await rejection(t, session.run('x = 3\nimport time\ntime.sleep(60)'), MicroPythonWasmError, 'ERR_TIMEOUT');
  await rejection(
    t,
    session.run('x = 4\nwhile True: print("x" * 10)'),
    MicroPythonWasmError,
    'ERR_OUTPUT_LIMIT',
  );
  const exit = await rejection(
    t,
    session.run('x = 5\nimport sys\nsys.exit(7)'),
    MicroPythonWasmError,
    'ERR_GUEST_EXIT',
  );
  t.is(exit.exitCode, 7);
  t.is((await session.run('print(x)')).stdout, '1\n');
  t.deepEqual(session.snippets, ['x = 1', 'print(x)']);
});

test('a snippet that ended with sys.exit(0) succeeded, and its replay does not end the next run', async (t) => {
  await using session = new MicroPythonReplaySession();
  await session.run('import sys\nx = 1\nsys.exit(0)');
  t.is((await session.run('print(x)')).stdout, '1\n');
});

test('each run is a fresh sandbox that runs the snippets again', async (t) => {
  const calls: number[] = [];
  await using session = new MicroPythonReplaySession({
    hostFunctions: { note: (n: number) => calls.push(n) },
  });
  await session.run('note(1)');
  await session.run('note(2)');
  const third = await session.run('note(3)');
  t.deepEqual(calls, [1, 1, 2, 1, 2, 3]);
  t.is(third.hostCalls, 3);
});

test('the output of the replay is dropped, streamed or not', async (t) => {
  await using session = new MicroPythonReplaySession();
  await session.run('import sys\nprint("old out")\nsys.stderr.write("old err")');
  let out = '';
  let err = '';
  const result = await session.run('print("new")\nsys.stderr.write("new err")', {
    onStdout: (text) => (out += text),
    onStderr: (text) => (err += text),
  });
  t.deepEqual([result.stdout, out, result.stderr, err], ['new\n', 'new\n', 'new err', 'new err']);
  const failed = await rejection(
    t,
    session.run('print("a")\n1 / 0'),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  );
  t.is(failed.stdout, 'a\n');
  t.regex(failed.stderr, /^Traceback/);
});

test('the replay takes nothing from what the output may hold', async (t) => {
  await using session = new MicroPythonReplaySession({
    ...ROOMY,
    maxStdoutBytes: 100,
    onOutputLimit: 'error',
  });
  for (let i = 0; i < 5; i += 1) {
    const result = await session.run('print("x" * 80)');
    t.is(result.stdout.length, 81);
    t.false(result.stdoutTruncated);
  }
});

test('the limits hold for replay and snippet together', async (t) => {
  const work = 'for i in range(20000): pass';
  const { fuelUsed } = await run(work);
  await using session = new MicroPythonReplaySession({ fuel: 4 * (fuelUsed as number) });
  const used: number[] = [];
  const failing = async () => {
    for (;;) used.push((await session.run(work)).fuelUsed as number);
  };
  await rejection(t, failing(), MicroPythonWasmError, 'ERR_OUT_OF_FUEL');
  t.true(used.length >= 2 && used.length <= 6, used.join());
  for (let i = 1; i < used.length; i += 1) t.true((used[i] as number) > (used[i - 1] as number));
});

test('line numbers are those of the snippet', async (t) => {
  await using session = new MicroPythonReplaySession();
  await session.run('\n\n\nx = 1');
  const error = await rejection(t, session.run('y = 1\n1 / 0'), MicroPythonException, 'ERR_GUEST_EXCEPTION');
  t.deepEqual(error.frames, [{ filename: '<stdin>', line: 2, name: '<module>' }]);
});

test('snippets of every form: no newline at the end, strings over lines, comments, decorators', async (t) => {
  await using session = new MicroPythonReplaySession();
  for (const snippet of [
    'x = """a\nb"""',
    '# only a comment',
    'def f():\n  return 1',
    'if True:\n\n  y = 2\n',
    '',
    'z = (1,\n2)',
    '@property\ndef p(self): return 1',
  ]) {
    await session.run(snippet);
  }
  t.is((await session.run('print(repr(x), f(), y, z)')).stdout, "'a\\nb' 1 2 (1, 2)\n");
});

test('a replay that fails because a host function now fails is that run’s failure, and nothing is lost', async (t) => {
  let broken = false;
  const f = () => {
    if (broken) throw new Error('broken');
    return 1;
  };
  await using session = new MicroPythonReplaySession({ hostFunctions: { f } });
  await session.run('x = f()');
  broken = true;
  const error = await rejection(t, session.run('print(x)'), MicroPythonException, 'ERR_GUEST_EXCEPTION');
  t.is(error.message, 'RuntimeError: Error: broken');
  broken = false;
  t.is((await session.run('print(x)')).stdout, '1\n');
});

test('a replay session has no interrupt()', (t) => {
  t.false('interrupt' in new MicroPythonReplaySession());
});

test('long histories', async (t) => {
  await using session = new MicroPythonReplaySession({ fuel: null, wallTimeoutMs: 20_000 });
  await session.run('total = 0');
  for (let i = 0; i < 100; i += 1) await session.run(`total += ${i}`);
  t.is((await session.run('print(total)')).stdout, '4950\n');
  t.is(session.snippets.length, 102);
});
