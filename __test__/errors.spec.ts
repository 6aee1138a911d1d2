import test from 'ava';
import {
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  run,
  runSync,
} from 'micropython-wasm';
import { inspect } from 'node:util';
import { asynchronously, rejection } from './support';

const both = [
  ['run', run],
  ['runSync', asynchronously(runSync)],
] as const;

for (const [name, start] of both) {
  const exception = (t: Parameters<typeof rejection>[0], code: string) =>
    rejection(t, start(code), MicroPythonException, 'ERR_GUEST_EXCEPTION');

  test(`${name}: an uncaught exception`, async (t) => {
    const error = await exception(t, 'print("before")\nraise ValueError("boom")');
    t.is(error.name, 'MicroPythonException');
    t.is(error.message, 'ValueError: boom');
    t.is(error.exceptionType, 'ValueError');
    t.is(error.exceptionMessage, 'boom');
    t.is(error.exitCode, 1);
    t.is(error.stdout, 'before\n');
    t.is(
      error.stderr,
      'Traceback (most recent call last):\n  File "<stdin>", line 2, in <module>\nValueError: boom\n',
    );
    t.deepEqual(error.frames, [{ filename: '<stdin>', line: 2, name: '<module>' }]);
    t.is(error.hint, null);
    t.true(error instanceof MicroPythonWasmError);
    t.true(error instanceof Error);
  });

  test(`${name}: what the failed run used is told`, async (t) => {
    const { usage } = await exception(t, 'f = 1\n1 / 0');
    t.deepEqual(Object.keys(usage ?? {}).sort(), [
      'durationMs',
      'fuelRemaining',
      'fuelUsed',
      'hostCalls',
      'peakMemoryBytes',
    ]);
    t.true((usage?.durationMs as number) > 0);
    t.is((usage?.fuelUsed as number) + (usage?.fuelRemaining as number), 1_000_000_000);
  });

  test(`${name}: frames are outermost first, as Python prints them`, async (t) => {
    const error = await exception(
      t,
      `
def outer():
    inner()

def inner():
    class C:
        def method(self):
            raise KeyError('k')
    C().method()
outer()`,
    );
    t.deepEqual(error.frames, [
      { filename: '<stdin>', line: 10, name: '<module>' },
      { filename: '<stdin>', line: 3, name: 'outer' },
      { filename: '<stdin>', line: 9, name: 'inner' },
      { filename: '<stdin>', line: 8, name: 'method' },
    ]);
    t.is(error.exceptionType, 'KeyError');
    t.is(error.exceptionMessage, "'k'");
  });

  test(`${name}: a syntax error`, async (t) => {
    const error = await exception(t, 'print("never")\nif x\n  pass');
    t.is(error.exceptionType, 'SyntaxError');
    t.is(error.stdout, '');
    t.is(error.frames.at(-1)?.line, 2);
    t.regex(error.stderr, /File "<stdin>", line 2/);
  });

  test(`${name}: an exception class of the program's own`, async (t) => {
    const error = await exception(t, 'class Refused(Exception): pass\nraise Refused("no", 7)');
    t.is(error.exceptionType, 'Refused');
    t.is(error.exceptionMessage, "('no', 7)");
    t.is(error.message, "Refused: ('no', 7)");
  });

  test(`${name}: an exception without a text`, async (t) => {
    const error = await exception(t, 'raise ValueError');
    t.is(error.exceptionType, 'ValueError');
    t.is(error.exceptionMessage, '');
    t.is(error.message, 'ValueError');
  });

  test(`${name}: Unicode in exceptions`, async (t) => {
    const error = await exception(t, 'raise ValueError("žluť 🐍")');
    t.is(error.exceptionMessage, 'žluť 🐍');
  });

  test(`${name}: an exception whose str() fails is still told`, async (t) => {
    const error = await exception(
      t,
      'class E(Exception):\n  def __str__(self): raise KeyError(1)\nraise E()',
    );
    t.is(error.exceptionType, 'E');
    t.is(error.exceptionMessage, '');
  });

  test(`${name}: an exception with a huge text`, async (t) => {
    const error = await exception(t, 'raise ValueError("x" * 300000)');
    t.is(error.exceptionType, 'ValueError');
    t.regex(error.exceptionMessage, /^x{1000}/);
  });

  test(`${name}: an exception in deep recursion has its outermost and innermost frames`, async (t) => {
    const error = await exception(
      t,
      'def down(n):\n  if n == 0: raise ValueError("bottom")\n  down(n - 1)\ndown(100)',
    );
    t.is(error.exceptionMessage, 'bottom');
    t.is(error.frames[0]?.name, '<module>');
    t.deepEqual(error.frames.at(-1), { filename: '<stdin>', line: 2, name: 'down' });
    t.true(error.frames.length > 20 && error.frames.length <= 102);
  });

  test(`${name}: KeyboardInterrupt and other exceptions that are no Exception`, async (t) => {
    t.is((await exception(t, 'raise KeyboardInterrupt')).exceptionType, 'KeyboardInterrupt');
    t.is((await exception(t, 'raise GeneratorExit("g")')).exceptionType, 'GeneratorExit');
  });

  test(`${name}: a program that writes to stderr itself`, async (t) => {
    const error = await exception(t, 'import sys\nsys.stderr.write("mine\\n")\nraise ValueError("boom")');
    t.true(error.stderr.startsWith('mine\nTraceback'));
  });

  test(`${name}: a traceback that a program printed is not taken for its end`, async (t) => {
    const fake = 'Traceback (most recent call last):\\n  File \\"x\\", line 9, in f\\nOSError: fake\\n';
    const error = await exception(t, `import sys\nsys.stderr.write("${fake}")\nraise ValueError("real")`);
    t.is(error.exceptionType, 'ValueError');
    t.is(error.exceptionMessage, 'real');
    t.is(error.frames.length, 1);
    const result = await start(`import sys\nsys.stderr.write("${fake}")`);
    t.regex(result.stderr, /fake/);
  });

  test(`${name}: sys.exit with a status`, async (t) => {
    for (const [status, exitCode] of [
      ['7', 7],
      ['1', 1],
      ['255', 255],
      ['True', 1],
      ['256 + 3', 3],
    ] as const) {
      const error = await rejection(
        t,
        start(`import sys\nprint("before")\nsys.exit(${status})`),
        MicroPythonWasmError,
        'ERR_GUEST_EXIT',
      );
      t.is(error.exitCode, exitCode, status);
      t.is(error.stdout, 'before\n');
      t.is(error.stderr, '');
      t.false(error instanceof MicroPythonException);
      t.regex(error.message, new RegExp(`\\b${exitCode}\\b`));
    }
  });

  test(`${name}: sys.exit with a text`, async (t) => {
    const error = await rejection(
      t,
      start('import sys\nsys.exit("goodbye")'),
      MicroPythonWasmError,
      'ERR_GUEST_EXIT',
    );
    t.is(error.exitCode, 1);
    t.is(error.stderr, 'goodbye\n');
  });

  test(`${name}: sys.exit inside a try: it is an exception, and finally runs`, async (t) => {
    const code =
      'import sys\ntry:\n  sys.exit(3)\nexcept Exception:\n  print("no")\nfinally:\n  print("finally")';
    const error = await rejection(t, start(code), MicroPythonWasmError, 'ERR_GUEST_EXIT');
    t.is(error.exitCode, 3);
    t.is(error.stdout, 'finally\n');
    t.is(
      (await start('import sys\ntry:\n  sys.exit(3)\nexcept SystemExit as e:\n  print(e.args)')).stdout,
      '(3,)\n',
    );
  });

  test(`${name}: a module that a sandbox cannot have: the hint says so`, async (t) => {
    const error = await exception(t, 'import socket');
    t.is(error.exceptionType, 'ModuleNotFoundError');
    t.is(typeof error.hint, 'string');
    t.regex(error.hint ?? '', /^[A-Z].*[.]$/s);
  });

  test(`${name}: stack traces lead to the caller`, async (t) => {
    async function callerOfMine(): Promise<void> {
      await start('1 / 0');
    }
    const error = await t.throwsAsync(callerOfMine);
    t.regex(error.stack ?? '', /^MicroPythonException: ZeroDivisionError: /);
    t.regex(error.stack ?? '', /callerOfMine/);
  });
}

test('errors are what they say', (t) => {
  const error = new MicroPythonWasmError('text', { code: 'ERR_TIMEOUT' });
  t.like(error, {
    name: 'MicroPythonWasmError',
    message: 'text',
    code: 'ERR_TIMEOUT',
    exitCode: null,
    stdout: '',
    stderr: '',
    usage: null,
  });
  t.false(Object.hasOwn(error, 'cause'));
  t.false(Object.hasOwn(error, 'name'));
  t.is(String(error), 'MicroPythonWasmError: text');
  t.is(new MicroPythonSessionClosed('', { code: 'ERR_SESSION_CLOSED' }).name, 'MicroPythonSessionClosed');
  t.is(
    new MicroPythonWasmArtifactNotFound('', { code: 'ERR_ARTIFACT_NOT_FOUND' }).name,
    'MicroPythonWasmArtifactNotFound',
  );
  const abort = new MicroPythonAbortError('reason', 'out', 'err');
  t.like(abort, { name: 'AbortError', code: 'ABORT_ERR', cause: 'reason', stdout: 'out', stderr: 'err' });
  for (const each of [MicroPythonException, MicroPythonSessionClosed, MicroPythonWasmArtifactNotFound]) {
    t.true(each.prototype instanceof MicroPythonWasmError);
  }
});

test('errors show their fields when they are printed', async (t) => {
  const error = await rejection(
    t,
    run('raise ValueError("boom")'),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  );
  const text = inspect(error);
  t.regex(text, /MicroPythonException: ValueError: boom/);
  t.regex(text, /code: 'ERR_GUEST_EXCEPTION'/);
  t.regex(text, /stderr: /);
});
