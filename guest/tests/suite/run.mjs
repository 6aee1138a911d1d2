// Runs MicroPython's own test suite through this package, each file in a sandbox of its own, and
// compares with expectations.json, which names every file that is skipped or differs, with the
// reason: "followsCPython" has the files of which the expected output is not what CPython does.
// A file that differs has { "lines": by number, what stands there instead, null for nothing } or
// { "ends": the exception that ends it early }; all the rest of its output is as expected. Anything
// else fails, and so does a listed file that passes.
//
//   node guest/tests/suite/run.mjs [--stress [--wasm FILE]] [--only TEXT] [--list]
//
// --stress  on the build that collects at every allocation and poisons freed memory
// --wasm    that build lies elsewhere
// --only    files whose name contains TEXT
// --list    print how each file came out
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { MicroPythonSession } from 'micropython-wasm';

import { expectedOutput, matches } from './expected.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TESTS = path.join(ROOT, 'build/guest/source/tests');
const EXPECTED_CACHE = path.join(ROOT, 'build/guest/expected');
const DIRECTORIES = ['basics', 'float', 'extmod', 'micropython', 'unicode', 'io', 'misc', 'import', 'stress'];
const MIB = 2 ** 20;
const PARALLEL = 4;
/** Tests whose output depends on which of two short waits is over first. On a busy machine they get more attempts. */
const RACING = /^extmod\/(asyncio_|time_)/;
const ATTEMPTS = 5;

/** Run before each file, so that it finds its neighbours as if it had been started in its directory. */
const SETUP = "import sys, os\nsys.path[0] = '/input'\nos.chdir('/input')\ndel sys, os";

const { values: options } = parseArgs({
  options: {
    stress: { type: 'boolean' },
    wasm: { type: 'string', default: path.join(ROOT, 'artifacts/micropython-wasi-stress.wasm') },
    only: { type: 'string' },
    list: { type: 'boolean' },
  },
});
const expectations = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'expectations.json'), 'utf8'));
const differing = { ...expectations.followsCPython, ...expectations.differs };

function testFiles() {
  const names = DIRECTORIES.flatMap((directory) =>
    fs
      .readdirSync(path.join(TESTS, directory))
      .filter((name) => name.endsWith('.py') && !name.startsWith('_'))
      .sort()
      .map((name) => `${directory}/${name}`),
  );
  return names.filter((name) => options.only === undefined || name.includes(options.only));
}

function sandboxOptions(name) {
  // A heap of 256 MiB takes for ever to fill when every allocation collects.
  const fills = options.stress && expectations.fillsMemory.includes(name);
  return {
    memoryBytes: fills ? MIB : 256 * MIB,
    fuel: null,
    wallTimeoutMs: options.stress ? 600_000 : 60_000,
    readonlyDir: path.join(TESTS, path.dirname(name)),
    ...(options.stress ? { wasmPath: options.wasm } : {}),
  };
}

/** Gives 'pass', 'skip', 'differs' (as listed), 'wrong', or what ended the guest. */
async function runFile(name) {
  const session = new MicroPythonSession(sandboxOptions(name));
  try {
    const code = fs.readFileSync(path.join(TESTS, name), 'utf8');
    const setup = await output(session, SETUP);
    const { stdout, error } = setup.error === null ? await output(session, code) : setup;
    if (error !== null && !['ERR_GUEST_EXCEPTION', 'ERR_GUEST_EXIT'].includes(error.code)) {
      return { result: error.code, stdout, error };
    }
    if (isSkip(stdout, error)) return { result: 'skip' };
    const upstream = expectedOutput(TESTS, name, EXPECTED_CACHE);
    if (matches(stdout, upstream)) return { result: 'pass' };
    const expected = name in differing ? asListed(upstream, differing[name]) : upstream;
    return { result: isAsListed(name, stdout, error, expected) ? 'differs' : 'wrong', stdout, error, expected };
  } finally {
    await session.close();
  }
}

/** The expected output with the lines that a listed file prints instead. */
function asListed(upstream, { lines = {} }) {
  const changed = upstream.split('\n').map((line, at) => (at + 1 in lines ? lines[at + 1] : line));
  return changed.filter((line) => line !== null).join('\n');
}

/** Whether a file differs as expectations.json says, and nowhere else. */
function isAsListed(name, stdout, error, expected) {
  if (!(name in differing)) return false;
  const { ends, lines } = differing[name];
  if (ends !== undefined) return error?.exceptionType === ends && expected.startsWith(stdout);
  return lines === undefined || stdout === expected;
}

/** Tests say that something they need is missing; those of native code fail to compile without it. */
function isSkip(stdout, error) {
  const noNativeCode = error?.exceptionMessage?.includes('invalid micropython decorator') ?? false;
  return noNativeCode || stdout.startsWith('SKIP') || stdout.endsWith('SKIP\n');
}

async function output(session, code) {
  try {
    const { stdout } = await session.run(code);
    return { stdout, error: null };
  } catch (error) {
    return { stdout: error.stdout, error };
  }
}

/** Runs a file, one that races again until it comes out right. */
async function tryFile(name) {
  let outcome = await runFile(name);
  for (let n = 1; n < ATTEMPTS && RACING.test(name) && complaint(name, outcome) !== null; n++) outcome = await runFile(name);
  return outcome;
}

/** What is wrong with how a file came out, or null. */
function complaint(name, { result, stdout, error, expected }) {
  const wanted = name in expectations.skip ? 'skip' : name in differing ? 'differs' : 'pass';
  if (result === wanted) return null;
  const found = `${name}: ${result}, expected: ${wanted}`;
  if (result !== 'wrong') return error ? `${found} (${error.message})` : found;
  return `${found}\n${firstDifference(stdout, expected)}${error?.stderr ?? ''}`;
}

function firstDifference(stdout, expected) {
  const [lines, wanted] = [stdout.split('\n'), expected.split('\n')];
  const at = lines.findIndex((line, i) => line !== wanted[i]);
  return `  line ${at + 1}: ${JSON.stringify(lines[at])}\n  expected: ${JSON.stringify(wanted[at])}\n`;
}

const names = testFiles();
const counts = {};
const complaints = [];
async function worker() {
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const outcome = await tryFile(name);
    counts[outcome.result] = (counts[outcome.result] ?? 0) + 1;
    if (options.list) console.log(`${outcome.result.padEnd(10)} ${name}`);
    const problem = complaint(name, outcome);
    if (problem !== null) complaints.push(problem);
  }
}
const total = names.length;
await Promise.all(Array.from({ length: PARALLEL }, worker));

for (const problem of complaints) console.log(problem);
console.log(`MicroPython's suite${options.stress ? ' under collector stress' : ''}: ${JSON.stringify(counts)}`);
console.log(`${total - complaints.length} passed, ${complaints.length} failed`);
process.exitCode = complaints.length === 0 && total > 0 ? 0 : 1;
