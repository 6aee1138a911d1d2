// Workers that are terminated in the middle of runs. Prints "fine".
const assert = require('node:assert');
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads');
const { run, runSync } = require('micropython-wasm');

const endless = { fuel: null, wallTimeoutMs: 300_000 };

/** What a worker does: kinds of work that only its end, or a timeout, stops. */
const work = {
  computing: () => runSync('while True: pass', endless),
  calling: () => runSync('while True: f()', { ...endless, hostFunctions: { f: () => 1 } }),
  sleeping: () => runSync('import time\ntime.sleep(300)', endless),
  waiting: () => run('import time\ntime.sleep(300)', endless),
};

/** Starts a worker and answers it when it is about to work. */
async function started(kind) {
  const worker = new Worker(__filename, { workerData: kind });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return worker;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function terminateAll() {
  for (let round = 0; round < 5; round++) {
    const workers = await Promise.all(Object.keys(work).map(started));
    await pause(10 * round);
    // Resolves when the thread has ended. Without an end, the run's own timeout would be minutes away.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  assert.strictEqual(runSync('print("still here")', { wallTimeoutMs: 60_000 }).stdout, 'still here\n');
  console.log('fine');
}

if (isMainThread) terminateAll();
else {
  parentPort.postMessage('started');
  work[workerData]();
}
