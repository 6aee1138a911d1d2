/** T14: holding up or using up the process through its files, by what a directory can hold. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { allRefused, attempts, ROOMY, type Scenario, type Stage } from './stage';

const descriptors = () => readdirSync('/proc/self/fd').length;

/** A file of that many bytes that takes no room. */
function sparse(stage: Stage, name: string, bytes: number): void {
  writeFileSync(stage.path(name), '');
  truncateSync(stage.path(name), bytes);
}

export const scenarios: Scenario[] = [
  {
    id: 'special-01',
    threat: 'T14',
    title: 'FIFOs without a writer, whose open never returns',
    isolated: true,
    linux: true,
    async play(stage) {
      execFileSync('mkfifo', [stage.path('fifo'), stage.path('sub', 'fifo')]);
      stage.link('fifo', 'link');
      const paths = ['fifo', 'link', 'sub/fifo', 'sub/../fifo'];
      const code = attempts(
        paths.flatMap((path) => ['r', 'rb'].map((mode) => `open('/input/${path}', '${mode}')`)),
      );
      await stage.expect(code, { readonlyDir: stage.shown }, { stdout: allRefused(8) });
    },
  },
  {
    id: 'special-02',
    threat: 'T14',
    title: 'a FIFO as a module to import, and as the directory',
    isolated: true,
    linux: true,
    async play(stage) {
      execFileSync('mkfifo', [stage.path('fifo.py')]);
      const code = 'import sys\nsys.path = ["/input"]\nimport fifo';
      await stage.expect(code, { readonlyDir: stage.shown }, { code: 'ERR_GUEST_EXCEPTION' });
      await stage.expect('', { readonlyDir: stage.path('fifo.py') }, { code: 'ERR_INVALID_DIRECTORY' });
      await stage.expect('', { wasmPath: stage.path('fifo.py') }, { code: 'ERR_INVALID_ARTIFACT' });
    },
  },
  {
    id: 'special-03',
    threat: 'T14',
    title: 'device files',
    isolated: true,
    linux: true,
    async play(stage) {
      const names = [
        'null',
        'zero',
        'full',
        'random',
        'urandom',
        'tty',
        'ptmx',
        'console',
        'mem',
        'kmsg',
        'stdin',
        'fd/0',
        'pts/0',
      ];
      const code = attempts(names.map((name) => `open('/input/${name}', 'rb').read(1)`));
      await stage.expect(code, { readonlyDir: '/dev' }, { stdout: allRefused(names.length) });
    },
  },
  {
    id: 'special-04',
    threat: 'T14',
    title: 'a socket of the file system',
    linux: true,
    async play(stage) {
      const server = createServer();
      await new Promise<void>((listening) => server.listen(stage.path('socket'), listening));
      try {
        const code = attempts([`open('/input/socket')`, `open('/input/socket', 'rb').read(1)`]);
        await stage.expect(code, { readonlyDir: stage.shown }, { stdout: allRefused(2) });
      } finally {
        server.close();
      }
    },
  },
  {
    id: 'special-05',
    threat: 'T14',
    title: 'as many open files as there are to be had',
    linux: true,
    async play(stage) {
      const before = descriptors();
      const inside: number[] = [];
      const code = `
files = []
try:
    while True:
        files.append(open('/input/hello.txt'))
except OSError as error:
    print(error.errno, len(files))
count()
while files:
    files.pop().close()
print(open('/input/hello.txt').read())
`;
      const options = {
        ...ROOMY,
        readonlyDir: stage.shown,
        hostFunctions: { count: () => inside.push(descriptors()) },
      };
      await stage.expect(code, options, { stdout: '24 128\nhello\n' });
      assert.ok((inside[0] as number) - before < 140, `${inside[0] as number} of ${before}`);
    },
  },
  {
    id: 'special-06',
    threat: 'T14',
    title: 'files left open by runs that end in every way',
    linux: true,
    isolated: true,
    async play(stage) {
      const options = { readonlyDir: stage.shown, fuel: 30_000_000, wallTimeoutMs: 200 };
      await stage.run('', options);
      const before = descriptors();
      const ends = [
        '',
        'raise SystemExit(3)',
        '1 / 0',
        'while True: pass',
        'import time; time.sleep(9)',
        'x = [files] * 10**9',
      ];
      for (const end of ends) {
        await stage.run(`files = [open('/input/hello.txt') for i in range(100)]\n${end}`, options);
      }
      // The memory of a run is given back after its result.
      for (let i = 0; i < 100 && descriptors() > before; i += 1)
        await new Promise((done) => setTimeout(done, 50));
      assert.ok(descriptors() <= before, `${descriptors()} of ${before}`);
    },
  },
  {
    id: 'special-07',
    threat: 'T14',
    title: 'a file larger than any memory, read at once, by line and by iteration',
    linux: true,
    async play(stage) {
      sparse(stage, 'huge', 2 ** 40);
      for (const read of ['read()', 'readline()', 'readlines()', 'readinto(bytearray(1 << 23))']) {
        const code = `file = open('/input/huge', 'rb')\ntry:\n    print(file.${read})\nexcept MemoryError:\n    print('MemoryError')`;
        const options = { fuel: null, wallTimeoutMs: 1000, memoryBytes: 2 << 20, readonlyDir: stage.shown };
        const ended = await stage.expect(code, options, { code: ['ok', 'ERR_TIMEOUT'] });
        if (ended.code === 'ok') assert.equal(ended.stdout, 'MemoryError\n');
      }
    },
  },
  {
    id: 'special-08',
    threat: 'T14',
    title: 'reading without end, where each read costs the guest next to nothing',
    linux: true,
    async play(stage) {
      sparse(stage, 'huge', 2 ** 40);
      const code = `
file = open('/input/huge', 'rb')
buffer = bytearray(8 << 20)
while True:
    file.readinto(buffer)
`;
      for (const fuel of [null, 10 ** 12]) {
        const limits = { fuel, wallTimeoutMs: 300, readonlyDir: stage.shown };
        await stage.expect(code, limits, { code: 'ERR_TIMEOUT' });
      }
    },
  },
  {
    id: 'special-09',
    threat: 'T14',
    title: 'a directory of many names, listed again and again',
    async play(stage) {
      mkdirSync(stage.path('names'));
      for (let i = 0; i < 3000; i += 1)
        writeFileSync(stage.path('names', `a name that is not short ${i}`), '');
      const list = `import os\nprint(len(os.listdir('/input/names')))`;
      await stage.expect(list, { readonlyDir: stage.shown, wallTimeoutMs: 15_000 }, { stdout: '3000\n' });
      const forever = `${list}\nwhile True: os.listdir('/input/names')`;
      const limits = { fuel: null, wallTimeoutMs: 500, readonlyDir: stage.shown };
      await stage.expect(forever, limits, { code: 'ERR_TIMEOUT' });
    },
  },
  {
    id: 'special-10',
    threat: 'T14',
    title: 'directories in directories, as deep as paths go and deeper',
    linux: true,
    async play(stage) {
      mkdirSync(stage.path(...Array<string>(1500).fill('d')), { recursive: true });
      const code = `
import os
print(os.listdir('/input/' + 'd/' * 1400))
depth = 0
try:
    while True:
        os.chdir('/input' if depth == 0 else 'd')
        depth += 1
except OSError:
    print('refused')
`;
      await stage.expect(code, { ...ROOMY, readonlyDir: stage.shown }, { stdout: /^\['d'\]\nrefused\n$/ });
    },
  },
  {
    id: 'special-11',
    threat: 'T14',
    title: 'a file that shrinks, grows and vanishes while it is read',
    async play(stage) {
      writeFileSync(stage.path('file'), 'x'.repeat(10_000));
      const sizes = [10, 50_000, 0, 5000];
      const change = () => {
        truncateSync(stage.path('file'), sizes.pop() ?? 0);
      };
      const code = `
file = open('/input/file')
total = len(file.read(1000))
for i in range(4):
    change()
    total += len(file.read())
print('read', total > 0)
`;
      await stage.expect(
        code,
        { readonlyDir: stage.shown, hostFunctions: { change } },
        { stdout: 'read True\n' },
      );
    },
  },
  {
    id: 'special-12',
    threat: 'T14',
    title: 'a file that the host goes on writing to while the guest waits for its end',
    async play(stage) {
      const descriptor = openSync(stage.path('log'), 'a');
      stage.finally(() => {
        closeSync(descriptor);
      });
      const more = () => {
        writeSync(descriptor, 'one more line\n');
      };
      const code = `file = open('/input/log')\nmore()\nwhile file.readline(): more()`;
      const limits = { fuel: null, wallTimeoutMs: 500 };
      await stage.expect(
        code,
        { ...limits, readonlyDir: stage.shown, hostFunctions: { more } },
        { code: 'ERR_TIMEOUT' },
      );
    },
  },
  {
    id: 'special-13',
    threat: 'T14',
    title: 'modules of great size, of zeros only, and that import themselves',
    async play(stage) {
      sparse(stage, 'zeros.py', 50 << 20);
      writeFileSync(stage.path('long.py'), `x = ${'1 + '.repeat(200_000)}1\n`);
      writeFileSync(stage.path('self.py'), 'import sys\ndel sys.modules["self"]\nimport self\n');
      for (const name of ['zeros', 'long', 'self']) {
        const code = `import sys\nsys.path = ['/input']\ntry:\n    import ${name}\nexcept BaseException as error:\n    print(type(error).__name__)`;
        const limits = { fuel: null, wallTimeoutMs: 10_000, readonlyDir: stage.shown };
        await stage.expect(code, limits, { code: ['ok', 'ERR_TIMEOUT', 'ERR_GUEST_EXCEPTION'] });
      }
    },
  },
  {
    id: 'special-14',
    threat: 'T14',
    title: 'names in the directory that are no Unicode, or look like options and paths',
    linux: true,
    async play(stage) {
      const names = ['-rf', ' ', '\n', '~', '*', '%s%n', '\\', "';", 'ä', '🐍', '\u202e', 'x'.repeat(255)];
      for (const name of names) writeFileSync(stage.path('sub', name), 'here');
      const bytes = Buffer.concat([Buffer.from(`${stage.shown}/raw-`), Buffer.from([0xff, 0xfe])]);
      writeFileSync(bytes, 'raw');
      const code = `
import os
names = os.listdir('/input/sub')
print(len(names), all(open('/input/sub/' + name).read() in ('here', 'inner') for name in names))
try:
    print(len(os.listdir('/input')) > 0)
except OSError:
    print(True)
`;
      await stage.expect(code, { readonlyDir: stage.shown }, { stdout: '13 True\nTrue\n' });
      assert.ok(existsSync(bytes));
    },
  },
];
