// V8 isolates: JavaScript. No wall against defects of V8 itself.
import { createRequire } from 'node:module';
import os from 'node:os';

import { countMemory, inFlight } from '../process-figures.mjs';

const require = createRequire(import.meta.url);
const ivm = require('isolated-vm');

export const { version } = require('isolated-vm/package.json');

const SPIN = 'for (;;) {}';
const JOB = 'let total = 0; for (let i = 0; i < 2000000; i++) total += i; total';

function freshSync() {
  const isolate = new ivm.Isolate({ memoryLimit: 16 });
  const value = isolate.createContextSync().evalSync('1 + 1', { timeout: 1000 });
  isolate.dispose();
  return String(value);
}

async function fresh(code) {
  const isolate = new ivm.Isolate({ memoryLimit: 16 });
  const context = await isolate.createContext();
  const value = await context.eval(code, { timeout: 1000 });
  isolate.dispose();
  return String(value);
}

const resident = new ivm.Isolate({ memoryLimit: 16 }).createContextSync();
resident.global.setSync('f', new ivm.Callback((value) => value));
resident.global.setSync('g', new ivm.Reference(async (value) => value));
const callLoop = (call, count) =>
  `(function () { let total = 0; for (let i = 0; i < ${count}; i++) total += ${call}; return total; })()`;
const PROMISED = 'g.applySyncPromise(undefined, [1])';

/** Gives up after two seconds: a short run that waits for a spinning one waits for ever. */
async function beside({ spinning, count }) {
  const isolates = Array.from({ length: spinning }, () => new ivm.Isolate({ memoryLimit: 16 }));
  const spinners = isolates.map(async (isolate) => (await isolate.createContext()).eval(SPIN));
  const taken = [];
  let gaveUp = false;
  for (let i = 0; i < count && !gaveUp; i++) {
    const start = performance.now();
    const late = new Promise((resolve) => setTimeout(resolve, 2000, 'late'));
    gaveUp = (await Promise.race([fresh('1 + 1'), late])) === 'late';
    taken.push((performance.now() - start) * 1000);
  }
  for (const isolate of isolates) isolate.dispose();
  await Promise.allSettled(spinners);
  if (gaveUp) throw new Error('a short run did not end within 2 s');
  return taken;
}

function memory(count) {
  const memoryOfEach = countMemory();
  const isolates = Array.from({ length: count }, () => new ivm.Isolate({ memoryLimit: 16 }));
  for (const isolate of isolates) isolate.createContextSync().evalSync('x = [1, 2, 3]; 0');
  const figures = { live: count, ...memoryOfEach(count) };
  for (const isolate of isolates) isolate.dispose();
  return figures;
}

export const groups = {
  fresh: { 'new isolate, sync': freshSync, 'new isolate, async': () => fresh('1 + 1') },
  inFlight: { 'new isolate, async': ({ lanes, count }) => inFlight(() => fresh('1 + 1'), lanes, count / 10) },
  session: {
    evalSync: () => String(resident.evalSync('1 + 1')),
    eval: async () => String(await resident.eval('1 + 1')),
  },
  hostCall: {
    'evalSync, Callback': (count) => String(resident.evalSync(callLoop('f(1)', count))),
    'eval, Callback': async (count) => String(await resident.eval(callLoop('f(1)', count))),
    'eval, async Reference': async (count) => String(await resident.eval(callLoop(PROMISED, count))),
  },
  beside: { 'new isolate, async': beside },
  memory: { isolate: memory },
  job: {
    'new isolate, async': ({ lanes, count }) =>
      inFlight(() => fresh(JOB), lanes === 'cores' ? os.availableParallelism() : lanes, count),
  },
};
