import test from 'ava';
import { MicroPythonWasmError, run, runSync } from 'micropython-wasm';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { asynchronously, rejection, ROOT, temporaryDirectory } from './support';

const both = [
  ['run', run],
  ['runSync', asynchronously(runSync)],
] as const;

/** A directory to give to guests, a secret beside it, and links from inside that lead out. */
function fixture(t: ExecutionContext): { directory: string; outside: string } {
  const outside = temporaryDirectory(t);
  const directory = join(outside, 'input');
  mkdirSync(join(directory, 'sub', 'deeper'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(directory, 'hello.txt'), 'hello from the host\n');
  writeFileSync(join(directory, 'sub', 'ž🐍.txt'), 'Unicode name\n');
  writeFileSync(join(directory, 'binary'), Buffer.from([0, 255, 1, 254]));
  writeFileSync(join(directory, 'module_of_mine.py'), 'VALUE = 42\n');
  if (process.platform !== 'win32') {
    symlinkSync('../secret.txt', join(directory, 'link-out'));
    symlinkSync(join(outside, 'secret.txt'), join(directory, 'link-absolute'));
    symlinkSync('..', join(directory, 'link-parent'));
    symlinkSync('/', join(directory, 'link-root'));
    symlinkSync('hello.txt', join(directory, 'link-inside'));
    symlinkSync('loop', join(directory, 'loop'));
  }
  return { directory, outside };
}

/** Everything that can be seen of a directory tree, for comparing it before and after. */
function picture(directory: string): string {
  const hash = createHash('sha256');
  const look = (path: string) => {
    const { mode, size, mtimeMs, ino, nlink } = lstatSync(path);
    hash.update(JSON.stringify([path, mode, size, mtimeMs, ino, nlink]));
    if (lstatSync(path).isDirectory())
      readdirSync(path)
        .sort()
        .forEach((name) => {
          look(join(path, name));
        });
    else if (lstatSync(path).isFile()) hash.update(readFileSync(path));
  };
  look(directory);
  return hash.digest('hex');
}

for (const [name, start] of both) {
  test(`${name}: files of the directory can be read`, async (t) => {
    const { directory } = fixture(t);
    const code = `
import os
print(open('/input/hello.txt').read(), end='')
print(' '.join(sorted(os.listdir('/input/sub'))))
print(open('/input/sub/ž🐍.txt').read(), end='')
print(open('/input/binary', 'rb').read())
with open('/input/hello.txt') as f:
    f.seek(6)
    print(f.read(4), f.tell())
print(os.stat('/input/hello.txt')[6], [line for line in open('/input/hello.txt')])`;
    const { stdout } = await start(code, { readonlyDir: directory });
    t.is(
      stdout,
      "hello from the host\ndeeper ž🐍.txt\nUnicode name\nb'\\x00\\xff\\x01\\xfe'\nfrom 10\n" +
        "20 ['hello from the host\\n']\n",
    );
  });

  test(`${name}: a file that is not there`, async (t) => {
    const { directory } = fixture(t);
    const code = 'try:\n  open("/input/none")\nexcept OSError as e:\n  print(e.args[0])';
    t.is((await start(code, { readonlyDir: directory })).stdout, '2\n');
  });

  test(`${name}: a large file`, async (t) => {
    const { directory } = fixture(t);
    writeFileSync(join(directory, 'large'), `${'x'.repeat(99)}\n`.repeat(30_000));
    const code =
      'n = 0\nfor line in open("/input/large"): n += len(line)\nprint(n, len(open("/input/large").read()))';
    t.is(
      (await start(code, { fuel: null, wallTimeoutMs: 60_000, readonlyDir: directory })).stdout,
      '3000000 3000000\n',
    );
  });

  test(`${name}: modules in the directory can be imported once it is on the path`, async (t) => {
    const { directory } = fixture(t);
    const code = 'import sys\nsys.path.append("/input")\nimport module_of_mine\nprint(module_of_mine.VALUE)';
    t.is((await start(code, { readonlyDir: directory })).stdout, '42\n');
  });

  test(`${name}: nothing can be changed`, async (t) => {
    const { directory, outside } = fixture(t);
    const before = picture(outside);
    const code = `
import os
def attempt(what, call):
    try:
        call()
        print('SUCCEEDED', what)
    except (OSError, AttributeError, ValueError) as e:
        pass
def write(path, mode):
    f = open(path, mode)
    f.write(b'x' if 'b' in mode else 'x')
    f.close()
for mode in ('w', 'a', 'r+', 'w+', 'a+', 'wb', 'ab', 'rb+', 'x'):
    for path in ('hello.txt', 'new.txt', 'sub/new.txt', '../new.txt', 'link-inside', 'link-out'):
        attempt('open %s %s' % (path, mode), lambda: write('/input/' + path, mode))
attempt('mkdir', lambda: os.mkdir('/input/new'))
attempt('rmdir', lambda: os.rmdir('/input/sub/deeper'))
attempt('remove', lambda: os.remove('/input/hello.txt'))
attempt('unlink', lambda: os.unlink('/input/hello.txt'))
attempt('rename', lambda: os.rename('/input/hello.txt', '/input/renamed.txt'))
attempt('rename out', lambda: os.rename('/input/hello.txt', '/input/../renamed.txt'))
attempt('mkdir out', lambda: os.mkdir('/new'))
attempt('write to the root', lambda: write('/new.txt', 'w'))
attempt('write to a relative path', lambda: write('new.txt', 'w'))
print('done')`;
    t.is((await start(code, { readonlyDir: directory })).stdout, 'done\n');
    t.is(picture(outside), before);
  });

  test(`${name}: no path leads out`, async (t) => {
    const { directory, outside } = fixture(t);
    const paths = [
      '/input/../secret.txt',
      '/input/sub/../../secret.txt',
      '/input/./../secret.txt',
      '/input//..//secret.txt',
      '../secret.txt',
      'secret.txt',
      '/secret.txt',
      join(outside, 'secret.txt'),
      '/etc/passwd',
      '/input/link-out',
      '/input/link-absolute',
      '/input/link-parent/secret.txt',
      '/input/link-root/etc/passwd',
      '/input/loop',
      '/proc/self/environ',
      '/input/sub/../../../../../../../../etc/passwd',
      '//etc/passwd',
      '',
    ];
    const code = `
import os
for path in ${JSON.stringify(paths)}:
    try:
        print('OPENED', path, open(path).read())
    except (OSError, ValueError) as e:
        pass
for path in ('/', '..', '/input/..', '/input/link-parent', '/input/link-root', '/proc', '/etc'):
    try:
        names = os.listdir(path)
        if names != ['input']: print('LISTED', path, names)
    except OSError as e:
        pass
print('done')`;
    t.is((await start(code, { readonlyDir: directory })).stdout, 'done\n');
  });

  test(`${name}: a link that stays inside can be followed`, async (t) => {
    if (process.platform === 'win32') {
      t.pass();
      return;
    }
    const { directory } = fixture(t);
    t.is(
      (await start('print(open("/input/link-inside").read(), end="")', { readonlyDir: directory })).stdout,
      'hello from the host\n',
    );
  });

  test(`${name}: without a directory there are no files at all`, async (t) => {
    const code = `
import os
for path in ('/', '.', '', '..', '/input', '/etc', '/proc', '/tmp', '/dev'):
    for call in (os.listdir, os.stat, open, os.mkdir):
        try:
            result = call(path)
            of_root = call is os.stat and path in ('/', '.', '..')
            if not of_root and result != []: print('SUCCEEDED', call, path, result)
        except OSError:
            pass
for path in ('/etc/passwd', 'package.json', '/dev/null', '/dev/stdin'):
    for mode in ('r', 'w', 'a', 'rb'):
        try:
            print('OPENED', open(path, mode))
        except OSError:
            pass
print('done')`;
    t.is((await start(code)).stdout, 'done\n');
  });

  test(`${name}: a directory that will not do`, async (t) => {
    const { directory } = fixture(t);
    for (const wrong of [join(directory, 'none'), join(directory, 'hello.txt')]) {
      const error = await rejection(
        t,
        start('', { readonlyDir: wrong }),
        MicroPythonWasmError,
        'ERR_INVALID_DIRECTORY',
      );
      t.true(error.message.includes(wrong), error.message);
      t.is(error.usage, null);
    }
  });

  test(`${name}: many files open at once, and left open`, async (t) => {
    const { directory } = fixture(t);
    const code = 'files = [open("/input/hello.txt") for i in range(100)]\nprint(files[99].read(), end="")';
    for (let i = 0; i < 20; i += 1) {
      t.is((await start(code, { readonlyDir: directory })).stdout, 'hello from the host\n');
    }
    if (process.platform === 'linux') t.true(readdirSync('/proc/self/fd').length < 500);
  });
}

test('a directory that may not be read', async (t) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') {
    t.pass('root may read everything');
    return;
  }
  const directory = join(temporaryDirectory(t), 'closed');
  mkdirSync(directory, { mode: 0o000 });
  t.teardown(() => {
    chmodSync(directory, 0o700);
  });
  await rejection(t, run('', { readonlyDir: directory }), MicroPythonWasmError, 'ERR_INVALID_DIRECTORY');
});

test('a hard link inside the directory is a file of the directory, and cannot be written', async (t) => {
  const { directory, outside } = fixture(t);
  linkSync(join(outside, 'secret.txt'), join(directory, 'hard'));
  const code =
    'print(open("/input/hard").read())\ntry:\n  open("/input/hard", "w")\nexcept OSError:\n  print("refused")';
  t.is((await run(code, { readonlyDir: directory })).stdout, 'secret\nrefused\n');
  t.is(readFileSync(join(outside, 'secret.txt'), 'utf8'), 'secret');
});

test('each run sees its own directory', async (t) => {
  const { directory } = fixture(t);
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      run('import os\nprint("hello.txt" in os.listdir("/input"))', { readonlyDir: i % 2 ? directory : ROOT }),
    ),
  );
  t.deepEqual(
    results.map(({ stdout }) => stdout),
    results.map((_, i) => (i % 2 ? 'True\n' : 'False\n')),
  );
});
