// How long a short run takes beside guests that never stop computing.
import { run } from 'micropython-wasm';

import { percentile, times } from '../statistics.mjs';

export const title = 'A short run beside spinning guests';
export const unit = 'microseconds';

export async function measure({ quick }) {
  const result = {};
  for (const spinning of [1, 8, 64]) {
    const controller = new AbortController();
    const options = { fuel: Number.MAX_SAFE_INTEGER, wallTimeoutMs: null, signal: controller.signal };
    const spinners = Array.from({ length: spinning }, () => run('while True: pass', options));
    const taken = await times(() => run('print(1 + 1)'), quick ? 50 : 300);
    controller.abort();
    await Promise.allSettled(spinners);
    result[`beside ${spinning}`] = { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
  }
  return result;
}
