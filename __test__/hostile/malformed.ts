/** T12: files that are no module, modules that promise what they cannot keep, and liars. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { type Scenario } from './stage';
import { ALL, ending, hostCall, INVALID, NAME, PAGE, playing, TRAP } from './handmade';
import { command, HOST } from './imports';
import {
  assemble,
  call,
  drop,
  grow,
  i32,
  I32,
  times,
  unsigned,
  UNREACHABLE,
  type Code,
  type Module,
} from './wasm';

/** Otherwise a proper command: limits hold for one memory. */
const TWO_MEMORIES = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[3, 2, 1, 0],
  ...[5, 5, 2, 0, 1, 0, 1],
  ...[7, 19, 2, 6, ...Buffer.from('_start'), 0, 0, 6, ...Buffer.from('memory'), 2, 0],
  ...[10, 4, 1, 2, 0, 0x0b],
]);

/** The least that a resident interpreter exports, each function with a body of its own. */
function resident(bodies: Record<string, Code>, more: Module = {}): Uint8Array {
  const shapes: Record<string, [params: number, result: boolean, body: Code]> = {
    mp_init: [0, true, i32(0)],
    mp_alloc: [1, true, i32(1024)],
    mp_free: [1, false, []],
    mp_define: [2, true, i32(0)],
    mp_exec: [3, true, i32(0)],
    mp_check: [2, true, i32(0)],
    mp_error_ptr: [0, true, i32(0)],
    mp_error_len: [0, true, i32(0)],
    mp_interrupt_address: [0, true, i32(0)],
    mp_interrupt_value: [0, true, i32(1)],
  };
  const funcs = Object.entries(shapes).map(([name, [params, result, body]]) => {
    const types = { params: Array<number>(params).fill(I32), results: result ? [I32] : [] };
    return [name, { ...types, body: bodies[name] ?? body, exported: true }] as const;
  });
  return assemble({ imports: [...HOST], ...more, funcs: Object.fromEntries(funcs) });
}

const text = (value: string) => [...unsigned(value.length), ...Buffer.from(value)];

export const scenarios: Scenario[] = [
  ending('malformed-01', 'imports that do not exist, or are of another kind', INVALID, () =>
    [
      { from: 'wasi_snapshot_preview1', name: 'fd_teleport', params: [], results: [I32] },
      { from: 'env', name: 'system', params: [I32], results: [I32] },
      { from: 'micropython_wasm', name: 'eval', params: [I32, I32], results: [I32] },
      { from: '', name: '', params: [], results: [] },
      { from: 'wasi_snapshot_preview1', name: 'sched_yield', params: [I32], results: [I32] },
      { from: 'micropython_wasm', name: 'host_result_cap', params: [], results: [] },
      { from: '__proto__', name: 'constructor', params: [], results: [] },
      { from: 'wasi_unstable', name: 'fd_write', params: [I32, I32, I32, I32], results: [I32] },
    ].map((one) => assemble({ imports: [one], funcs: { _start: { body: [], exported: true } } })),
  ),
  ending('malformed-02', 'tables of great size', ['ok', INVALID], () =>
    [
      { min: 4_000_000_000 },
      { min: 2 ** 31 },
      { min: 0, max: 2 ** 32 - 1 },
      { min: 2 ** 32 - 1, max: 2 ** 32 - 1 },
      { min: 5, max: 1 },
    ].map((table) => command([], { table })),
  ),
  ending(
    'malformed-03',
    'memories of great size, and of kinds that MicroPython has no use for',
    INVALID,
    () =>
      [
        { min: 65_536 },
        { min: 65_537 },
        { min: 300, max: 65_536 },
        { min: 2, max: 1 },
        { min: 1, max: 1, flags: 3 },
        { min: 1, max: 1, flags: 2 },
        { min: 1, flags: 4 },
        { min: 1, flags: 8 },
        { min: 1, flags: 0xff },
      ]
        .map((memory) => command([], { memory }))
        .concat(TWO_MEMORIES),
  ),
  {
    id: 'malformed-04',
    threat: 'T12',
    title:
      'files that are no module: none, text, other programs, directories, and a module cut at every byte',
    async play(stage) {
      const whole = Buffer.from(command(hostCall(0, 4, 16, 2, 64, 99)));
      const files = [
        Buffer.alloc(0),
        Buffer.from('print(1)'),
        Buffer.from('\x7fELF\x02\x01\x01'),
        Buffer.alloc(1 << 20),
        Buffer.from('\0asm\x0d\0\x01\0'),
        Buffer.concat([whole, Buffer.from([0])]),
        ...Array.from({ length: whole.length - 8 }, (_, length) => whole.subarray(0, length)),
      ];
      for (const bytes of files)
        await stage.expect('', playing(stage, bytes), { code: INVALID, message: /module\.wasm/ });
      mkdirSync(stage.path('folder'));
      await stage.expect('', { wasmPath: stage.path('folder') }, { code: INVALID });
      await stage.expect('', { wasmPath: stage.path('none.wasm') }, { code: 'ERR_ARTIFACT_NOT_FOUND' });
    },
  },
  {
    id: 'malformed-05',
    threat: 'T12',
    title: 'a module with one byte changed, at every place',
    isolated: true,
    async play(stage) {
      const whole = Buffer.from(
        command([hostCall(0, 4, 16, 2, 64, 99), times(3, 0, drop(grow(i32(1))))], {
          data: NAME,
          locals: [I32],
          table: { min: 1 },
        }),
      );
      const allowed = ['ok', INVALID, TRAP, 'ERR_GUEST_EXIT', 'ERR_OUT_OF_FUEL', 'ERR_STACK_OVERFLOW'];
      for (let at = 8; at < whole.length; at += 1) {
        const bytes = Buffer.from(whole);
        bytes[at] = (whole[at] as number) ^ (1 << (at % 8));
        const options = { fuel: 100_000, hostFunctions: { host: () => 1 } };
        await stage.expect('', playing(stage, bytes, options), { code: allowed });
      }
    },
  },
  ending('malformed-06', 'exports that are missing, or are something else', INVALID, () => [
    assemble({}),
    assemble({ funcs: { main: { body: [], exported: true } } }),
    assemble({ funcs: { _start: { params: [I32], body: [], exported: true } } }),
    assemble({ funcs: { _start: { results: [I32], body: i32(0), exported: true } } }),
    // A memory by the name of the function.
    assemble({ exportMemory: '_start' }),
  ]),
  {
    id: 'malformed-07',
    threat: 'T12',
    title: 'an interpreter that lies about where things are, and how its programs ended',
    async play(stage) {
      const report = (...words: number[]) => ({
        at: 4096,
        bytes: new Uint8Array(Int32Array.from(words).buffer),
      });
      const failing = { mp_exec: i32(1), mp_error_ptr: i32(4096), mp_error_len: i32(256) };
      const liars: [Record<string, Code>, Module?][] = [
        [{ mp_alloc: i32(PAGE - 1) }],
        [{ mp_alloc: i32(ALL) }],
        [{ mp_alloc: i32(0) }],
        [{ mp_init: i32(-1) }],
        [{ mp_init: i32(77) }],
        [{ mp_init: UNREACHABLE }],
        [{ mp_exec: i32(2) }],
        [{ mp_exec: i32(-2) }],
        [{ mp_exec: i32(0x1234) }],
        [{ mp_exec: UNREACHABLE }],
        [{ mp_exec: i32(1), mp_error_ptr: i32(ALL), mp_error_len: i32(ALL) }],
        [{ mp_exec: i32(1), mp_error_ptr: i32(PAGE - 8), mp_error_len: i32(64) }],
        [failing],
        [failing, { data: [report(1, ALL, 0, 0)] }],
        [failing, { data: [report(1, 0, 0, 0, ALL)] }],
        [failing, { data: [report(99)] }],
        [{ mp_define: i32(-1) }],
        [{ mp_define: UNREACHABLE }],
        [{ mp_free: UNREACHABLE }],
      ];
      for (const [bodies, more] of liars) {
        const wasm = resident(bodies, more);
        const ended = await stage.run('x', playing(stage, wasm, { hostFunctions: { host: () => 1 } }));
        assert.ok(
          ['ok', TRAP, 'ERR_GUEST_EXCEPTION', 'ERR_STACK_OVERFLOW', INVALID].includes(ended.code),
          `${JSON.stringify(bodies)}: ${ended.code} ${ended.message}`,
        );
      }
    },
  },
  ending(
    'malformed-08',
    'sections twice, in the wrong order, of the wrong length, and unknown ones',
    INVALID,
    () => [
      command([], { sections: [[1, 1, 0]] }),
      command([], { sections: [[14, 1, 0]] }),
      command([], { sections: [[11, ...unsigned(2 ** 31), 0]] }),
      command([], { sections: [[0, 2, 5, 0]] }),
      command([], { sections: [[8, 1, 0]] }),
      command([], { sections: [[3, ...unsigned(5), ...unsigned(2 ** 32 - 1)]] }),
    ],
  ),
  {
    id: 'malformed-09',
    threat: 'T12',
    title: 'custom sections that pretend to be debugging information',
    async play(stage) {
      for (const name of ['name', '.debug_info', '.debug_line', 'producers', 'target_features', 'dylink.0']) {
        const content = [...text(name), ...Array.from({ length: 300 }, (_, i) => (i * 37) % 256)];
        const wasm = command(UNREACHABLE, { sections: [[0, ...unsigned(content.length), ...content]] });
        await stage.expect('', playing(stage, wasm), { code: [TRAP, INVALID] });
      }
    },
  },
  {
    id: 'malformed-10',
    threat: 'T12',
    title: 'thousands of functions, and functions of thousands of locals and calls',
    isolated: true,
    async play(stage) {
      const funcs = Object.fromEntries(
        Array.from({ length: 3000 }, (_, i) => [`f${i}`, { body: [], locals: [I32] }]),
      );
      await stage.expect('', playing(stage, command([], { funcs })), {});
      const many = command(Array<Code>(20_000).fill(call('empty')), { funcs: { empty: { body: [] } } });
      await stage.expect('', playing(stage, many), {});
      const locals = Array<number>(50_001).fill(I32);
      await stage.expect('', playing(stage, command([], { locals })), { code: INVALID });
    },
  },
];
