/** T3: changing files. After every scenario the directory is as it was, to the last time stamp. */
import assert from 'node:assert/strict';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { allRefused, attempts, type Scenario, type Stage } from './stage';
import { errnos, numbers, type Call } from './imports';
import { i32, i64, type Code } from './wasm';

/** Everything that could be changed about a directory. */
function stateOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(directory, name);
      const { mode, mtimeMs, ctimeMs, nlink, size } = lstatSync(path);
      const stat = lstatSync(path);
      const content = stat.isSymbolicLink()
        ? readlinkSync(path)
        : stat.isFile()
          ? readFileSync(path, 'utf8')
          : '';
      return [name, mode, mtimeMs, ctimeMs, nlink, size, content].join('|');
    });
}

async function unchanged(stage: Stage, attempt: () => Promise<void>): Promise<void> {
  stage.link('hello.txt', 'link');
  const before = [stateOf(stage.shown), stateOf(stage.outside)];
  await attempt();
  assert.deepEqual([stateOf(stage.shown), stateOf(stage.outside)], before);
}

/** Expressions of Python that all have to fail. */
function refused(id: string, title: string, expressions: readonly string[]): Scenario {
  return {
    id,
    threat: 'T3',
    title,
    play: (stage) =>
      unchanged(stage, async () => {
        const expected = { stdout: allRefused(expressions.length) };
        await stage.expect(attempts(expressions), { readonlyDir: stage.shown }, expected);
      }),
  };
}

/** Texts in the memory of a module, and where they are. */
const TEXTS = {
  file: 'hello.txt',
  fresh: 'fresh.txt',
  link: 'link',
  sub: 'sub',
  up: '../outside/secret.txt',
};
const data: { at: number; bytes: string }[] = [];
const place = Object.fromEntries(
  Object.entries(TEXTS).map(([name, bytes], index) => {
    data.push({ at: 1024 * (index + 1), bytes });
    return [name, [i32(1024 * (index + 1)), i32(bytes.length)]];
  }),
) as Record<keyof typeof TEXTS, [Code, Code]>;

const DIRECTORY = i32(3);
/** What the first path_open gives. */
const OPENED = i32(4);
const OUT = i32(512);
const ALL_RIGHTS = i64((1n << 30n) - 1n);
const READ_RIGHTS = i64(1 << 1);
const SYNC_RIGHTS = i64(1);

const open = (path: [Code, Code], flags: number, rights: Code, fdFlags = 0): Call => [
  'path_open',
  DIRECTORY,
  i32(1),
  ...path,
  i32(flags),
  rights,
  rights,
  i32(fdFlags),
  OUT,
];
const openToRead = open(place.file, 0, READ_RIGHTS);
const [CREATE, EXCLUSIVE, TRUNCATE] = [1, 4, 8];
const [APPEND, DSYNC, SYNC] = [1, 2, 16];

/** Calls of WASI that all have to fail; those of `first` have to succeed before. */
function raw(id: string, title: string, first: readonly Call[], calls: readonly Call[]): Scenario {
  return {
    id,
    threat: 'T3',
    title: `${title}, by WASI itself`,
    play: (stage) =>
      unchanged(stage, async () => {
        const wasmPath = stage.file('module.wasm', errnos([...first, ...calls], { data }));
        const ended = await stage.expect('', { wasmPath, readonlyDir: stage.shown }, {});
        const given = numbers(ended.stdout);
        assert.equal(given.length, first.length + calls.length);
        assert.deepEqual(
          given.slice(0, first.length),
          first.map(() => 0),
        );
        assert.ok(
          given.slice(first.length).every((errno) => errno !== 0),
          String(given),
        );
      }),
  };
}

export const scenarios: Scenario[] = [
  refused(
    'writes-01',
    'opening a file to write',
    ['w', 'a', 'r+', 'w+', 'a+', 'x', 'wb', 'ab', 'r+b', 'rb+', 'xb'].map(
      (mode) => `open('/input/hello.txt', '${mode}')`,
    ),
  ),
  refused(
    'writes-02',
    'making a file',
    ['w', 'a', 'x', 'w+b', 'a+b'].flatMap((mode) => [
      `open('/input/new', '${mode}')`,
      `open('/input/sub/new', '${mode}')`,
    ]),
  ),
  refused('writes-03', 'making and removing directories', [
    `os.mkdir('/input/new')`,
    `os.mkdir('/input/sub/new')`,
    `os.mkdir('/new')`,
    `os.mkdir('new')`,
    `os.rmdir('/input/sub')`,
    `os.rmdir('/input')`,
    `os.rmdir('/')`,
  ]),
  refused('writes-04', 'removing and renaming', [
    `os.remove('/input/hello.txt')`,
    `os.unlink('/input/hello.txt')`,
    `os.unlink('/input/link')`,
    `os.remove('/input/sub/inner.txt')`,
    `os.remove('/input/../outside/secret.txt')`,
    `os.rename('/input/hello.txt', '/input/x')`,
    `os.rename('/input/hello.txt', '/input/sub/inner.txt')`,
    `os.rename('/input/../outside/secret.txt', '/input/stolen')`,
    `os.rename('/input/hello.txt', '/input/../outside/planted')`,
    `os.rename('/input', '/output')`,
  ]),
  refused('writes-05', 'writing through a file that is open', [
    `open('/input/hello.txt').write('x')`,
    `open('/input/hello.txt', 'rb').write(b'x')`,
    `open('/input/hello.txt').truncate(0)`,
    `open('/input/hello.txt', 'rb').fileno() and open(open('/input/hello.txt').fileno(), 'wb').write(b'x')`,
    `(os.chdir('/input'), open('hello.txt', 'w'))`,
    `(os.mount(os.VfsPosix('/input'), '/m'), open('/m/hello.txt', 'w'))`,
    `(os.mount(os.VfsPosix('/input'), '/n', readonly=False), open('/n/hello.txt', 'w'))`,
  ]),
  refused('writes-06', 'functions that are not there', [
    `os.symlink('/etc/passwd', '/input/new')`,
    `os.link('/input/hello.txt', '/input/new')`,
    `os.utime('/input/hello.txt', (0, 0))`,
    `os.chmod('/input/hello.txt', 0o777)`,
    `os.chown('/input/hello.txt', 0, 0)`,
    `os.truncate('/input/hello.txt', 0)`,
    `os.mkfifo('/input/new')`,
    `os.open('/input/hello.txt', 1)`,
  ]),
  raw(
    'writes-07',
    'opening with every flag that changes something',
    [openToRead],
    [
      open(place.file, 0, ALL_RIGHTS),
      open(place.file, TRUNCATE, READ_RIGHTS),
      open(place.file, CREATE, READ_RIGHTS),
      open(place.file, CREATE | TRUNCATE, ALL_RIGHTS),
      open(place.fresh, CREATE, READ_RIGHTS),
      open(place.fresh, CREATE | EXCLUSIVE, ALL_RIGHTS),
      open(place.fresh, CREATE | EXCLUSIVE | TRUNCATE, ALL_RIGHTS, APPEND),
      open(place.file, 0, READ_RIGHTS, DSYNC),
      open(place.file, 0, READ_RIGHTS, SYNC),
      open(place.up, CREATE, ALL_RIGHTS),
      open(place.up, TRUNCATE, ALL_RIGHTS),
      open(place.link, TRUNCATE, READ_RIGHTS),
    ],
  ),
  raw(
    'writes-08',
    'writing to descriptors',
    [openToRead, open(place.sub, 0, READ_RIGHTS)],
    [
      ['fd_write', OPENED, OUT, i32(1), OUT],
      ['fd_pwrite', OPENED, OUT, i32(1), i64(0), OUT],
      ['fd_write', DIRECTORY, OUT, i32(1), OUT],
      ['fd_pwrite', DIRECTORY, OUT, i32(1), i64(0), OUT],
      ['fd_write', i32(5), OUT, i32(1), OUT],
      ['fd_write', i32(0), OUT, i32(1), OUT],
      ['fd_filestat_set_size', OPENED, i64(0)],
      ['fd_filestat_set_size', OPENED, i64(1n << 40n)],
      ['fd_allocate', OPENED, i64(0), i64(1n << 40n)],
      ['fd_filestat_set_times', OPENED, i64(1), i64(1), i32(5)],
      ['fd_filestat_set_times', OPENED, i64(0), i64(0), i32(10)],
      ['fd_filestat_set_times', DIRECTORY, i64(1), i64(1), i32(5)],
    ],
  ),
  raw(
    'writes-09',
    'changing entries of the directory',
    [openToRead],
    [
      ['path_create_directory', DIRECTORY, ...place.fresh],
      ['path_remove_directory', DIRECTORY, ...place.sub],
      ['path_unlink_file', DIRECTORY, ...place.file],
      ['path_unlink_file', DIRECTORY, ...place.link],
      ['path_unlink_file', DIRECTORY, ...place.up],
      ['path_rename', DIRECTORY, ...place.file, DIRECTORY, ...place.fresh],
      ['path_rename', DIRECTORY, ...place.up, DIRECTORY, ...place.fresh],
      ['path_link', DIRECTORY, i32(0), ...place.file, DIRECTORY, ...place.fresh],
      ['path_link', DIRECTORY, i32(1), ...place.up, DIRECTORY, ...place.fresh],
      ['path_symlink', ...place.up, DIRECTORY, ...place.fresh],
      ['path_symlink', ...place.file, DIRECTORY, ...place.fresh],
      ['path_filestat_set_times', DIRECTORY, i32(0), ...place.file, i64(1), i64(1), i32(5)],
      ['path_filestat_set_times', DIRECTORY, i32(1), ...place.link, i64(0), i64(0), i32(10)],
      ['path_filestat_set_times', DIRECTORY, i32(1), ...place.up, i64(1), i64(1), i32(5)],
    ],
  ),
  raw(
    'writes-10',
    'more rights asked for than the directory has',
    [openToRead, ['fd_renumber', OPENED, i32(2)]],
    [
      open(place.file, 0, ALL_RIGHTS),
      ['fd_fdstat_set_rights', DIRECTORY, ALL_RIGHTS, ALL_RIGHTS],
      ['fd_pwrite', i32(2), OUT, i32(1), i64(0), OUT],
      ['fd_filestat_set_size', i32(2), i64(0)],
      open(place.file, 0, SYNC_RIGHTS, SYNC),
    ],
  ),
];
