// The first runSync() of a process, which makes the engine and loads the artifact, at the bottom of a
// deep JavaScript recursion in a worker with a small stack.
import { once } from 'node:events';
import { isMainThread, Worker } from 'node:worker_threads';
import { MicroPythonSession, runSync } from 'micropython-wasm';

function bottom(call) {
  try {
    bottom(call);
  } catch {
    call();
  }
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { resourceLimits: { stackSizeMb: 1 } });
  console.log(...(await once(worker, 'exit')));
} else {
  const outputs = [];
  for (const fuel of [undefined, null]) {
    const limits = { fuel, wallTimeoutMs: null };
    bottom(() => outputs.push(runSync('print("run")', limits).stdout));
    // A session that was cut off at its first run has ended.
    bottom(() => outputs.push(new MicroPythonSession(limits).runSync('print("session")').stdout));
  }
  process.stdout.write(outputs.join(''));
}
