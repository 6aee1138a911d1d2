// Runs the programs of this folder through this package, each in a fresh sandbox, and compares what
// they print with what CPython printed. A program marked pending that passes is a failure too: take
// the mark away.
//
//   node guest/tests/library/run.mjs [--stress] [--artifact FILE] [--list] [--unmark] [--mark REASON] [PART]...
//
// PART: of the name of a file
// --stress    on the build that collects at every allocation and poisons freed memory
// --artifact  on this module instead of the package's own
// --list      print how each program came out
// --unmark    take the mark from the pending programs that pass
// --mark      mark the programs that fail as pending for this reason
import path from 'node:path';
import { parseArgs } from 'node:util';

import { run } from 'micropython-wasm';

import { expectations, fileNames, INPUT, markPending, programs, resultText } from './programs.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const STRESS_ARTIFACT = path.join(ROOT, 'artifacts/micropython-wasi-stress.wasm');
const MIB = 2 ** 20;
const PARALLEL = 4;
const SHOWN_LINES = 6;

const { values: options, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    stress: { type: 'boolean' },
    artifact: { type: 'string' },
    list: { type: 'boolean' },
    unmark: { type: 'boolean' },
    mark: { type: 'string' },
  },
});

const artifact = options.artifact ?? (options.stress ? STRESS_ARTIFACT : undefined);

function sandboxOptions(source) {
  return {
    memoryBytes: 64 * MIB,
    fuel: null,
    wallTimeoutMs: options.stress ? 600_000 : 60_000,
    ...(source.includes('/input') ? { readonlyDir: INPUT } : {}),
    ...(artifact === undefined ? {} : { wasmPath: artifact }),
  };
}

/** How a program ended, in the words of record.mjs. */
function ending({ code, exitCode, exceptionType: type, exceptionMessage: message, frames }) {
  if (code === 'ERR_GUEST_EXIT') return `exit ${exitCode}`;
  if (code !== 'ERR_GUEST_EXCEPTION') return code;
  if (['SyntaxError', 'IndentationError', 'TabError'].includes(type)) {
    const bare = message.replace(/ \(<stdin>, line \d+\)$/, '');
    return `${type}: ${bare} (line ${frames.at(-1)?.line ?? 0})`;
  }
  return message === '' ? type : `${type}: ${message}`;
}

async function runProgram(source) {
  try {
    const { stdout } = await run(source, sandboxOptions(source));
    return { text: resultText(stdout, null), stderr: '' };
  } catch (error) {
    if (typeof error.stdout !== 'string') throw error;
    return { text: resultText(error.stdout, ending(error)), stderr: error.stderr };
  }
}

function differences(expected, text) {
  const [wanted, lines] = [expected.split('\n'), text.split('\n')];
  const shown = [];
  for (let i = 0; i < Math.max(wanted.length, lines.length) && shown.length < SHOWN_LINES; i++) {
    if (wanted[i] !== lines[i]) shown.push(`  line ${i + 1}: ${lines[i]}\n  CPython: ${wanted[i]}`);
  }
  return shown.join('\n');
}

/** Why a program failed, or null. */
function complaint(program, expected, { text, stderr }) {
  const { name, pending } = program;
  if (expected === undefined) return `${name}: nothing is recorded; see record.mjs`;
  if (pending !== null) return expected === text ? `${name}: passes, but is marked pending` : null;
  if (expected === text) return null;
  return `${name}:\n${differences(expected, text)}\n${stderr}`.trimEnd();
}

const queue = fileNames(parts).flatMap((file) => {
  const expected = expectations(file);
  return programs(file).map((program) => ({ file, program, expected: expected.get(program.title) }));
});
const failed = [];
const outcomes = [];

async function worker() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { file, program, expected } = next;
    const result = await runProgram(program.source);
    const passes = expected === result.text;
    outcomes.push({ file, ...program, passes });
    if (options.list) console.log(`${passes ? 'pass' : program.pending ? 'pending' : 'FAIL'} ${program.name}`);
    const problem = complaint(program, expected, result);
    if (problem !== null) failed.push(problem);
  }
}
await Promise.all(Array.from({ length: PARALLEL }, worker));

/** Does what --mark and --unmark ask for. */
function mark() {
  const reasons = new Map();
  for (const { file, title, passes, pending } of outcomes) {
    const reason = passes ? null : (pending ?? options.mark);
    if (reason === undefined || (passes && !options.unmark)) continue;
    if (!reasons.has(file)) reasons.set(file, new Map());
    reasons.get(file).set(title, reason);
  }
  for (const [file, titles] of reasons) markPending(file, titles);
}

if (options.unmark || options.mark !== undefined) mark();
for (const problem of failed.sort()) console.log(`${problem}\n`);
const pending = outcomes.filter((outcome) => outcome.pending !== null).length;
const passed = outcomes.filter((outcome) => outcome.pending === null && outcome.passes).length;
if (pending > 0) console.log(`${pending} more are marked pending`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
