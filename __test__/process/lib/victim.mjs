// A worker in a state of its choice, to be terminated.
import { parentPort, workerData } from 'node:worker_threads';
import {
  defaultWasmPath,
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
} from 'micropython-wasm';
import { BUSY, hostFunctions, METERED, NO_LIMITS, startAll } from './lib.mjs';

const ready = () => parentPort.postMessage('ready');
const stay = () => setInterval(() => undefined, 1000);
const forget = (promise) => promise.catch(() => undefined);

const STATES = {
  idle() {
    ready();
    stay();
  },
  all() {
    startAll();
    ready();
  },
  many() {
    const options = { ...METERED, hostFunctions };
    for (let i = 0; i < 300; i += 1) forget(run('never()', options));
    ready();
  },
  async churn() {
    ready();
    const options = { hostFunctions };
    const one = async () => {
      for (;;) await run('print(now(), soon())', { ...options, onStdout: () => undefined });
    };
    await Promise.all([one(), one(), one(), one()]);
  },
  async abortStorm() {
    ready();
    for (;;) {
      const controller = new AbortController();
      const promises = Object.values(BUSY).map((code) =>
        forget(run(code, { ...METERED, hostFunctions, signal: controller.signal })),
      );
      await new Promise((done) => setTimeout(done, 1));
      controller.abort();
      await Promise.all(promises);
    }
  },
  async sessions() {
    ready();
    for (;;) {
      const session = new MicroPythonSession({ hostFunctions });
      await session.run('x = now()');
      session.runSync('x += 1');
      const runs = [forget(session.run('soon()')), forget(session.run('soon()'))];
      void session.close();
      await Promise.all(runs);
    }
  },
  async replay() {
    ready();
    const session = new MicroPythonReplaySession({ ...METERED, hostFunctions });
    for (;;) await session.run('soon()');
  },
  async interrupts() {
    ready();
    const session = new MicroPythonSession({ ...METERED, hostFunctions });
    for (;;) {
      const promise = forget(session.run('while True: pass'));
      setImmediate(() => session.interrupt());
      await promise;
    }
  },
  async custom() {
    ready();
    for (;;) await run('print(1)', { wasmPath: defaultWasmPath() });
  },
  syncComputing: () => sync(BUSY.computing, METERED),
  syncUnmetered: () => sync(BUSY.computing, NO_LIMITS),
  syncSleeping: () => sync(BUSY.sleeping, METERED),
  syncCalling: () => sync(BUSY['calling a function'], METERED),
  syncCatching: () =>
    sync('while True:\n  try:\n    while True: now()\n  except BaseException: pass', METERED),
  syncSession() {
    const session = new MicroPythonSession({ ...METERED, hostFunctions });
    session.runSync('x = 1');
    startAll();
    ready();
    session.runSync(BUSY['calling a function']);
  },
  syncNested() {
    let depth = 0;
    const down = () => {
      depth += 1;
      if (depth === 5) sync(BUSY.computing, METERED);
      runSync('down()', { ...METERED, hostFunctions: { down } });
    };
    down();
  },
  syncShort() {
    ready();
    for (;;) runSync('print(now())', { hostFunctions });
  },
};

function sync(code, limits) {
  ready();
  runSync(code, { ...limits, hostFunctions });
}

export const NAMES = Object.keys(STATES);

if (parentPort !== null) await STATES[workerData]();
