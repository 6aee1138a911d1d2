// A worker whose JavaScript runs out of memory, while it has guests in every state.
import { isMainThread, Worker } from 'node:worker_threads';
import { run, runSync } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

if (isMainThread) {
  const resourceLimits = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };
  const worker = new Worker(new URL(import.meta.url), { resourceLimits });
  worker.on('error', (error) => console.log(error.code));
  console.log(await new Promise((done) => worker.on('exit', done)));
  process.stdout.write((await run('print("main goes on")')).stdout);
} else {
  startAll();
  const hoard = [];
  const grow = () => {
    for (let i = 0; i < 10_000; i += 1) hoard.push({ i, text: `number ${i}` });
    return 1;
  };
  runSync('while True: grow()', { hostFunctions: { grow }, fuel: null, wallTimeoutMs: null });
}
