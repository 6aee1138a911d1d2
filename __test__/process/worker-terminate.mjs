// worker.terminate() at random moments, in every state; some before the worker has begun.
// Argument: how many in all.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { runSync } from 'micropython-wasm';
import { random, threads, until } from './lib/lib.mjs';
import { NAMES } from './lib/victim.mjs';

const TOGETHER = 3;
const count = Number(process.argv[2] ?? 100);
let next = 0;

async function lane() {
  while (next < count) {
    const state = NAMES[next % NAMES.length];
    next += 1;
    const worker = new Worker(new URL('./lib/victim.mjs', import.meta.url), { workerData: state });
    const ended = once(worker, 'exit');
    const early = next % 5 === 0;
    if (early) {
      await new Promise((done) => setTimeout(done, random(60)));
    } else {
      await Promise.race([once(worker, 'message'), ended]);
      await new Promise((done) => setTimeout(done, random(6)));
    }
    void worker.terminate();
    const [status] = await ended;
    // Node gives 0 to a worker that had no environment yet.
    if (status !== 1 && !(early && status === 0))
      throw new Error(`${state}: the worker ended with ${status}`);
  }
}

// The threads that stay: the package's own, and Node's.
await new Worker(new URL('./lib/env.mjs', import.meta.url)).terminate();
runSync('print(1)', { fuel: null });
await Promise.all([lane(), lane(), lane()].slice(0, TOGETHER));
await until(
  () => threads() <= 40,
  () => `${threads()} threads are left`,
);
const before = threads();
await new Promise((done) => setTimeout(done, 50));
if (threads() > before) throw new Error('threads still come');
process.stdout.write(runSync('print("fine")').stdout);
console.log(next, 'terminated');
