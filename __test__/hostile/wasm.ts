/**
 * Assembles hand-made modules for `wasmPath`: what no compiler would make of Python, down to bytes that are
 * no module at all. Only as much of the format as the scenarios need.
 */

/** Types of values. */
export const I32 = 0x7f;
export const I64 = 0x7e;
export const FUNCREF = 0x70;
export const EXNREF = 0x69;

/** Bytes of code, and calls by name. */
export type Code = readonly (number | { readonly call: string } | { readonly tailCall: string } | Code)[];

export interface Func {
  /** Default: none. */
  params?: readonly number[];
  results?: readonly number[];
  /** Locals beside the parameters. */
  locals?: readonly number[];
  body: Code;
  /** Exported under its name. */
  exported?: boolean;
}

export interface Import {
  from: string;
  name: string;
  params: readonly number[];
  results: readonly number[];
}

/** Pages or elements; `flags` replaces the flags of the format. */
export interface Size {
  min: number;
  max?: number;
  flags?: number;
}

export interface Module {
  imports?: readonly Import[];
  funcs?: Readonly<Record<string, Func>>;
  /** Default: one page. null: none. Exported as `memory` unless `exportMemory` says otherwise. */
  memory?: Size | null;
  exportMemory?: string | null;
  table?: Size;
  /** Parameters of exception tags. */
  tags?: readonly (readonly number[])[];
  /** The function that runs before `_start`. */
  start?: string;
  data?: readonly { at: number; bytes: Uint8Array | string }[];
  /** Whole sections, appended at the end. */
  sections?: readonly (readonly number[])[];
}

export function unsigned(value: number | bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return bytes;
}

function signed(value: number | bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const done = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

// Instructions.
export const i32 = (value: number): Code => [0x41, ...signed(value | 0)];
export const i64 = (value: number | bigint): Code => [0x42, ...signed(value)];
export const call = (name: string, ...args: Code[]): Code => [...args, { call: name }];
export const tailCall = (name: string, ...args: Code[]): Code => [...args, { tailCall: name }];
export const drop = (...value: Code[]): Code => [...value, 0x1a];
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, ...unsigned(local)];
export const loop = (...body: Code[]): Code => [0x03, 0x40, ...body, 0x0b];
export const block = (...body: Code[]): Code => [0x02, 0x40, ...body, 0x0b];
export const branch = (depth: number): Code => [0x0c, ...unsigned(depth)];
export const branchIf = (depth: number, condition: Code): Code => [condition, 0x0d, ...unsigned(depth)];
export const store32 = (at: Code, value: Code): Code => [at, value, 0x36, 2, 0];
export const load32 = (at: Code): Code => [at, 0x28, 2, 0];
export const store8 = (at: Code, value: Code): Code => [at, value, 0x3a, 0, 0];
export const add = (a: Code, b: Code): Code => [a, b, 0x6a];
export const sub = (a: Code, b: Code): Code => [a, b, 0x6b];
export const notEqual = (a: Code, b: Code): Code => [a, b, 0x47];
export const grow = (pages: Code): Code => [pages, 0x40, 0];
export const size: Code = [0x3f, 0];
export const fill = (at: Code, value: Code, length: Code): Code => [at, value, length, 0xfc, 11, 0];
export const copy = (to: Code, from: Code, length: Code): Code => [to, from, length, 0xfc, 10, 0, 0];
export const throwTag = (tag: number, ...args: Code[]): Code => [...args, 0x08, ...unsigned(tag)];
export const UNREACHABLE: Code = [0x00];
export const forever: Code = loop(branch(0));
/** Repeats `body` so many times, counting in a local. */
export const times = (count: number, local: number, ...body: Code[]): Code => [
  set(local, i32(count)),
  loop(...body, branchIf(0, [sub(get(local), i32(1)), 0x22, ...unsigned(local)])),
];

const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const list = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];
const text = (value: string): number[] => {
  const bytes = [...Buffer.from(value)];
  return [...unsigned(bytes.length), ...bytes];
};
const sized = ({ min, max, flags }: Size): number[] => {
  const limits = max === undefined ? [0, ...unsigned(min)] : [1, ...unsigned(min), ...unsigned(max)];
  if (flags !== undefined) limits[0] = flags;
  return limits;
};

/** The bytes of a module. */
export function assemble(module: Module): Uint8Array {
  const { imports = [], funcs = {}, memory = { min: 1 }, exportMemory = 'memory', table, tags = [] } = module;
  const { start, data = [], sections = [] } = module;
  const names = [...imports.map(({ name }) => name), ...Object.keys(funcs)];
  const indexOf = (name: string): number => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`no function ${name}`);
    return index;
  };
  const types = new Types();
  const typeOf = (params: readonly number[] = [], results: readonly number[] = []) =>
    types.index(params, results);
  const importSection = list(
    imports.map(({ from, name, params, results }) => [
      ...text(from),
      ...text(name),
      0,
      ...unsigned(typeOf(params, results)),
    ]),
  );
  const functionSection = list(
    Object.values(funcs).map((func) => unsigned(typeOf(func.params, func.results))),
  );
  const tagSection = list(tags.map((params) => [0, ...unsigned(typeOf(params))]));
  const exported = Object.entries(funcs).filter(([, func]) => func.exported === true);
  const exportSection = list([
    ...(memory === null || exportMemory === null ? [] : [[...text(exportMemory), 2, 0]]),
    ...exported.map(([name]) => [...text(name), 0, ...unsigned(indexOf(name))]),
  ]);
  const codeSection = list(Object.values(funcs).map((func) => body(func, indexOf)));
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types.encoded()),
    ...section(2, importSection),
    ...section(3, functionSection),
    ...(table === undefined ? [] : section(4, list([[FUNCREF, ...sized(table)]]))),
    ...(memory === null ? [] : section(5, list([sized(memory)]))),
    ...(tags.length === 0 ? [] : section(13, tagSection)),
    ...section(7, exportSection),
    ...(start === undefined ? [] : section(8, unsigned(indexOf(start)))),
  ];
  // Concatenated as buffers: sections of some megabytes are too long to be spread.
  const code = Buffer.from(codeSection);
  const parts = [Buffer.from(bytes), Buffer.from([10, ...unsigned(code.length)]), code, dataSection(data)];
  return Buffer.concat([...parts, ...sections.map((one) => Buffer.from(one))]);
}

class Types {
  readonly #encoded: number[][] = [];
  readonly #known = new Map<string, number>();

  index(params: readonly number[], results: readonly number[]): number {
    const key = `${params.join()}>${results.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#encoded.length;
    this.#encoded.push([
      0x60,
      ...unsigned(params.length),
      ...params,
      ...unsigned(results.length),
      ...results,
    ]);
    this.#known.set(key, index);
    return index;
  }

  encoded(): number[] {
    return list(this.#encoded);
  }
}

function body(func: Func, indexOf: (name: string) => number): number[] {
  const locals = list((func.locals ?? []).map((type) => [1, type]));
  const code: number[] = [];
  flatten(func.body, indexOf, code);
  return [...unsigned(locals.length + code.length + 1), ...locals, ...code, 0x0b];
}

function flatten(code: Code, indexOf: (name: string) => number, into: number[]): void {
  for (const item of code) {
    if (typeof item === 'number') into.push(item);
    else if ('call' in item) into.push(0x10, ...unsigned(indexOf(item.call)));
    else if ('tailCall' in item) into.push(0x12, ...unsigned(indexOf(item.tailCall)));
    else flatten(item, indexOf, into);
  }
}

function dataSection(data: NonNullable<Module['data']>): Buffer {
  if (data.length === 0) return Buffer.alloc(0);
  const segments = data.map(({ at, bytes }) => {
    const content = Buffer.from(bytes);
    const head = [0, ...(i32(at) as number[]), 0x0b, ...unsigned(content.length)];
    return Buffer.concat([Buffer.from(head), content]);
  });
  const content = Buffer.concat([Buffer.from(unsigned(data.length)), ...segments]);
  return Buffer.concat([Buffer.from([11, ...unsigned(content.length)]), content]);
}

/** Module and name of each function that a module imports. It has to be well-formed. */
export function importsOf(wasm: Uint8Array): [from: string, name: string][] {
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const name = (): string => {
    const length = number();
    at += length;
    return Buffer.from(wasm.subarray(at - length, at)).toString();
  };
  for (;;) {
    const id = wasm[at++];
    const length = number();
    if (id !== 2) {
      at += length;
      continue;
    }
    return Array.from({ length: number() }, () => {
      const found: [string, string] = [name(), name()];
      const kind = wasm[at++];
      if (kind !== 0) throw new Error(`${found.join('.')} is no function`);
      number();
      return found;
    });
  }
}
