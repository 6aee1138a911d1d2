// For a runtime that lets a worker's code go on after terminate(): the timeout of runSync() is what ends it.
// Prints the code of the run's error, which the worker writes itself: nobody listens to it any more.
const { isMainThread, parentPort, Worker } = require('node:worker_threads');
const { runSync } = require('micropython-wasm');

if (isMainThread) {
  const worker = new Worker(__filename);
  worker.once('message', async () => {
    await worker.terminate();
    // Longer than the run may take.
    setTimeout(() => process.exit(), 5000);
  });
} else {
  parentPort.postMessage('started');
  try {
    runSync('while True: pass', { fuel: null });
  } catch (error) {
    console.log(error.code);
  }
}
