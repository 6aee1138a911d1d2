// From objects to the module: link, make every pointer visible to the collector, optimise, strip.
import fs from 'node:fs';
import path from 'node:path';

import { packageDir } from './clang.mjs';
import { runTool } from './tools.mjs';

// Recursion is measured on this stack (port/guest.h); below the data, so that an overflow is a trap.
const STACK_BYTES = 320 * 1024;

const LINK_FLAGS = [
  '-O2',
  '-mllvm',
  '-wasm-enable-sjlj',
  '-Wl,--stack-first',
  `-Wl,-z,stack-size=${STACK_BYTES}`,
  '-Wl,--export=__stack_pointer',
  '-Wl,--gc-sections',
];
const LIBRARIES = ['-lsetjmp', '-lwasi-emulated-process-clocks', '-lwasi-emulated-signal', '-lm'];

// Never "all features": binaryen would use encodings that Wasmtime does not read.
const FEATURES = [
  'exception-handling',
  'reference-types',
  'bulk-memory',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'multivalue',
].map((name) => `--enable-${name}`);

// The collector reads the stack in memory, but wasm keeps values in locals and on its operand stack.
// --flatten turns every value on the operand stack into a local; the next passes share locals, so
// that frames stay small; --spill-pointers stores the locals that live across calls to the stack in
// memory. It finds the stack pointer by name, so names stay (-g) until it is done. The exceptions
// are translated last: --flatten knows only the old encoding.
const SPILL_PASSES = [
  '-g',
  '--flatten',
  '--simplify-locals-nonesting',
  '--vacuum',
  '--coalesce-locals',
  '--vacuum',
  '--reorder-locals',
  '--spill-pointers',
  '-O2',
  '--translate-to-exnref',
];
const NO_SPILL_PASSES = ['-g', '-O2', '--translate-to-exnref'];
const STRIP_PASSES = ['--strip-debug', '--strip-producers', '--strip-target-features'];

export const LINK_RECIPE = [...LINK_FLAGS, ...LIBRARIES, ...FEATURES, ...SPILL_PASSES, ...STRIP_PASSES];

export async function linkRaw(clang, objects) {
  return clang.link(objects, LINK_FLAGS, LIBRARIES);
}

/** The finished module; temporary files in dir. Without spill the collector frees what is in use. */
export function finishModule(raw, dir, spill) {
  const tool = path.join(packageDir('binaryen'), 'bin', 'wasm-opt');
  const [input, spilled, stripped] = ['raw', 'spilled', 'stripped'].map((name) => path.join(dir, `${name}.wasm`));
  const optimise = (from, to, passes) => runTool(process.execPath, [tool, from, '-o', to, ...FEATURES, ...passes]);
  fs.writeFileSync(input, raw);
  optimise(input, spilled, spill ? SPILL_PASSES : NO_SPILL_PASSES);
  optimise(spilled, stripped, STRIP_PASSES);
  return fs.readFileSync(stripped);
}
