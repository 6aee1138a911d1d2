/** Workers that load the package. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const EXPECTED = 'run\nrunSync\n1\n';

/** A worker that has run guests, and goes on until it gets a message or is terminated. */
export async function stayingWorker() {
  const worker = new Worker(new URL('./env.mjs', import.meta.url), { workerData: 'stay' });
  await answer(worker);
  return worker;
}

/** A worker that runs guests and ends. */
export async function passingWorker() {
  const worker = new Worker(new URL('./env.mjs', import.meta.url));
  const [, [status]] = await Promise.all([answer(worker), once(worker, 'exit')]);
  if (status !== 0) throw new Error(`the worker ended with ${status}`);
}

/** Ends a staying worker by itself. */
export async function leave(worker) {
  worker.postMessage('leave');
  const [status] = await once(worker, 'exit');
  if (status !== 0) throw new Error(`the worker ended with ${status}`);
}

async function answer(worker) {
  const [message] = await once(worker, 'message');
  if (message !== EXPECTED) throw new Error(`the worker said ${message}`);
}

/** The same in this thread, which may be the first to load the package. */
export async function here() {
  const { MicroPythonSession, run, runSync } = await import('micropython-wasm');
  const { stdout } = await run('print("run")');
  const session = new MicroPythonSession();
  await session.run('x = 1');
  const all = stdout + runSync('print("runSync")').stdout + session.runSync('print(x)').stdout;
  if (all !== EXPECTED) throw new Error(all);
}
