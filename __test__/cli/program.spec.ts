/** Programs run from the command line. */
import test from 'ava';
import { defaultWasmPath } from 'micropython-wasm';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endedWith, ROOT } from '../support';
import { command, ended, file, PLAIN_COMMAND, shows, start } from './command';

const metadata = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  bin: Record<string, string>;
};

const TRACEBACK = 'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n';

test('the package has the command', (t) => {
  const path = join(ROOT, metadata.bin['micropython-wasm'] as string);
  t.true(existsSync(path));
  t.true(readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'));
});

test('-c runs a program', async (t) => {
  const result = await command(['-c', 'print(1 + 1)']);
  t.deepEqual(result, { status: 0, signal: null, stdout: '2\n', stderr: '' });
});

test('values of expressions are not echoed', async (t) => {
  const { stdout } = await command(['-c', '1 + 1']);
  t.is(stdout, '');
});

test('what follows -c is code, whatever it begins with', async (t) => {
  const result = await command(['-c', '--print(1)if 0 else print(-1)']);
  t.deepEqual(result, { status: 0, signal: null, stdout: '-1\n', stderr: '' });
});

test('a file', async (t) => {
  const result = await command([file(t, 'program.py', 'for i in range(3):\n    print(i)\n')]);
  t.deepEqual(result, { status: 0, signal: null, stdout: '0\n1\n2\n', stderr: '' });
});

test('a file with a byte order mark and CRLF line ends', async (t) => {
  const source = '\ufeffif True:\r\n    x = """a\r\nb"""\r\n    print(repr(x), "é")\r\n';
  const result = await command([file(t, 'program.py', source)]);
  t.deepEqual(result, { status: 0, signal: null, stdout: "'a\\nb' é\n", stderr: '' });
});

test('a file with an interpreter line', async (t) => {
  const { stdout } = await command([file(t, 'program', '#!/usr/bin/env micropython-wasm\nprint("ran")')]);
  t.is(stdout, 'ran\n');
});

test('standard input, named or not', async (t) => {
  for (const args of [['-'], []]) {
    const result = await command(args, 'print("from a pipe")\n');
    t.deepEqual(result, { status: 0, signal: null, stdout: 'from a pipe\n', stderr: '' });
  }
});

test('an empty program', async (t) => {
  const result = await command([]);
  t.deepEqual(result, { status: 0, signal: null, stdout: '', stderr: '' });
});

test('an uncaught exception: traceback on standard error, status 1', async (t) => {
  const result = await command(['-c', 'print("before"); 1/0']);
  const stderr = `${TRACEBACK}ZeroDivisionError: divide by zero\n`;
  t.deepEqual(result, { status: 1, signal: null, stdout: 'before\n', stderr });
});

test('a hint follows the traceback', async (t) => {
  const { stderr } = await command(['-c', 'import socket']);
  t.regex(
    stderr,
    /\nModuleNotFoundError: No module named 'socket' \(the sandbox has no network\)\nhint: .+\n$/,
  );
});

test('a syntax error', async (t) => {
  const { status, stderr } = await command(['-c', '1 +* 2']);
  t.is(status, 1);
  t.regex(stderr, /^Traceback[^]*SyntaxError: invalid syntax\n$/);
});

test('the exit status is the program’s', async (t) => {
  for (const [code, status] of [
    ['import sys; sys.exit()', 0],
    ['import sys; sys.exit(0)', 0],
    ['import sys; sys.exit(7)', 7],
    ['raise SystemExit(255)', 255],
  ] as const) {
    const result = await command(['-c', code]);
    t.deepEqual(result, { status, signal: null, stdout: '', stderr: '' }, code);
  }
  const result = await command(['-c', 'import sys; sys.exit("sorry")']);
  t.deepEqual(result, { status: 1, signal: null, stdout: '', stderr: 'sorry\n' });
});

test('output comes while the program runs', async (t) => {
  const child = start(['-c', 'import time; print("first"); time.sleep(3600)']);
  await shows(child, 'first\n');
  t.is(child.exitCode, null);
  child.kill('SIGKILL');
  await ended(child);
});

test('standard output and standard error are apart', async (t) => {
  const result = await command(['-c', 'import sys; print("out"); print("err", file=sys.stderr)']);
  t.deepEqual(result, { status: 0, signal: null, stdout: 'out\n', stderr: 'err\n' });
});

test('output is not cut at the limit of the API', async (t) => {
  const { status, stdout } = await command(['-c', 'for i in range(30000): print("0123456789" * 10)']);
  t.is(status, 0);
  t.is(stdout.length, 30_000 * 101);
});

test('a reader that stops reading ends the program without a word', async (t) => {
  const child = start(['-c', 'while True: print("line")']);
  const result = ended(child);
  await shows(child, 'line\n');
  child.stdout.destroy();
  const { status, stderr } = await result;
  t.is(status, 141);
  t.is(stderr, '');
});

test('--readonly-dir shows a directory', async (t) => {
  const directory = dirname(file(t, 'data.txt', 'some data'));
  const { stdout } = await command([
    '--readonly-dir',
    directory,
    '-c',
    'print(open("/input/data.txt").read())',
  ]);
  t.is(stdout, 'some data\n');
});

test('--wasm takes another artifact, also a plain command', async (t) => {
  const bundled = await command(['--wasm', defaultWasmPath(), '-c', 'print("bundled")']);
  t.is(bundled.stdout, 'bundled\n');
  const plain = await command(['--wasm', file(t, 'command.wasm', PLAIN_COMMAND), '-c', 'print("not seen")']);
  t.deepEqual(plain, { status: 0, signal: null, stdout: '', stderr: '' });
});

test('--memory limits memory', async (t) => {
  const code = 'try: x = bytearray(20_000_000)\nexcept MemoryError: print("too much")';
  t.is((await command(['-c', code])).stdout, 'too much\n');
  t.is((await command(['--memory', '2097152', '-c', code])).stdout, 'too much\n');
  t.is((await command(['--memory', '64M', '-c', code])).stdout, '');
  t.is((await command(['--memory', '1g', '-c', code])).stdout, '');
});

test('--fuel and --timeout limit computation and time', async (t) => {
  const endless = ['-c', 'while True: pass'];
  const fuel = await command(['--fuel', '10000000', ...endless]);
  endedWith(t, fuel, 1);
  t.regex(fuel.stderr, /^micropython-wasm: .+ \(ERR_OUT_OF_FUEL\)\n$/);
  for (const timeout of ['50ms', '.05', '0.05s']) {
    const result = await command(['--timeout', timeout, ...endless]);
    endedWith(t, result, 1);
    t.regex(result.stderr, /^micropython-wasm: .+ \(ERR_TIMEOUT\)\n$/);
  }
});

test('by default computation and time have no limit', async (t) => {
  // More fuel, and more time, than the API gives by default.
  const { stdout } = await command([
    '-c',
    'import time\nfor i in range(30_000_000): pass\ntime.sleep(1)\nprint("done")',
  ]);
  t.is(stdout, 'done\n');
  const none = await command(['--fuel', 'none', '--timeout', 'none', '-c', 'print("none")']);
  t.is(none.stdout, 'none\n');
});

test('--json prints the result as one object', async (t) => {
  const result = await command(['--json', '-c', 'import sys; print("out"); print("err", file=sys.stderr)']);
  endedWith(t, result);
  t.is(result.stderr, '');
  t.is(result.stdout.indexOf('\n'), result.stdout.length - 1);
  const object = JSON.parse(result.stdout) as Record<string, unknown>;
  t.like(object, {
    ok: true,
    exitCode: 0,
    stdout: 'out\n',
    stderr: 'err\n',
    stdoutTruncated: false,
    hostCalls: 0,
  });
  t.is(object['fuelUsed'], null);
  t.is(typeof object['durationMs'], 'number');
});

test('--json prints an exception as one object', async (t) => {
  const result = await command(['--json'], 'print("out")\nint("x")');
  endedWith(t, result, 1);
  t.is(result.stderr, '');
  const object = JSON.parse(result.stdout) as Record<string, unknown>;
  t.like(object, {
    ok: false,
    code: 'ERR_GUEST_EXCEPTION',
    exitCode: 1,
    exceptionType: 'ValueError',
    hint: null,
    frames: [{ filename: '<stdin>', line: 2, name: '<module>' }],
    stdout: 'out\n',
  });
  t.is(object['message'], `ValueError: ${String(object['exceptionMessage'])}`);
});

test('--json prints other failures as one object', async (t) => {
  for (const [args, status, expected] of [
    [['-c', 'import sys; sys.exit(3)'], 3, { code: 'ERR_GUEST_EXIT', exitCode: 3 }],
    [['-c', 'while True: pass', '--timeout', '50ms'], 1, { code: 'ERR_TIMEOUT', exitCode: null }],
    [['-c', '', '--wasm', 'missing.wasm'], 2, { code: 'ERR_ARTIFACT_NOT_FOUND', usage: null }],
  ] as const) {
    const result = await command(['--json', ...args]);
    endedWith(t, result, status);
    t.is(result.stderr, '');
    t.like(JSON.parse(result.stdout), { ok: false, ...expected });
  }
});

test('--json escapes control characters', async (t) => {
  const { stdout } = await command(['--json', '-c', 'print("\\x1b[31m \\x7f \\u009b")']);
  // eslint-disable-next-line no-control-regex -- those it is about
  t.notRegex(stdout.trimEnd(), /[\u0000-\u001f\u007f-\u009f]/);
  t.like(JSON.parse(stdout), { stdout: '\x1b[31m \x7f \u009b\n' });
});

test('Ctrl-C raises KeyboardInterrupt, and the process ends by the signal', async (t) => {
  const child = start(['-c', 'print("go")\nwhile True: pass']);
  const result = ended(child);
  await shows(child, 'go\n');
  child.kill('SIGINT');
  const { signal, stderr } = await result;
  t.is(signal, 'SIGINT');
  t.regex(stderr, /^Traceback[^]*\nKeyboardInterrupt/);
});

test('a program can handle Ctrl-C', async (t) => {
  const code = 'import time\ntry:\n print("go")\n time.sleep(3600)\nexcept KeyboardInterrupt:\n print("bye")';
  const child = start(['-c', code]);
  const result = ended(child);
  await shows(child, 'go\n');
  child.kill('SIGINT');
  t.deepEqual(await result, { status: 0, signal: null, stdout: 'go\nbye\n', stderr: '' });
});

test('a program that swallows Ctrl-C is ended', async (t) => {
  const code = 'print("go")\nwhile True:\n try:\n  while True: pass\n except KeyboardInterrupt: pass';
  const child = start(['-c', code]);
  const result = ended(child);
  await shows(child, 'go\n');
  child.kill('SIGINT');
  const { signal, stderr } = await result;
  t.is(signal, 'SIGINT');
  t.is(stderr, 'micropython-wasm: ended by Ctrl-C\n');
});

test('--help and --version', async (t) => {
  for (const option of ['--help', '-h']) {
    const { status, stdout, stderr } = await command([option]);
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    t.true(stdout.startsWith('usage: micropython-wasm '));
    t.true(stdout.split('\n').every((line) => line.length <= 80));
  }
  for (const option of ['--version', '-V']) {
    const stdout = `micropython-wasm ${metadata.version}\n`;
    t.deepEqual(await command([option]), { status: 0, signal: null, stdout, stderr: '' });
  }
});

const WRONG: readonly (readonly [string, string[], string | RegExp])[] = [
  ['an unknown option', ['--nonsense'], "Unknown option '--nonsense'"],
  ['an option without its value', ['--memory'], "Option '--memory <value>' argument missing"],
  ['an option with a value it does not take', ['--json=1'], "Option '--json' does not take an argument"],
  ['-c without code', ['-c'], "Option '-c, --command <value>' argument missing"],
  ['an argument after the file', ['a.py', 'b'], "a program takes no arguments: 'b'"],
  ['an argument after the code', ['-c', '', 'b'], "a program takes no arguments: 'b'"],
  ['a file without a name', [''], 'the name of the file is empty'],
  [
    'a file that is missing',
    ['missing.py'],
    /^cannot read 'missing\.py': ENOENT: no such file or directory$/,
  ],
  ['a file that is a directory', ['docs'], /^cannot read 'docs': EISDIR/],
  ['a size without sense', ['--memory', '12x'], /^--memory must be .*: '12x'$/],
  ['too little memory', ['--memory', '1k'], /^--memory must be .* from 1m to 4g: '1k'$/],
  ['too much memory', ['--memory', '5g'], /^--memory must be .* from 1m to 4g: '5g'$/],
  ['no fuel', ['--fuel', '0'], /^--fuel must be .*: '0'$/],
  ['fuel that is no number', ['--fuel', 'lots'], /^--fuel must be .*: 'lots'$/],
  ['no time', ['--timeout', '0'], /^--timeout must be .*: '0'$/],
  ['time with another unit', ['--timeout', '5h'], /^--timeout must be .*: '5h'$/],
  [
    'an artifact that is missing',
    ['-c', '', '--wasm', 'missing.wasm'],
    /missing\.wasm.*ERR_ARTIFACT_NOT_FOUND/,
  ],
  ['an artifact that is none', ['-c', '', '--wasm', 'README.md'], /ERR_INVALID_ARTIFACT/],
  ['a directory that is missing', ['-c', '', '--readonly-dir', 'missing'], /missing.*ERR_INVALID_DIRECTORY/],
  ['an empty directory name', ['-c', '', '--readonly-dir', ''], '--readonly-dir is empty'],
];

for (const [what, args, expected] of WRONG) {
  test(`wrong usage: ${what}`, async (t) => {
    const { status, stdout, stderr } = await command(args);
    t.is(status, 2);
    t.is(stdout, '');
    const [, message] = /^micropython-wasm: (.*)\n$/.exec(stderr) ?? [];
    if (typeof expected === 'string') t.is(message, expected);
    else t.regex(message ?? stderr, expected);
  });
}

test('wrong usage: a program that is not UTF-8', async (t) => {
  const { status, stderr } = await command(['-'], Buffer.from([0x61, 0xff]));
  t.is(status, 2);
  t.is(stderr, 'micropython-wasm: standard input is not UTF-8 text\n');
});
