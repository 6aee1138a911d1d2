/** T2: files outside the directory. Every scenario also checks that nothing printed holds the secret. */
import assert from 'node:assert/strict';
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MicroPythonSession } from 'micropython-wasm';
import { allRefused, attempts, withinTime, type Scenario, type Stage } from './stage';
import { swapping } from './swapping';

/** Expressions that all have to fail, with the directory shown. */
function refused(
  id: string,
  title: string,
  expressions: readonly string[],
  prepare: (stage: Stage) => void = () => undefined,
  more: Partial<Scenario> = {},
): Scenario {
  const play = async (stage: Stage) => {
    prepare(stage);
    const options = { readonlyDir: stage.shown };
    await stage.expect(attempts(expressions), options, { stdout: allRefused(expressions.length) });
  };
  return { id, threat: 'T2', title, play, ...more };
}

const opened = (...paths: string[]) => paths.map((path) => `open(${JSON.stringify(path)}).read()`);

export const scenarios: Scenario[] = [
  refused(
    'paths-01',
    'dots that lead out',
    opened(
      '/input/../outside/secret.txt',
      '/input/sub/../../outside/secret.txt',
      '/input/./.././outside/secret.txt',
      '/input//..//outside//secret.txt',
      '/input/sub/../sub/../../outside/secret.txt',
      '/input/nowhere/../../outside/secret.txt',
      '/input/hello.txt/../../outside/secret.txt',
      '/input/...../../outside/secret.txt',
      '../outside/secret.txt',
      'input/../../outside/secret.txt',
      '/../outside/secret.txt',
    ),
  ),
  refused(
    'paths-02',
    "the host's own files",
    opened(
      '/etc/passwd',
      '/etc/hostname',
      '/proc/self/environ',
      '/proc/self/mem',
      '/proc/self/maps',
      '/proc/1/cmdline',
      '/dev/null',
      '/dev/zero',
      '/dev/stdin',
      '/sys/kernel/version',
      'C:\\Windows\\win.ini',
      '\\\\.\\pipe\\x',
      'package.json',
      '.',
      '/',
    ),
  ),
  {
    id: 'paths-03',
    threat: 'T2',
    title: 'the absolute path of a file outside, and of one inside, mean nothing',
    async play(stage) {
      const paths = [
        join(stage.outside, 'secret.txt'),
        stage.path('hello.txt'),
        `/input${stage.outside}/secret.txt`,
      ];
      const options = { readonlyDir: stage.shown };
      await stage.expect(attempts(opened(...paths)), options, { stdout: allRefused(3) });
    },
  },
  refused('paths-04', 'a link to a file outside', opened('/input/link'), (stage) => {
    stage.link(join(stage.outside, 'secret.txt'), 'link');
  }),
  refused(
    'paths-05',
    'a relative link to a file outside',
    opened('/input/link', '/input/sub/link'),
    (stage) => {
      stage.link('../outside/secret.txt', 'link');
      stage.link('../../outside/secret.txt', 'sub/link');
    },
  ),
  refused(
    'paths-06',
    'a link to a directory outside',
    [...opened('/input/link/secret.txt', '/input/link/../outside/secret.txt'), `os.listdir('/input/link')`],
    (stage) => {
      stage.link(stage.outside, 'link');
    },
  ),
  refused(
    'paths-07',
    'a chain of links that ends outside',
    opened('/input/a', '/input/b', '/input/d/secret.txt'),
    (stage) => {
      stage.link('b', 'a');
      stage.link('sub/../c', 'b');
      stage.link('../outside/secret.txt', 'c');
      stage.link('e', 'd');
      stage.link('../outside', 'e');
    },
  ),
  refused(
    'paths-08',
    'links that lead in circles',
    opened('/input/a', '/input/self', '/input/self/x'),
    (stage) => {
      stage.link('b', 'a');
      stage.link('a', 'b');
      stage.link('self', 'self');
    },
  ),
  refused('paths-09', 'a link out and back in', opened('/input/link'), (stage) => {
    stage.link('../shown/hello.txt', 'link');
  }),
  refused('paths-10', 'an absolute link to a file inside', opened('/input/link'), (stage) => {
    stage.link(stage.path('hello.txt'), 'link');
  }),
  refused('paths-11', 'a hundred links, one after the other', opened('/input/link0'), (stage) => {
    for (let i = 0; i < 100; i += 1) stage.link(`link${i + 1}`, `link${i}`);
    stage.link('hello.txt', 'link100');
  }),
  refused(
    'paths-12',
    'magic links of the kernel',
    opened('/input/root/etc/passwd', '/input/cwd/package.json', '/input/fd/0', '/input/exe'),
    (stage) => {
      stage.link('/proc/self/root', 'root');
      stage.link('/proc/self/cwd', 'cwd');
      stage.link('/proc/self/fd', 'fd');
      stage.link('/proc/self/exe', 'exe');
    },
    { linux: true },
  ),
  {
    id: 'paths-13',
    threat: 'T2',
    title: 'magic links, where the directory shown is that of a process',
    linux: true,
    async play(stage) {
      const code = attempts(opened('/input/root/etc/passwd', '/input/cwd/package.json', '/input/exe'));
      await stage.expect(code, { readonlyDir: '/proc/self' }, { stdout: allRefused(3) });
    },
  },
  refused(
    'paths-14',
    'looking at what is outside without opening it',
    [
      `os.stat('/input/../outside/secret.txt')`,
      `os.stat('/input/link')`,
      `os.stat('/etc/passwd')`,
      `os.listdir('/input/../outside')`,
      `os.listdir('/etc')`,
      `list(os.scandir('/input/../outside'))`,
    ],
    (stage) => {
      stage.link('../outside/secret.txt', 'link');
    },
  ),
  refused('paths-15', 'going out step by step', [
    `(os.chdir('/input'), os.chdir('..'), open('outside/secret.txt').read())`,
    `(os.chdir('/input/sub'), os.chdir('../..'), open('outside/secret.txt').read())`,
    `(os.chdir('/input/sub'), open('../../outside/secret.txt').read())`,
    `(os.chdir('/'), open('outside/secret.txt').read())`,
  ]),
  refused('paths-16', 'other file systems mounted over it', [
    `(os.mount(os.VfsPosix('/..'), '/m'), open('/m/outside/secret.txt').read())`,
    `(os.mount(os.VfsPosix('/input/..'), '/n'), open('/n/outside/secret.txt').read())`,
    `(os.umount('/'), open('/etc/passwd').read())`,
    `(os.mount(os.VfsPosix('/'), '/o'), open('/o/etc/passwd').read())`,
  ]),
  refused(
    'paths-17',
    'modules from outside',
    [`__import__('secret')`, `__import__('link')`, `execfile('/input/../outside/secret.py')`],
    (stage) => {
      writeFileSync(join(stage.outside, 'secret.py'), `print(${JSON.stringify(stage.secret)})`);
      stage.link('../outside/secret.py', 'link.py');
    },
  ),
  {
    id: 'paths-18',
    threat: 'T2',
    title: 'a module path that leads out',
    async play(stage) {
      writeFileSync(join(stage.outside, 'stolen.py'), 'print("WORKED")');
      const paths = ['/input/..', '/input/../outside', stage.outside, '/input/link', '..'];
      stage.link('../outside', 'link');
      const code = `import sys\nsys.path = ${JSON.stringify(paths)}\nimport stolen`;
      const expected = { type: ['ImportError', 'ModuleNotFoundError'], stdout: '' };
      await stage.expect(code, { readonlyDir: stage.shown }, expected);
    },
  },
  refused('paths-19', 'descriptors for names', [
    // Standard input is empty.
    '1 // len(open(0).read())',
    'open(3).read()',
    'open(4).read()',
    'open(-1).read()',
    'open(2**40).read()',
    'open(None)',
    'open(True).read(1)',
    `open(b'/etc/passwd').read()`,
  ]),
  refused('paths-20', 'paths with NUL, of great length, and empty ones', [
    `open('/input/hello.txt\\0/../../outside/secret.txt').read() + 'x' * open('/input/x')`,
    `open('/input/\\0').read()`,
    `open('').read()`,
    `open('/input/' + 'a' * 255).read()`,
    `open('/input/' + 'a' * 300).read()`,
    `open('/input/' + 'a/' * 2500 + 'b').read()`,
    `open('/input/' + './' * 2500 + 'hello.txt').read()`,
    `open('/input/' + 'a' * 1000000).read()`,
    `os.listdir('/input/' + 'sub/../' * 1000)`,
    `os.stat('a' * 100000)`,
  ]),
  refused('paths-21', 'names that are no text', [
    `open(b'/input/\\xff\\xfe').read()`,
    `open('/input/\\ud800').read()`,
    `os.stat(b'/input/\\x80')`,
  ]),
  {
    id: 'paths-22',
    threat: 'T2',
    title: 'without a directory there is nothing at all',
    async play(stage) {
      const paths = ['/', '/input', '/input/hello.txt', '.', '/etc/passwd', stage.path('hello.txt')];
      const expressions = [...opened(...paths), `os.listdir('/input')`, `os.stat('/input')`];
      await stage.expect(attempts(expressions), {}, { stdout: allRefused(expressions.length) });
    },
  },
  {
    id: 'paths-23',
    threat: 'T2',
    title: 'a directory that is itself a link shows what it leads to, and no more',
    async play(stage) {
      const link = join(stage.outside, 'link');
      symlinkSync(stage.shown, link);
      const code = `print(open('/input/hello.txt').read())\n${attempts(opened('/input/../secret.txt', '/input/../outside/secret.txt'))}`;
      await stage.expect(code, { readonlyDir: link }, { stdout: /^hello\n(refused .*\n){2}$/ });
    },
  },
  {
    id: 'paths-24',
    threat: 'T2',
    title: 'the directory replaced by a link while a session holds it',
    async play(stage) {
      await using session = new MicroPythonSession({ readonlyDir: stage.shown });
      const show = async (code: string) => (await withinTime(session.run(code))).stdout;
      assert.equal(await show(`import os\nprint(open('/input/hello.txt').read())`), 'hello\n');
      renameSync(stage.shown, `${stage.shown}.moved`);
      symlinkSync(stage.outside, stage.shown);
      stage.finally(() => {
        unlinkSync(stage.shown);
        renameSync(`${stage.shown}.moved`, stage.shown);
      });
      assert.match(await show(attempts(opened('/input/secret.txt', '/input/../secret.txt'))), allRefused(2));
      assert.equal(await show(`print(open('/input/hello.txt').read())`), 'hello\n');
    },
    ways: ['run'],
  },
  {
    id: 'paths-25',
    threat: 'T2',
    title: 'an open file replaced by a link',
    async play(stage) {
      const code = `
file = open('/input/hello.txt')
swap()
print(file.read())
try:
    print('WORKED', open('/input/hello.txt').read())
except OSError:
    print('refused')
`;
      const swap = () => {
        unlinkSync(stage.path('hello.txt'));
        stage.link('../outside/secret.txt', 'hello.txt');
      };
      const options = { readonlyDir: stage.shown, hostFunctions: { swap } };
      await stage.expect(code, options, { stdout: 'hello\nrefused\n' });
    },
  },
  {
    id: 'paths-26',
    threat: 'T2',
    title: 'a directory being listed and replaced by a link',
    async play(stage) {
      const code = `
import os, uos
names = uos.ilistdir('/input/sub')
print(next(names)[0])
swap()
try:
    print(list(names), os.listdir('/input/sub'))
except OSError:
    print('refused')
`;
      const swap = () => {
        rmSync(stage.path('sub'), { recursive: true });
        stage.link('../outside', 'sub');
      };
      const options = { readonlyDir: stage.shown, hostFunctions: { swap } };
      await stage.expect(code, options, { stdout: 'inner.txt\nrefused\n' });
    },
  },
  {
    id: 'paths-27',
    threat: 'T2',
    title: 'a file and a link to the outside that change places all the time',
    async play(stage) {
      await using swapper = await swapping(stage.shown, 'file', 'link', '../outside/secret.txt');
      const code = `
seen = {}
for i in range(3000):
    try:
        what = open('/input/file').read()
    except OSError:
        what = 'refused'
    seen[what] = seen.get(what, 0) + 1
print(sorted(seen))
`;
      const ended = await stage.expect(
        code,
        { readonlyDir: stage.shown, fuel: null, wallTimeoutMs: 15_000 },
        {},
      );
      assert.match(ended.stdout, /^\[('inside')?(, )?('refused')?\]\n$/);
      assert.ok(swapper.swaps() > 0);
    },
  },
  {
    id: 'paths-28',
    threat: 'T2',
    title: 'a directory and a link to the outside that change places all the time',
    async play(stage) {
      mkdirSync(stage.path('twin'));
      writeFileSync(stage.path('twin', 'secret.txt'), 'inside');
      await using swapper = await swapping(stage.shown, 'twin', 'link', '../outside');
      const code = `
import os
seen = {}
def note(what):
    seen[what] = seen.get(what, 0) + 1
for i in range(2000):
    for attempt in (
        lambda: open('/input/twin/secret.txt').read(),
        lambda: str(os.listdir('/input/twin')),
        lambda: open('/input/twin/../outside/secret.txt').read(),
        lambda: open('/input/twin/../twin/secret.txt').read(),
    ):
        try:
            note(attempt())
        except OSError:
            note('refused')
print('|'.join(sorted(seen)))
`;
      const ended = await stage.expect(
        code,
        { readonlyDir: stage.shown, fuel: null, wallTimeoutMs: 15_000 },
        {},
      );
      assert.match(ended.stdout, /^(\['secret.txt'\]\|?)?(inside\|?)?(refused)?\n$/);
      assert.ok(swapper.swaps() > 0);
    },
  },
  {
    id: 'paths-29',
    threat: 'T2',
    title:
      'a hard link is a file of the directory: what it shows is for the host to choose, and it is all that is shown',
    async play(stage) {
      writeFileSync(join(stage.outside, 'linked.txt'), 'linked');
      linkSync(join(stage.outside, 'linked.txt'), stage.path('hard.txt'));
      const code = `print(open('/input/hard.txt').read())\n${attempts([...opened('/input/../outside/linked.txt'), `open('/input/hard.txt', 'r+')`])}`;
      await stage.expect(code, { readonlyDir: stage.shown }, { stdout: /^linked\n(refused .*\n){2}$/ });
    },
  },
  {
    id: 'paths-30',
    threat: 'T2',
    title: 'where the directory lies is not told, nor anything of it in a refusal',
    async play(stage) {
      const code = `
import os, sys
for attempt in (lambda: open('/input/../x'), lambda: open('/input/none'), lambda: os.getcwd(), lambda: os.listdir('/input')):
    try:
        print(attempt())
    except Exception as error:
        sys.print_exception(error)
        sys.print_exception(error, sys.stderr)
raise OSError(open('/input/none'))
`;
      const ended = await stage.expect(code, { readonlyDir: stage.shown }, { code: 'ERR_GUEST_EXCEPTION' });
      assert.ok(!(ended.stdout + ended.stderr + ended.message).includes('hostile-'));
    },
  },
];
