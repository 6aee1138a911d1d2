// process.exit() in a worker ends the worker, wherever a guest stands.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

const WAYS = {
  run: (options) => run('leave()', options),
  'run, later': (options) => run('later()', options),
  runSync: (options) => runSync('leave()', options),
  'runSync, caught': (options) =>
    runSync('while True:\n  try: leave()\n  except BaseException: pass', options),
  session: (options) => new MicroPythonSession(options).run('leave()'),
  'session, runSync': (options) => new MicroPythonSession(options).runSync('leave()'),
  onStdout: () => run('print(1)\nwhile True: pass', { wallTimeoutMs: null, onStdout: () => process.exit(5) }),
  nested: (options) =>
    runSync('down()', {
      hostFunctions: { down: () => runSync('leave()', options).stdout },
      wallTimeoutMs: null,
    }),
};

if (isMainThread) {
  for (const way of Object.keys(WAYS)) {
    const worker = new Worker(new URL(import.meta.url), { workerData: way });
    const [status] = await once(worker, 'exit');
    console.log(way, status);
  }
  process.stdout.write(runSync('print("main goes on")').stdout);
} else {
  startAll();
  const leave = () => process.exit(5);
  const later = async () => {
    await new Promise((done) => setTimeout(done, 2));
    process.exit(5);
  };
  await WAYS[workerData]({ hostFunctions: { leave, later }, wallTimeoutMs: null });
}
