/** What the process holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/** Collects garbage, and gives finalizers and ending threads time to do their part. */
export async function collect() {
  for (let i = 0; i < 5; i += 1) {
    gc();
    await sleep(100);
  }
}

const count = (folder) => (process.platform === 'linux' ? readdirSync(folder).length : 0);

export function held() {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    threads: count('/proc/self/task'),
    descriptors: count('/proc/self/fd'),
    mappings: process.platform === 'linux' ? readFileSync('/proc/self/maps', 'latin1').split('\n').length : 0,
    'RSS, MB': rss / 1e6,
    'JavaScript heap, MB': heapUsed / 1e6,
  };
}
