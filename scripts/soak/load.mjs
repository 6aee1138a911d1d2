/** A mix of everything. What has one right result is checked against it; what is cut need only settle. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { BUSY, hostFunctions, METERED, NO_LIMITS, random } from '../../__test__/process/lib/lib.mjs';
import { NAMES } from '../../__test__/process/lib/victim.mjs';
import {
  defaultWasmPath,
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
} from 'micropython-wasm';

/** A call that takes longer hangs. */
const HANGS_AFTER_MS = 180_000;

const here = fileURLToPath(new URL('.', import.meta.url));
/** Time for a run on a busy machine. */
const PATIENT = { wallTimeoutMs: 30_000 };

const failures = {
  '1 / 0': 'ERR_GUEST_EXCEPTION',
  'import sys\nsys.exit(3)': 'ERR_GUEST_EXIT',
  'x = []\nwhile True: x.append(bytearray(1_000_000))': 'ERR_GUEST_EXCEPTION',
  'def f(): f()\nf()': 'ERR_GUEST_EXCEPTION',
  'def broken(:': 'ERR_GUEST_EXCEPTION',
};

async function rejects(promise, code) {
  await assert.rejects(promise, (error) => error.code === code || assert.fail(error));
}

const KINDS = {
  async runs() {
    const n = random(1000);
    const { stdout } = await run(`print(sum(range(${n})), now(), soon())`, { ...PATIENT, hostFunctions });
    assert.equal(stdout, `${(n * (n - 1)) / 2} 1 1\n`);
  },
  async 'unmetered runs'() {
    let streamed = '';
    const options = { ...PATIENT, fuel: null, onStdout: (text) => (streamed += text) };
    const { stdout } = await run('for i in range(500): print("line", i)', options);
    assert.equal(stdout, streamed);
    assert.equal(stdout.length, 4390);
  },
  'synchronous runs'() {
    const options = {
      hostFunctions: { down: () => runSync('print(now())', { ...PATIENT, hostFunctions }).stdout },
    };
    assert.equal(runSync('print(down())', { ...PATIENT, ...options }).stdout, '1\n\n');
  },
  async 'failing runs'() {
    const [code, expected] = Object.entries(failures)[random(5)];
    await rejects(run(code, { ...PATIENT, fuel: null }), expected);
  },
  async 'runs at a limit'() {
    await rejects(run('while True: pass', { fuel: 3_000_000, ...PATIENT }), 'ERR_OUT_OF_FUEL');
    await rejects(run('while True: pass', { ...METERED, wallTimeoutMs: 5 }), 'ERR_TIMEOUT');
    const full = { maxStdoutBytes: 1000, onOutputLimit: 'error', ...PATIENT };
    await rejects(run('while True: print("x" * 99)', full), 'ERR_OUTPUT_LIMIT');
  },
  async 'runs with files'() {
    const code = 'with open("/input/load.mjs") as f: print(len(f.read()) > 1000)';
    assert.equal((await run(code, { readonlyDir: here, ...PATIENT })).stdout, 'True\n');
    await rejects(run('1', { readonlyDir: '/nowhere' }), 'ERR_INVALID_DIRECTORY');
  },
  async 'custom artifacts'() {
    assert.equal((await run('print(1)', { wasmPath: defaultWasmPath(), ...PATIENT })).stdout, '1\n');
    await rejects(run('1', { wasmPath: fileURLToPath(import.meta.url) }), 'ERR_INVALID_ARTIFACT');
  },
  async aborts() {
    const controller = new AbortController();
    const codes = Object.values(BUSY);
    const promises = Array.from({ length: 8 }, () => {
      const limits = random(2) ? METERED : NO_LIMITS;
      return run(codes[random(codes.length)], { ...limits, hostFunctions, signal: controller.signal });
    });
    await Promise.all([
      sleep(random(10)).then(() => controller.abort()),
      ...promises.map((promise) => rejects(promise, 'ABORT_ERR')),
    ]);
  },
  async bursts() {
    const waiting = [];
    const wait = () => new Promise((done) => waiting.push(done));
    const runs = Array.from({ length: 300 }, () =>
      run('print(wait())', { hostFunctions: { wait }, wallTimeoutMs: null }),
    );
    while (waiting.length < 300) await sleep(1);
    for (const done of waiting) done(1);
    for (const { stdout } of await Promise.all(runs)) assert.equal(stdout, '1\n');
  },
  async sessions() {
    const session = new MicroPythonSession({ ...PATIENT, hostFunctions, fuel: random(2) ? null : 1e12 });
    await session.run('n = 0');
    for (let i = 0; i < 20; i += 1) await session.run('n += now() + soon() - 1');
    session.runSync('n += 1');
    await rejects(session.run('1 / 0'), 'ERR_GUEST_EXCEPTION');
    assert.equal((await session.run('print(n)')).stdout, '21\n');
    // Some are left to the collector.
    if (random(2)) await session.close();
  },
  async 'sessions closed while they run'() {
    const session = new MicroPythonSession({ ...METERED, hostFunctions });
    const codes = Object.values(BUSY);
    const runs = [session.run(codes[random(codes.length)]), session.run('1')];
    const ends = runs.map((promise) => rejects(promise, 'ERR_SESSION_CLOSED'));
    await sleep(random(5));
    await session.close();
    await Promise.all(ends);
  },
  async interrupts() {
    const session = new MicroPythonSession({ ...METERED, hostFunctions });
    for (const code of ['while True: pass', 'import time\ntime.sleep(600)', 'never()']) {
      let over = false;
      const end = rejects(session.run(code), 'ERR_GUEST_EXCEPTION').finally(() => (over = true));
      while (!over) {
        await sleep(5);
        session.interrupt();
      }
      await end;
    }
    assert.equal((await session.run('print(1)')).stdout, '1\n');
    await session.close();
  },
  async 'replay sessions'() {
    const session = new MicroPythonReplaySession({ ...PATIENT, hostFunctions });
    for (let i = 0; i < 5; i += 1) await session.run(`x${i} = now()`);
    await rejects(session.run('1 / 0'), 'ERR_GUEST_EXCEPTION');
    assert.equal((await session.run('print(x0 + x4)')).stdout, '2\n');
  },
  async 'terminated workers'() {
    const script = new URL('../../__test__/process/lib/victim.mjs', import.meta.url);
    const worker = new Worker(script, { workerData: NAMES[random(NAMES.length)] });
    // Node leaks the descriptors of modules that a terminated worker is just reading.
    await once(worker, 'message');
    await sleep(random(50));
    await worker.terminate();
  },
};

/** How many of a kind are at work at the same time; one, if not said. */
const LANES = { runs: 4, sessions: 2, aborts: 2 };

/** Every round of these is followed by a pause, because it is heavy or keeps the thread. */
const PAUSE_MS = { bursts: 500, 'terminated workers': 300, 'synchronous runs': 5, 'failing runs': 20 };

export class Load {
  /** How many rounds of each kind there were. */
  counts = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]));

  /** Rejects when a result was wrong, or a call hung. */
  async runFor(ms) {
    const end = Date.now() + ms;
    const lanes = Object.keys(KINDS).flatMap((kind) =>
      Array.from({ length: LANES[kind] ?? 1 }, () => this.#lane(kind, end)),
    );
    await Promise.all(lanes);
  }

  async #lane(kind, end) {
    while (Date.now() < end) {
      await inTime(kind, KINDS[kind]());
      this.counts[kind] += 1;
      await sleep(PAUSE_MS[kind] ?? 1);
    }
  }
}

async function inTime(kind, promise) {
  let timer;
  const hung = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${kind}: hangs`)), HANGS_AFTER_MS);
  });
  await Promise.race([promise, hung]).finally(() => clearTimeout(timer));
}
