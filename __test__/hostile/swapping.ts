/** Two names of a directory that change places all the time, from another thread. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const SWAP = `
const { renameSync } = require('node:fs');
const { workerData: { one, other, between, state } } = require('node:worker_threads');
const [STOP, SWAPS] = [0, 1];
require('node:worker_threads').parentPort.postMessage('ready');
while (Atomics.load(state, STOP) === 0) {
  renameSync(one, between);
  renameSync(other, one);
  renameSync(between, other);
  Atomics.add(state, SWAPS, 1);
}
`;

export interface Swapper extends AsyncDisposable {
  /** How often they have changed places. */
  swaps(): number;
}

/** Makes a file unless there is one, a link to \`target\`, and lets them change places until disposed. */
export async function swapping(
  directory: string,
  name: string,
  linkName: string,
  target: string,
): Promise<Swapper> {
  const [one, other] = [join(directory, name), join(directory, linkName)];
  try {
    writeFileSync(one, 'inside', { flag: 'wx' });
  } catch {
    // It is a directory that was made before.
  }
  symlinkSync(target, other);
  mkdirSync(join(directory, 'between'));
  const state = new Int32Array(new SharedArrayBuffer(8));
  const workerData = { one, other, between: join(directory, 'between', 'x'), state };
  const worker = new Worker(SWAP, { eval: true, workerData });
  const ended = new Promise((end) => worker.once('exit', end));
  await new Promise((ready) => worker.once('message', ready));
  return {
    swaps: () => Atomics.load(state, 1),
    async [Symbol.asyncDispose]() {
      Atomics.store(state, 0, 1);
      await ended;
    },
  };
}
