// A worker in a worker in a worker; the outermost is terminated with the others in it.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

const depth = isMainThread ? 0 : workerData;
startAll();
const { stdout } = await run(`print(${depth})`);
if (depth < 3) {
  const worker = new Worker(new URL(import.meta.url), { workerData: depth + 1 });
  const inner = await new Promise((done) => worker.once('message', done));
  if (isMainThread) {
    console.log((stdout + inner).split('\n').join(' ').trim());
    console.log(await worker.terminate());
    process.exit();
  }
  parentPort.postMessage(stdout + inner);
} else {
  parentPort.postMessage(stdout);
}
