/** T4: network, other processes, environment and arguments, the interpreter's own inside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultWasmPath } from 'micropython-wasm';
import { allRefused, attempts, plain, type Scenario, type Stage } from './stage';
import { command, errnos, numbers, WASI_NAMES, wasi } from './imports';
import { call, drop, i32, i64, importsOf, type Import } from './wasm';

function refused(id: string, title: string, expressions: readonly string[], prelude = ''): Scenario {
  const play = async (stage: Stage) => {
    await stage.expect(attempts(expressions, prelude), {}, { stdout: allRefused(expressions.length) });
  };
  return { id, threat: 'T4', title, play };
}

const missing = (...modules: string[]) => modules.map((name) => `__import__('${name}')`);

export const scenarios: Scenario[] = [
  refused(
    'surroundings-01',
    'modules for the network',
    missing(
      'socket',
      'ssl',
      'network',
      'tls',
      'usocket',
      'http',
      'urllib.request',
      'requests',
      'bluetooth',
      'websocket',
      'webrepl',
      'mip',
      'lwip',
      'ftplib',
      'smtplib',
      'espnow',
    ),
  ),
  refused(
    'surroundings-02',
    'modules for processes and threads',
    missing(
      'subprocess',
      'multiprocessing',
      '_thread',
      'threading',
      'signal',
      'pty',
      'posix',
      'nt',
      'pwd',
      'resource',
      'fcntl',
      'mmap',
      'concurrent',
      'sched',
    ),
  ),
  refused(
    'surroundings-03',
    'modules for memory and machine code',
    missing(
      'ctypes',
      'ffi',
      'uctypes',
      'machine',
      'umachine',
      'framebuf',
      'cffi',
      '_ctypes',
      'marshal',
      'dis',
      'ctypes.util',
      'esp',
      'rp2',
      'pyb',
      'stm',
      'jni',
    ),
  ),
  refused(
    'surroundings-04',
    'modules that load code or keep things',
    missing(
      'pickle',
      'shelve',
      'dbm',
      'sqlite3',
      'btree',
      'importlib',
      'pkgutil',
      'zipimport',
      'runpy',
      'code',
      'pdb',
      'tempfile',
      'shutil',
      'sqlite3.dbapi2',
      'inspect',
    ),
  ),
  refused(
    'surroundings-05',
    'functions of os that are not there',
    [
      'system',
      'popen',
      'fork',
      'execv',
      'spawnl',
      'kill',
      'pipe',
      'dup',
      'dupterm',
      'open',
      'read',
      'write',
      'getpid',
      'getuid',
      'setuid',
      'umask',
      'chroot',
      'sync',
      'abort',
      '_exit',
    ].map((name) => `os.${name}`),
  ),
  refused(
    'surroundings-06',
    'functions of sys and micropython that are not there',
    [
      'sys._getframe()',
      'sys.settrace(print)',
      'sys.setrecursionlimit(10**9)',
      'sys.executable',
      'sys.meta_path',
      'micropython.kbd_intr(3)',
      'micropython.schedule(print, 1)',
      'micropython.alloc_emergency_exception_buf(9)',
      'gc.get_objects()',
      'gc.get_referrers(1)',
    ],
    'import sys, micropython, gc',
  ),
  refused('surroundings-07', 'ways into the inside of objects, as CPython has them', [
    '(lambda: 0).__code__.co_consts_of_others',
    '(lambda: 0).__code__.co_code + 1',
    '(lambda: 0).__closure__',
    '().__class__.__subclasses__()[0]',
    'object.__subclasses__()[0].__init__.__globals__',
    '(i for i in ()).gi_frame',
    'object.__reduce_ex__',
    'print.__self__',
    `__import__('os').__loader__`,
    '__builtins__.__dict__',
    'type(compile)(0)',
    `Exception().__traceback__.tb_frame`,
  ]),
  refused(
    'surroundings-08',
    'machine code in a program',
    [
      `exec('@micropython.native\\ndef f(): pass')`,
      `exec('@micropython.viper\\ndef f(): ptr32(0)[0] = 1')`,
      `exec('@micropython.asm_thumb\\ndef f(): nop()')`,
      `exec('@micropython.asm_x64\\ndef f(): nop()')`,
      `exec('import micropython\\n@micropython.asm_xtensa\\ndef f(): nop()')`,
      `ptr8(0)[0]`,
    ],
    'import micropython',
  ),
  plain(
    'surroundings-09',
    'T4',
    'no variable of the environment',
    `
import os
for name in ('PATH', 'HOME', 'USER', 'NODE_OPTIONS', 'HOSTILE_SECRET', 'PWD', ''):
    print(os.getenv(name), end=' ')
os.putenv('LD_PRELOAD', 'evil.so')
print(os.getenv('LD_PRELOAD'))
`,
    {},
    { stdout: 'None None None None None None None None\n' },
  ),
  {
    id: 'surroundings-10',
    threat: 'T4',
    title: "what a program sets in its environment is not the process's",
    async play(stage) {
      const before = { ...process.env };
      await stage.expect(`import os\nos.putenv('HOSTILE_SET', '1')\nos.unsetenv('PATH')`, {}, {});
      assert.deepEqual({ ...process.env }, before);
      await stage.expect(`import os\nprint(os.getenv('HOSTILE_SET'))`, {}, { stdout: 'None\n' });
    },
  },
  plain(
    'surroundings-11',
    'T4',
    "not the process's arguments, platform or name",
    `
import sys, platform
print(sys.argv, sys.platform, platform.platform())
`,
    {},
    { stdout: /^\['-c'\] linux wasi-wasm32\n$/ },
  ),
  {
    id: 'surroundings-12',
    threat: 'T4',
    title: 'standard input of the process',
    async play(stage) {
      const code = `import sys\nprint(repr(sys.stdin.read()), repr(sys.stdin.readline()), repr(sys.stdin.buffer.read(9)))\nprint(list(sys.stdin))\ntry:\n    input()\nexcept EOFError:\n    print('EOFError')`;
      await stage.expect(code, {}, { stdout: `'' '' b''\n[]\nEOFError\n` });
    },
  },
  {
    id: 'surroundings-13',
    threat: 'T4',
    title: 'standard output of the process: nothing gets there',
    isolated: true,
    async play(stage) {
      // Whatever reaches the process's own output makes this scenario fail where it is watched.
      const code = `import sys\nprint('LEAK')\nsys.stderr.write('LEAK')\nsys.stdout.buffer.write(b'LEAK')\nopen(1, 'w').write('LEAK')\nopen(2, 'wb').write(b'LEAK')`;
      await stage.run(code);
      await stage.run(
        `import sys\nsys.print_exception(ValueError('LEAK'))\nhelp()\nimport micropython\nmicropython.mem_info(1)\nmicropython.qstr_info(1)`,
      );
    },
  },
  {
    id: 'surroundings-14',
    threat: 'T4',
    title: 'WASI has no environment and only the arguments of MicroPython',
    async play(stage) {
      const calls = [
        ['environ_sizes_get', i32(0), i32(4)],
        ['environ_get', i32(64), i32(128)],
        ['args_sizes_get', i32(8), i32(12)],
      ] as const;
      const wasmPath = stage.file('module.wasm', errnos(calls));
      const { stdout } = await stage.expect('pass', { wasmPath }, {});
      assert.deepEqual(numbers(stdout), [0, 0, 0]);
      const shown = command(
        [
          drop(call('environ_sizes_get', i32(0), i32(4))),
          drop(call('args_sizes_get', i32(8), i32(12))),
          // Prints the four numbers.
          [i32(32), i32(0), [0x36, 2, 0], i32(36), i32(16), [0x36, 2, 0]],
          drop(call('fd_write', i32(1), i32(32), i32(1), i32(40))),
        ],
        { imports: [wasi('environ_sizes_get'), wasi('args_sizes_get')] },
      );
      const ended = await stage.expect('pass', { wasmPath: stage.file('shown.wasm', shown) }, {});
      const bytes = Buffer.from(ended.stdout, 'latin1');
      const words = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at));
      assert.deepEqual(words, [0, 0, 3, 'micropython'.length + '-c'.length + 'pass'.length + 3]);
    },
  },
  {
    id: 'surroundings-15',
    threat: 'T4',
    title: 'sockets and signals of WASI do nothing',
    async play(stage) {
      const calls = [
        ['sock_accept', i32(3), i32(0), i32(0)],
        ['sock_recv', i32(3), i32(0), i32(1), i32(0), i32(16), i32(32)],
        ['sock_send', i32(3), i32(0), i32(1), i32(0), i32(16)],
        ['sock_shutdown', i32(3), i32(1)],
        ['sock_shutdown', i32(1), i32(1)],
        ['proc_raise', i32(9)],
        ['fd_fdstat_set_flags', i32(0), i32(4)],
        ['fd_allocate', i32(1), i64(0), i64(9)],
      ] as const;
      for (const one of calls) {
        const wasmPath = stage.file('module.wasm', errnos([one]));
        const ended = await stage.expect('', { wasmPath }, { code: ['ok', 'ERR_GUEST_TRAP'] });
        if (ended.code === 'ok') assert.notEqual(numbers(ended.stdout)[0], 0, one[0]);
      }
    },
  },
  {
    id: 'surroundings-16',
    threat: 'T4',
    title: 'imports of other systems are not there',
    async play(stage) {
      const i = 0x7f;
      const strange: Import[] = [
        { from: 'env', name: 'system', params: [i], results: [i] },
        { from: 'env', name: 'memory_grow', params: [i], results: [i] },
        { from: 'wasi_unstable', name: 'fd_write', params: [i, i, i, i], results: [i] },
        { from: 'wasi_snapshot_preview1', name: 'sock_open', params: [i, i, i], results: [i] },
        { from: 'wasi_snapshot_preview1', name: 'proc_exec', params: [i], results: [i] },
        { from: 'wasi', name: 'thread-spawn', params: [i], results: [i] },
        { from: 'wasi:sockets/tcp@0.2.0', name: 'create', params: [], results: [i] },
        { from: 'micropython_wasm', name: 'host_eval', params: [i, i], results: [i] },
        { from: '', name: '', params: [], results: [] },
        { from: 'micropython_wasm', name: 'host_call', params: [i], results: [i] },
      ];
      for (const one of strange) {
        const wasmPath = stage.file('module.wasm', command([], { imports: [{ ...one }] }));
        await stage.expect(
          '',
          { wasmPath },
          { code: 'ERR_INVALID_ARTIFACT', message: /imports|does not compile/ },
        );
      }
    },
  },
  {
    id: 'surroundings-17',
    threat: 'T4',
    title: 'the bundled module imports no more than WASI and the host calls',
    ways: ['runSync'],
    play() {
      const known = new Set<string>([
        ...WASI_NAMES,
        'proc_exit',
        'host_call',
        'host_drop',
        'host_finish',
        'host_result_cap',
        'host_start',
        'host_take',
        'host_wait',
      ]);
      const imports = importsOf(readFileSync(defaultWasmPath()));
      assert.ok(imports.length > 0);
      for (const [from, name] of imports) {
        assert.match(from, /^(wasi_snapshot_preview1|micropython_wasm)$/);
        assert.ok(known.has(name), name);
        assert.ok(!/^(sock|proc_raise)/.test(name), name);
      }
    },
  },
];
