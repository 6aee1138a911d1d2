import { each } from '../statistics.mjs';

export const title = 'Fresh runs with 1, 8 and 64 in flight';
export const unit = 'per second';
export const columns = ['1', '8', '64'];

export const measure = (contestants, { quick }) =>
  each(contestants, 'inFlight', async (ask) => {
    const rates = {};
    for (const lanes of [1, 8, 64]) {
      rates[lanes] = await ask({ lanes, count: quick ? 2000 : 20_000 });
    }
    return rates;
  });
