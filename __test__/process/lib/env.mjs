// A worker that loads the package, runs guests and ends by itself.
import { parentPort, workerData } from 'node:worker_threads';
import { MicroPythonSession, run, runSync } from 'micropython-wasm';

const { stdout } = await run('print("run")');
const session = new MicroPythonSession();
await session.run('x = 1');
parentPort.postMessage(stdout + runSync('print("runSync")').stdout + session.runSync('print(x)').stdout);
if (workerData === 'stay') await new Promise((done) => parentPort.once('message', done));
