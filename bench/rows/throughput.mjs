// Fresh runs per second with 1, 8 and 64 in flight.
import { run } from 'micropython-wasm';

export const title = 'Fresh runs of print(1 + 1)';
export const unit = 'per second';

async function perSecond(inFlight, count) {
  const start = performance.now();
  let left = count;
  const lane = async () => {
    while (left-- > 0) await run('print(1 + 1)');
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return count / ((performance.now() - start) / 1000);
}

export async function measure({ quick }) {
  const count = quick ? 2000 : 20_000;
  await perSecond(8, 500);
  const rates = {};
  for (const inFlight of [1, 8, 64]) {
    rates[`${inFlight} in flight`] = { rate: await perSecond(inFlight, count) };
  }
  return rates;
}
