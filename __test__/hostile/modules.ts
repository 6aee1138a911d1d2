/**
 * T12: modules made by hand, for `wasmPath`, that do what no Python program can: pass any number where a
 * pointer belongs, call in any order, promise one thing and do another.
 */
import assert from 'node:assert/strict';
import type { RunOptions } from 'micropython-wasm';
import { type Scenario, type Stage } from './stage';
import { ALL, ending, hostCall, INVALID, NAME, PAGE, playing, TRAP } from './handmade';
import { command, errnos, HOST, numbers, PROC_EXIT, type Call } from './imports';
import {
  add,
  assemble,
  branch,
  branchIf,
  call,
  drop,
  fill,
  forever,
  get,
  grow,
  i32,
  I32,
  i64,
  load32,
  loop,
  notEqual,
  set,
  size,
  store32,
  tailCall,
  throwTag,
  times,
  UNREACHABLE,
  type Code,
  type Module,
} from './wasm';

/** A command that exits with a number. */
const exiting = (value: Code, more: Module & { locals?: readonly number[] } = {}) =>
  command([call('proc_exit', value)], more);

async function exitStatus(stage: Stage, wasm: Uint8Array, options: RunOptions = {}): Promise<number> {
  const { code, error, message } = await stage.run('', playing(stage, wasm, options));
  if (code === 'ok') return 0;
  assert.equal(code, 'ERR_GUEST_EXIT', message);
  return (error as { exitCode: number }).exitCode;
}

/** Calls of WASI with a pointer or a length that leads out of the memory. */
const BAD_CALLS: Call[] = [
  ['fd_write', i32(1), i32(-8), i32(1), i32(0)],
  ['fd_write', i32(1), i32(PAGE - 4), i32(1), i32(0)],
  ['fd_write', i32(1), i32(0), i32(ALL), i32(0)],
  ['fd_write', i32(1), i32(0), i32(1), i32(ALL)],
  ['random_get', i32(PAGE - 1), i32(2)],
  ['random_get', i32(0), i32(ALL)],
  ['clock_time_get', i32(0), i64(0), i32(PAGE - 4)],
  ['clock_res_get', i32(0), i32(ALL)],
  ['args_sizes_get', i32(ALL), i32(0)],
  ['args_sizes_get', i32(0), i32(PAGE - 2)],
  ['poll_oneoff', i32(PAGE - 10), i32(0), i32(1), i32(0)],
  ['poll_oneoff', i32(0), i32(ALL), i32(1), i32(0)],
  ['poll_oneoff', i32(0), i32(0), i32(ALL), i32(0)],
  ['fd_prestat_get', i32(3), i32(ALL)],
  ['fd_prestat_dir_name', i32(3), i32(PAGE - 1), i32(6)],
  ['path_open', i32(3), i32(0), i32(ALL), i32(9), i32(0), i64(2), i64(2), i32(0), i32(0)],
  ['path_open', i32(3), i32(0), i32(0), i32(ALL), i32(0), i64(2), i64(2), i32(0), i32(0)],
  ['path_open', i32(3), i32(0), i32(0), i32(1), i32(0), i64(2), i64(2), i32(0), i32(ALL)],
  ['path_filestat_get', i32(3), i32(0), i32(ALL), i32(1), i32(0)],
  ['path_filestat_get', i32(3), i32(0), i32(0), i32(ALL), i32(0)],
  ['path_readlink', i32(3), i32(0), i32(ALL), i32(0), i32(100), i32(0)],
  ['fd_readdir', i32(3), i32(ALL), i32(4096), i64(0), i32(0)],
  ['fd_filestat_get', i32(3), i32(PAGE - 8)],
  ['fd_fdstat_get', i32(3), i32(ALL)],
  ['fd_tell', i32(3), i32(ALL)],
  ['fd_seek', i32(3), i64(-1), i32(99), i32(ALL)],
];

const tableGrow = (count: Code): Code => [0xd0, 0x70, count, 0xfc, 15, 0];

export const scenarios: Scenario[] = [
  ending('modules-01', 'pointers that lead out of the memory, to host_call', TRAP, () =>
    [
      [ALL, 1, 0, 0, 0, 0],
      [PAGE, 1, 0, 0, 0, 0],
      [PAGE - 1, 2, 0, 0, 0, 0],
      [0, 1, PAGE, 1, 0, 0],
      [0, 1, -PAGE, 1, 0, 0],
      [1 << 31, 4, 1 << 31, 4, 1 << 31, 4],
    ].map((args) => command(hostCall(...args))),
  ),
  ending('modules-02', 'lengths of 4 GiB, to host_call', TRAP, () =>
    [
      [0, ALL, 0, 0, 0, 0],
      [0, 1, 0, ALL, 0, 0],
      [1, ALL, 1, ALL, 1, ALL],
      [0, 1 << 31, 16, 2, 64, 99],
      [ALL, ALL, ALL, ALL, ALL, ALL],
    ].map((args) => command(hostCall(...args))),
  ),
  {
    id: 'modules-03',
    threat: 'T12',
    title: 'a place for the result that leads out of the memory',
    async play(stage) {
      for (const [at, capacity] of [
        [PAGE - 4, 4096],
        [ALL, 4096],
        [PAGE, ALL],
        [1 << 31, ALL],
      ] as const) {
        const wasm = command(hostCall(0, 4, 16, 2, at, capacity), { data: NAME });
        await stage.expect('', playing(stage, wasm, { hostFunctions: { host: () => 1 } }), { code: TRAP });
      }
    },
  },
  {
    id: 'modules-04',
    threat: 'T12',
    title: 'name, arguments and result in the same place',
    async play(stage) {
      const hostFunctions = { '11': undefined, host: () => 'x'.repeat(20) };
      // The reply is written over the name and the arguments, and is whole.
      const wasm = exiting(call('host_call', i32(0), i32(4), i32(2), i32(2), i32(0), i32(99)), {
        data: [{ at: 0, bytes: 'host' }],
      });
      const refused = '{"ok":false,"error":"SyntaxError: ';
      const { host } = hostFunctions;
      const status = await exitStatus(stage, wasm, { hostFunctions: { host } });
      assert.ok(status > refused.length, `${status}`);
    },
  },
  {
    id: 'modules-05',
    threat: 'T12',
    title: 'taking a reply that is not there, too large, taken already, or of the call before',
    async play(stage) {
      const take = (at: number, capacity: number) => call('host_take', i32(at), i32(capacity));
      const isRefused = (code: Code): Code => [notEqual(code, i32(-1)), 0x04, 0x40, UNREACHABLE, 0x0b];
      const body = [
        isRefused(take(100, 4096)),
        hostCall(0, 4, 16, 2, 64, 3),
        isRefused(take(100, 3)),
        isRefused(take(100, 4096)),
        hostCall(0, 4, 16, 2, 64, 3),
        hostCall(0, 4, 16, 2, 64, 4096),
        isRefused(take(100, 4096)),
      ];
      const options = { hostFunctions: { host: () => 'reply' } };
      await stage.expect('', playing(stage, command(body, { data: NAME }), options), {});
      const out = command([hostCall(0, 4, 16, 2, 64, 3), drop(take(PAGE - 2, 4096))], { data: NAME });
      await stage.expect('', playing(stage, out, options), { code: TRAP });
    },
  },
  {
    id: 'modules-06',
    threat: 'T12',
    title: 'pointers and lengths that lead out of the memory, to every function of WASI',
    async play(stage) {
      for (const bad of BAD_CALLS) {
        const ended = await stage.run('', playing(stage, errnos([bad]), { readonlyDir: stage.shown }));
        if (ended.code === TRAP) continue;
        assert.equal(ended.code, 'ok', `${bad[0]}: ${ended.message}`);
        assert.notEqual(numbers(ended.stdout)[0], 0, `${bad[0]} succeeded`);
      }
    },
  },
  {
    id: 'modules-07',
    threat: 'T12',
    title: 'memory that grows between the calls, up to its limit, with each result on its last page',
    async play(stage) {
      const last = [size, i32(1), 0x6b, i32(16), 0x74];
      const body = [
        loop(
          hostCall(0, 4, 16, 2, 64, 4096),
          drop(call('host_call', i32(0), i32(4), i32(16), i32(2), last, i32(4096))),
          branchIf(0, notEqual(grow(i32(1)), i32(-1))),
        ),
        call('proc_exit', size),
      ];
      const options = { memoryBytes: 32 * PAGE, hostFunctions: { host: () => Promise.resolve(1) } };
      const sync = { ...options, hostFunctions: { host: () => 1 } };
      const wasm = command(body, { data: NAME });
      assert.equal(await exitStatus(stage, wasm, stage.way === 'run' ? options : sync), 32);
    },
  },
  ending('modules-08', 'host calls before there is a memory, in modules without one', INVALID, () => [
    assemble({
      imports: [...HOST],
      memory: null,
      funcs: { _start: { body: hostCall(0, 4, 16, 2, 64, 99), exported: true } },
    }),
    assemble({
      imports: [...HOST],
      memory: null,
      funcs: { early: { body: hostCall(0, 4, 16, 2, 64, 99) }, _start: { body: [], exported: true } },
      start: 'early',
    }),
    assemble({
      imports: [...HOST],
      exportMemory: 'mem',
      funcs: { _start: { body: hostCall(0, 4, 16, 2, 64, 99), exported: true } },
    }),
  ]),
  {
    id: 'modules-09',
    threat: 'T12',
    title: 'a start function that calls the host before anything was set up',
    async play(stage) {
      const names: string[] = [];
      const host = () => {
        names.push('host');
        return 1;
      };
      const wasm = assemble({
        imports: [...HOST],
        funcs: {
          early: { body: hostCall(0, 4, 16, 2, 64, 99) },
          _start: { body: hostCall(0, 4, 16, 2, 64, 99), exported: true },
        },
        start: 'early',
        data: NAME,
      });
      await stage.expect('', playing(stage, wasm, { hostFunctions: { host } }), {});
      assert.deepEqual(names, ['host', 'host']);
    },
  },
  ending(
    'modules-10',
    'functions that never return, from the start and before it',
    ['ERR_OUT_OF_FUEL', 'ERR_TIMEOUT'],
    () => [
      command(forever),
      assemble({
        funcs: { early: { body: forever }, _start: { body: [], exported: true } },
        start: 'early',
      }),
      command([call('again')], { funcs: { again: { body: tailCall('again') } } }),
      command(loop(drop(call('random_get', i32(0), i32(1))), branch(0))),
      command(loop(drop(call('fd_write', i32(1), i32(0), i32(0), i32(8))), branch(0))),
      command(loop(fill(i32(0), i32(1), i32(PAGE)), branch(0))),
    ],
  ),
  ending('modules-11', 'exceptions that nobody catches', TRAP, () => [
    command(throwTag(0), { tags: [[]] }),
    command(throwTag(0, i32(5)), { tags: [[I32]] }),
    command(call('deeper'), { tags: [[]], funcs: { deeper: { body: throwTag(0) } } }),
    assemble({
      tags: [[]],
      funcs: { early: { body: throwTag(0) }, _start: { body: [], exported: true } },
      start: 'early',
    }),
  ]),
  ending('modules-12', 'every trap there is', TRAP, () =>
    [
      UNREACHABLE,
      drop([i32(1), i32(0), 0x6d]),
      drop([i32(-(2 ** 31)), i32(-1), 0x6d]),
      drop(load32(i32(ALL))),
      store32(i32(PAGE - 3), i32(1)),
      fill(i32(PAGE - 1), i32(0), i32(2)),
      // Calls of an element that is null, and of one beyond the table; type 2 takes nothing.
      drop([i32(0), 0x11, 2, 0]),
      drop([i32(ALL), 0x11, 2, 0]),
      // The truncation of a number that is none.
      drop([0x43, 0, 0, 0xc0, 0x7f, 0xa8]),
    ].map((body) => command(body, { table: { min: 1 }, funcs: { first: { body: [] } } })),
  ),
  {
    id: 'modules-13',
    threat: 'T12',
    title: 'a table that grows as far as it can',
    async play(stage) {
      const counted = 0;
      const body = [
        loop(set(counted, add(get(counted), i32(1))), branchIf(0, notEqual(tableGrow(i32(1000)), i32(-1)))),
        call('proc_exit', get(counted)),
      ];
      const wasm = command(body, { table: { min: 0 }, locals: [I32] });
      const times = await exitStatus(stage, wasm);
      assert.ok(times > 1 && times <= 101, `${times} times a thousand elements`);
      // What is asked for is charged before it is refused.
      const all = command(drop(tableGrow(i32(ALL))), { table: { min: 0 } });
      await stage.expect('', playing(stage, all), { code: ['ok', 'ERR_OUT_OF_FUEL'] });
    },
  },
  {
    id: 'modules-14',
    threat: 'T12',
    title: 'growing the memory by everything at once, by nothing, and again after a refusal',
    async play(stage) {
      const grown = (pages: number, expected: number): Code => [
        notEqual(grow(i32(pages)), i32(expected)),
        0x04,
        0x40,
        UNREACHABLE,
        0x0b,
      ];
      const body = [
        grown(ALL, -1),
        grown(65_536, -1),
        grown(0, 1),
        grown(20, -1),
        grown(15, 1),
        grown(1, -1),
        grown(0, 16),
        call('proc_exit', size),
      ];
      assert.equal(await exitStatus(stage, command(body), { memoryBytes: 16 * PAGE }), 16);
    },
  },
  {
    id: 'modules-15',
    threat: 'T12',
    title: 'exit statuses of every kind, from everywhere',
    async play(stage) {
      for (const [status, expected] of [
        [0, 0],
        [1, 1],
        [255, 255],
        [256, 256],
        [-1, 2 ** 32 - 1],
        [2 ** 31 - 1, 2 ** 31 - 1],
      ] as const) {
        assert.equal(await exitStatus(stage, exiting(i32(status))), expected);
      }
      const early = assemble({
        imports: [PROC_EXIT],
        funcs: { early: { body: call('proc_exit', i32(3)) }, _start: { body: [], exported: true } },
        start: 'early',
      });
      assert.equal(await exitStatus(stage, early), 3);
    },
  },
  {
    id: 'modules-16',
    threat: 'T12',
    title: 'waiting for a thousand events, for all time, and for events that are none',
    async play(stage) {
      // 48 bytes each: user data, kind 0 (a clock), the clock, its time, precision, flags.
      const clock = new Uint8Array(48);
      new DataView(clock.buffer).setBigUint64(24, 2n ** 64n - 1n, true);
      clock[16] = 1;
      const strange = new Uint8Array(48).fill(0xff);
      for (const [bytes, count, code] of [
        [clock, 1, 'ERR_TIMEOUT'],
        [strange, 1, ['ok', TRAP]],
        [clock, 1000, ['ok', TRAP, 'ERR_TIMEOUT']],
      ] as const) {
        const body = drop(call('poll_oneoff', i32(0), i32(PAGE / 2), i32(count), i32(PAGE - 4)));
        const wasm = command(body, { data: [{ at: 0, bytes }] });
        await stage.expect('', playing(stage, wasm, { wallTimeoutMs: 100 }), { code });
      }
    },
  },
  {
    id: 'modules-17',
    threat: 'T12',
    title: 'writing the same megabytes from a thousand vectors at once',
    async play(stage) {
      const vectors = new Uint8Array(8 * 1000);
      const view = new DataView(vectors.buffer);
      for (let i = 0; i < 1000; i += 1) view.setUint32(8 * i + 4, PAGE, true);
      const write = drop(call('fd_write', i32(1), i32(8192), i32(1000), i32(4)));
      const wasm = command(times(1000, 0, write), { data: [{ at: 8192, bytes: vectors }], locals: [I32] });
      const ended = await stage.run('', playing(stage, wasm, { maxStdoutBytes: 5000 }));
      assert.ok(['ok', TRAP, 'ERR_TIMEOUT', 'ERR_OUT_OF_FUEL'].includes(ended.code), ended.message);
      assert.ok(Buffer.byteLength(ended.stdout) <= 5000);
    },
  },
  {
    id: 'modules-18',
    threat: 'T12',
    title: 'a name of megabytes, and names that are no Unicode',
    async play(stage) {
      const called: string[] = [];
      const host = (...args: unknown[]) => {
        called.push(JSON.stringify(args));
        return 1;
      };
      const long = command(hostCall(0, 200 * PAGE, 16, 2, 64, 4096), { memory: { min: 200 } });
      await stage.expect('', playing(stage, long, { hostFunctions: { host } }), {});
      const wild = command([hostCall(32, 4, 16, 2, 64, 99), hostCall(0, 4, 32, 4, 64, 99)], {
        data: [...NAME, { at: 32, bytes: new Uint8Array([0xff, 0xfe, 0xc0, 0x80]) }],
      });
      await stage.expect('', playing(stage, wild, { hostFunctions: { host } }), {});
      assert.deepEqual(called, []);
    },
  },
];
