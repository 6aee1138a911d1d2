// Aborts at random moments of runs that are busy in every way. Argument: how many.
import { MicroPythonSession, run } from 'micropython-wasm';
import {
  BUSY,
  codeOf,
  hostFunctions,
  mappings,
  METERED,
  NO_LIMITS,
  random,
  threads,
  until,
} from './lib/lib.mjs';

const PROGRAMS = Object.values(BUSY);
let count = Number(process.argv[2] ?? 10_000);
const ends = new Map();
let next = 0;

/** From "at once" to some milliseconds, most of them short. */
function someTime() {
  const kind = random(4);
  if (kind === 0) return Promise.resolve();
  if (kind === 1) return new Promise((done) => setImmediate(done));
  return new Promise((done) => setTimeout(done, random(3)));
}

async function one(i) {
  const controller = new AbortController();
  const { signal } = controller;
  const code = PROGRAMS[i % PROGRAMS.length];
  const limits = { ...(i % 2 === 0 ? METERED : NO_LIMITS), hostFunctions };
  let promise;
  if (i % 3 === 0) {
    const session = new MicroPythonSession(limits);
    promise = session.run(code, { signal }).finally(() => session.close());
  } else {
    promise = run(code, { ...limits, signal, ...(i % 5 === 0 && { onStdout: () => undefined }) });
  }
  const end = codeOf(promise);
  await someTime();
  controller.abort();
  const how = await end;
  ends.set(how, (ends.get(how) ?? 0) + 1);
}

async function lane() {
  while (next < count) {
    next += 1;
    await one(next);
  }
}

const lanes = () => Promise.all(Array.from({ length: 20 }, lane));
// Slots of the pools keep mappings once they have been used: some are there before.
const warm = 400;
const MORE_SLOTS = 1000;
const all = count;
count = warm;
await lanes();
const before = mappings();
const threadsBefore = threads();
count = warm + all;
await lanes();
await until(
  () => mappings() < before + MORE_SLOTS,
  () => `${before} mappings before, ${mappings()} now`,
);
if (threads() > threadsBefore + 4) throw new Error(`${threadsBefore} threads before, ${threads()} now`);
console.log([...ends.keys()].join(), ends.get('ABORT_ERR') === count);
