// This package.
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { MicroPythonSession, run, runSync } from 'micropython-wasm';

import { figure, timed } from '../programs.mjs';
import { countMemory, inFlight, threads } from '../process-figures.mjs';

const CODE = 'print(1 + 1)';
const UNLIMITED = { fuel: null, wallTimeoutMs: null };
const ALL_LIMITS = { memoryBytes: 64 * 2 ** 20, fuel: 10 ** 12, wallTimeoutMs: 120_000 };

export const version = JSON.parse(
  fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;

const session = new MicroPythonSession();
const calling = new MicroPythonSession({
  ...ALL_LIMITS,
  hostFunctions: { f: (i) => i, g: async (i) => i },
});
const callLoop = (name, count) =>
  `total = 0\nfor i in range(${count}):\n    total += ${name}(1)\nprint(total)`;

async function createAndClose() {
  const fresh = new MicroPythonSession();
  const { stdout } = fresh.runSync(CODE);
  await fresh.close();
  return stdout.trim();
}

/** Runs that wait for a host promise, all at once. */
async function waiting(count) {
  const memoryOfEach = countMemory();
  let release;
  let waiters = 0;
  const gate = new Promise((resolve) => (release = resolve));
  const hostFunctions = { wait: () => (waiters++, gate) };
  const start = performance.now();
  const runs = Array.from({ length: count }, () =>
    run('print(wait())', { wallTimeoutMs: 60_000, hostFunctions }),
  );
  while (waiters < count) await sleep(1);
  const parked = performance.now();
  const figures = { threads: threads(), ...memoryOfEach(count), park: parked - start };
  release('2');
  const results = await Promise.all(runs);
  if (results.some(({ stdout }) => stdout !== '2\n')) throw new Error('a run printed something else');
  return { ...figures, resume: performance.now() - parked };
}

/** Memory of live, idle sessions, as many of `count` as there is room for. */
async function memory(count) {
  const memoryOfEach = countMemory();
  const sessions = [];
  let refused = null;
  while (sessions.length < count && refused === null) {
    const next = new MicroPythonSession();
    try {
      next.runSync('x = [1, 2, 3]');
      sessions.push(next);
    } catch (error) {
      refused = error.code;
    }
  }
  const figures = { live: sessions.length, ...memoryOfEach(sessions.length) };
  for (const each of sessions) {
    if (each.runSync('print(x)').stdout !== '[1, 2, 3]\n') throw new Error('a session lost its state');
  }
  await Promise.all(sessions.map((each) => each.close()));
  if (refused !== null && refused !== 'ERR_SANDBOX_LIMIT') throw new Error(`refused with ${refused}`);
  return figures;
}

/** Latencies of short runs, in microseconds, beside guests that never stop. */
async function beside({ spinning, count }) {
  const controller = new AbortController();
  const options = { fuel: Number.MAX_SAFE_INTEGER, wallTimeoutMs: null, signal: controller.signal };
  const spinners = Array.from({ length: spinning }, () => run('while True: pass', options));
  const taken = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await run(CODE);
    taken.push((performance.now() - start) * 1000);
  }
  controller.abort();
  await Promise.allSettled(spinners);
  return taken;
}

/** How late busy loops are ended, in microseconds: by their time limit, and by their signal. */
async function late({ how, count }) {
  const taken = [];
  for (let i = 0; i < count; i++) {
    const controller = new AbortController();
    const running = run('while True: pass', {
      fuel: Number.MAX_SAFE_INTEGER,
      wallTimeoutMs: how === 'timeout' ? 20 : null,
      signal: controller.signal,
    });
    let start = performance.now() + 20;
    if (how === 'abort') {
      await sleep(5);
      start = performance.now();
      controller.abort();
    }
    await running.catch(() => undefined);
    taken.push((performance.now() - start) * 1000);
  }
  return taken;
}

export const groups = {
  fresh: {
    'runSync()': () => runSync(CODE).stdout.trim(),
    'run()': async () => (await run(CODE)).stdout.trim(),
  },
  inFlight: { 'run()': ({ lanes, count }) => inFlight(() => run(CODE), lanes, count) },
  session: {
    'session.runSync()': () => session.runSync(CODE).stdout.trim(),
    'session.run()': async () => (await session.run(CODE)).stdout.trim(),
    'create, runSync(), close': createAndClose,
  },
  hostCall: {
    'runSync()': (count) => calling.runSync(callLoop('f', count)).stdout.trim(),
    'run(), function': async (count) => (await calling.run(callLoop('f', count))).stdout.trim(),
    'run(), async function': async (count) => (await calling.run(callLoop('g', count))).stdout.trim(),
  },
  waiting: { 'run()': waiting },
  memory: { session: memory },
  beside: { 'run()': beside },
  late: { 'run()': late },
  job: {
    'run()': async ({ lanes, count }) =>
      inFlight(
        () => run('total = 0\nfor i in range(80000): total += i', ALL_LIMITS),
        lanes === 'cores' ? os.availableParallelism() : lanes,
        count,
      ),
  },
  program: {
    'all limits': (text) => figure(runSync(timed(text), ALL_LIMITS).stdout),
    'no fuel': (text) => figure(runSync(timed(text), { ...ALL_LIMITS, ...UNLIMITED }).stdout),
  },
};
