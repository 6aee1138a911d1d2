// Workers that exit while the guests of another worker and of the main thread go on.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { MicroPythonSession, run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

const work = async () => {
  const session = new MicroPythonSession();
  await session.run('n = 0');
  for (let i = 0; i < 60; i += 1) {
    const [{ stdout }] = await Promise.all([run(`print(${i})`), session.run('n += 1')]);
    if (stdout !== `${i}\n`) throw new Error(stdout);
  }
  return (await session.run('print(n)')).stdout;
};

if (isMainThread) {
  const steady = new Worker(new URL(import.meta.url), { workerData: 'steady' });
  const message = new Promise((done) => steady.once('message', done));
  const here = work();
  for (const how of ['exit', 'throw', 'reject', 'end', 'exit', 'throw', 'reject', 'end']) {
    const worker = new Worker(new URL(import.meta.url), { workerData: how });
    worker.on('error', ({ message }) => console.log(message));
    console.log(how, await new Promise((done) => worker.on('exit', done)));
  }
  const there = await message;
  process.stdout.write(there + (await here));
} else if (workerData === 'steady') {
  const result = await work();
  parentPort.once('message', () => undefined);
  parentPort.postMessage(result);
  parentPort.unref();
} else {
  if (workerData !== 'end') startAll();
  await run('print(1)');
  if (workerData === 'exit') process.exit(5);
  if (workerData === 'throw')
    setTimeout(() => {
      throw new Error('thrown');
    }, 2);
  if (workerData === 'reject') void Promise.reject(new Error('rejected'));
}
