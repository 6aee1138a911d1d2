/** The prompt, in a pseudo-terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import anyTest, { type TestFn } from 'ava';
import { ROOT } from '../support';
import { CLI, file, PLAIN_COMMAND } from './command';
import { KEY, Terminal } from './terminal';

// Windows has no pseudo-terminal that Python's standard library could make.
const test: TestFn = process.platform === 'win32' ? (anyTest.skip as TestFn) : anyTest;

/** A function that goes on after KeyboardInterrupt. */
const DEAF = [
  'def deaf():',
  ' while True:',
  '  try:',
  '   while True: pass',
  '  except KeyboardInterrupt: pass',
];

test('it begins with a banner and leaves with Ctrl-D', async (t) => {
  const terminal = new Terminal(t);
  const banner = await terminal.expect('>>> ');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  t.true(banner.startsWith(`micropython-wasm ${version}, MicroPython v`), banner);
  terminal.type(KEY.ctrlD);
  t.is(await terminal.status(), 0);
  t.is(terminal.rest, '\n');
});

test('values of expressions are echoed, None is not', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('1 + 1'), '2\n');
  t.is(await terminal.enter('_ * 10'), '20\n');
  t.is(await terminal.enter('"a" * 3'), "'aaa'\n");
  t.is(await terminal.enter('7'), '7\n');
  t.is(await terminal.enter('None'), '');
  t.is(await terminal.enter('print("printed")'), 'printed\n');
  t.is(await terminal.enter('print("é€😀")'), 'é€😀\n');
});

test('variables, functions and imports stay', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('import math'), '');
  t.is(await terminal.enter('x = math.floor(5.5)'), '');
  t.is(await terminal.enter('x'), '5\n');
});

test('a compound statement goes on until an empty line', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('def double(n):', '... '), '');
  t.is(await terminal.enter('    return 2 * n', '... '), '');
  t.is(await terminal.enter(''), '');
  t.is(await terminal.enter('double(21)'), '42\n');
  t.is(await terminal.enter('for i in range(2): i', '... '), '');
  t.is(await terminal.enter(''), '0\n1\n');
});

test('brackets, strings and backslashes go on to the next line', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('[1,', '... '), '');
  t.is(await terminal.enter('', '... '), '');
  t.is(await terminal.enter('2]'), '[1, 2]\n');
  t.is(await terminal.enter("'''one", '... '), '');
  t.is(await terminal.enter("two'''"), "'one\\ntwo'\n");
  t.is(await terminal.enter('1 + \\', '... '), '');
  t.is(await terminal.enter('2'), '3\n');
  // None of these goes on, whatever a pattern for brackets and colons would say.
  t.is(await terminal.enter("'('"), "'('\n");
  t.is(await terminal.enter('1 # :'), '1\n');
  t.is(await terminal.enter('{1: 2}[1]'), '2\n');
});

test('empty lines do nothing', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter(''), '');
  t.is(await terminal.enter('   '), '');
});

test('an exception is printed as Python prints it, and the session goes on', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  const traceback = 'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n';
  t.is(await terminal.enter('x = 1; 1/0'), `${traceback}ZeroDivisionError: divide by zero\n`);
  t.true((await terminal.enter('1 +* 2')).endsWith('SyntaxError: invalid syntax\n'));
  t.true((await terminal.enter(' y = 1')).endsWith('IndentationError: unexpected indent\n'));
  t.is(await terminal.enter('x'), '1\n');
});

test('what does not end its line is not overwritten by the prompt', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('print("half", end="")'), 'half\n');
});

test('output appears while the program runs', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type('import time; print("first"); time.sleep(3600)\r');
  await terminal.expect('\nfirst\n');
  terminal.type(KEY.ctrlC);
  t.true((await terminal.expect('>>> ')).includes('KeyboardInterrupt'));
});

test('Ctrl-C interrupts a loop, and the session goes on', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await terminal.enter('x = 5');
  terminal.type(`print("go"); ${'x += 1; '.repeat(3)}\r`);
  await terminal.expect('\ngo\n');
  await terminal.expect('>>> ');
  await terminal.enter('while True: x += 1', '... ');
  terminal.type(KEY.enter);
  await terminal.expect('\n');
  terminal.type(KEY.ctrlC);
  t.true((await terminal.expect('>>> ')).startsWith('^C\nTraceback'));
  t.is(await terminal.enter('x > 8'), 'True\n');
});

test('Ctrl-C interrupts sleep', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await terminal.enter('import time');
  terminal.type('time.sleep(3600)\r');
  await terminal.expect('3600)\n');
  terminal.type(KEY.ctrlC);
  t.regex(await terminal.expect('>>> '), /^\^C\nTraceback[^]*\nKeyboardInterrupt/);
  t.is(await terminal.enter('1'), '1\n');
});

test('a program can handle Ctrl-C', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  const lines = [
    'import time',
    'try:',
    ' print("go"); time.sleep(3600)',
    'except KeyboardInterrupt: print("no")',
  ];
  terminal.type(`${lines.join('\r')}\r\r`);
  await terminal.expect('\ngo\n');
  terminal.type(KEY.ctrlC);
  t.is(await terminal.expect('>>> '), '^C\nno\n');
});

test('a second Ctrl-C ends the session', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await enterDeaf(terminal);
  terminal.type('print("go"); deaf()\r');
  await terminal.expect('\ngo\n');
  terminal.type(KEY.ctrlC);
  await terminal.expect('^C\n');
  terminal.type(KEY.ctrlC);
  t.is(await terminal.status(), 130);
  t.true(terminal.rest.endsWith('micropython-wasm: the session has ended\n'));
});

test('a program that swallows Ctrl-C is ended after two seconds', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await enterDeaf(terminal);
  terminal.type('print("go"); deaf()\r');
  await terminal.expect('\ngo\n');
  const start = Date.now();
  terminal.type(KEY.ctrlC);
  t.is(await terminal.status(), 130);
  t.true(Date.now() - start >= 1900);
  t.true(terminal.rest.endsWith('micropython-wasm: the session has ended\n'));
});

test('Ctrl-C at the prompt clears the input', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type('nonsense(');
  await terminal.expect('nonsense(');
  terminal.type(KEY.ctrlC);
  t.is(await terminal.expect('>>> '), '^C\nKeyboardInterrupt\n');
  t.is(await terminal.enter('1'), '1\n');
});

test('Ctrl-C at the second prompt clears the whole input', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await terminal.enter('def f():', '... ');
  terminal.type(`  return 1${KEY.ctrlC}`);
  t.is(await terminal.expect('>>> '), '  return 1^C\nKeyboardInterrupt\n');
  t.true((await terminal.enter('f')).includes('NameError'));
});

test('Ctrl-C clears an input longer than the screen is wide', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type(`${'long + '.repeat(40)}end`);
  await terminal.expect('end');
  terminal.type(`${KEY.left.repeat(150)}${KEY.ctrlC}`);
  await terminal.expect('^C\nKeyboardInterrupt\n>>> ');
  t.is(await terminal.enter('1'), '1\n');
});

test('arrow up brings back what was entered', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  await terminal.enter('40 + 2');
  await terminal.enter('"other"');
  terminal.type(KEY.up + KEY.up + KEY.enter);
  t.is(await terminal.expect('42\n>>> '), '>>> "other">>> 40 + 2\n');
  // Also after Ctrl-C, from the newest on.
  terminal.type(KEY.up + KEY.up + KEY.ctrlC);
  await terminal.expect('KeyboardInterrupt\n>>> ');
  terminal.type(KEY.up + KEY.enter);
  t.is(await terminal.expect('42\n>>> '), '>>> 40 + 2\n');
});

test('the line can be edited', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type(`2 + 3)${KEY.ctrlA}10 * (${KEY.enter}`);
  await terminal.expect('\n');
  t.is(await terminal.expect('>>> '), '50\n');
});

test('pasted lines are taken one after the other, with any line end', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type('a = 1\rfor i in range(2):\r\n  a += i\r\n\r\nprint("sum", a)\nb = "last"\r');
  const session = await terminal.expect('"last"\n>>> ');
  t.is(session, 'a = 1\n>>> for i in range(2):\n...   a += i\n... \n>>> print("sum", a)\nsum 2\n>>> b = ');
});

test('what is typed while a program runs waits for the prompt', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type('import time; print("go"); time.sleep(0.3); print("gone")\r');
  await terminal.expect('\ngo\n');
  terminal.type('1 + 2\r');
  t.is(await terminal.expect('>>> '), 'gone\n');
  t.is(await terminal.expect('>>> '), '1 + 2\n3\n');
});

test('exit() leaves, with a status', async (t) => {
  for (const [input, status] of [
    ['exit()', 0],
    ['quit()', 0],
    ['exit(3)', 3],
    ['import sys; sys.exit()', 0],
    ['raise SystemExit(4)', 4],
  ] as const) {
    const terminal = new Terminal(t);
    await terminal.expect('>>> ');
    terminal.type(`${input}\r`);
    t.is(await terminal.status(), status, input);
    t.is(terminal.rest, `${input}\n`);
  }
});

test('exit() with a text prints it', async (t) => {
  const terminal = new Terminal(t);
  await terminal.expect('>>> ');
  terminal.type('exit("good bye")\r');
  t.is(await terminal.status(), 1);
  t.is(terminal.rest, 'exit("good bye")\ngood bye\n');
});

test('an input that goes over a limit ends the session', async (t) => {
  const terminal = new Terminal(t, ['--timeout', '2']);
  await terminal.expect('>>> ');
  await terminal.enter('while True: pass', '... ');
  terminal.type(KEY.enter);
  t.is(await terminal.status(), 1);
  const rest = terminal.rest;
  t.true(rest.includes('(ERR_TIMEOUT)\nmicropython-wasm: the session has ended\n'), rest);
});

test('an input too long to be checked ends the session', async (t) => {
  const terminal = new Terminal(t, ['--fuel', '2000000']);
  await terminal.expect('>>> ');
  terminal.type(`[${`${'1, '.repeat(20)}\r`.repeat(1000)}`);
  t.is(await terminal.status(), 1);
  t.regex(
    terminal.rest,
    /\nmicropython-wasm: .*ERR_OUT_OF_FUEL.*\nmicropython-wasm: the session has ended\n$/,
  );
});

test('memory is limited, and the session goes on after MemoryError', async (t) => {
  const terminal = new Terminal(t, ['--memory', '2m']);
  await terminal.expect('>>> ');
  t.true((await terminal.enter('x = bytearray(3_000_000)')).includes('MemoryError'));
  t.is(await terminal.enter('len(bytearray(100))'), '100\n');
});

test('- prompts at a terminal, too', async (t) => {
  const terminal = new Terminal(t, ['-']);
  await terminal.expect('>>> ');
  t.is(await terminal.enter('1'), '1\n');
});

test('with its output in a pipe it still prompts, and the terminal does the editing', async (t) => {
  const script = `trap : INT; "${process.execPath}" "${CLI}" | (trap '' INT; cat); exit 9`;
  const terminal = new Terminal(t, ['-c', script], ['sh']);
  await terminal.expect('>>> ');
  terminal.type('1 + 1\n');
  await terminal.expect('2\n>>> ');
  terminal.type('unfinished');
  terminal.type(KEY.ctrlC);
  await terminal.expect('KeyboardInterrupt\n>>> ');
  terminal.type(KEY.ctrlD);
  t.is(await terminal.status(), 9);
});

test('a plain command cannot prompt', async (t) => {
  const terminal = new Terminal(t, ['--wasm', file(t, 'command.wasm', PLAIN_COMMAND)]);
  t.is(await terminal.status(), 2);
  const text = 'this artifact is a plain command, which cannot prompt: give it a program';
  t.is(terminal.rest, `micropython-wasm: ${text}\n`);
});

test('--json needs a program', async (t) => {
  const terminal = new Terminal(t, ['--json']);
  t.is(await terminal.status(), 2);
  t.is(terminal.rest, 'micropython-wasm: --json needs a program: -c CODE, a file or piped input\n');
});

async function enterDeaf(terminal: Terminal): Promise<void> {
  for (const line of DEAF) await terminal.enter(line, '... ');
  await terminal.enter('');
}
