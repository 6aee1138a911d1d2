// Workers of node:cluster, which exit while their guests are busy.
import cluster from 'node:cluster';
import { once } from 'node:events';
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

if (cluster.isPrimary) {
  const workers = [1, 2].map(() => cluster.fork());
  const ends = workers.map((worker) => Promise.all([once(worker, 'message'), once(worker, 'exit')]));
  for (const [[message], [status]] of await Promise.all(ends)) console.log(message.trim(), status);
  process.stdout.write((await run('print("primary")')).stdout);
} else {
  startAll();
  const { stdout } = await run('print("worker")');
  process.send(stdout, () => process.exit(3));
}
