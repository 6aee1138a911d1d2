import { each, percentile } from '../statistics.mjs';

export const title = 'A short run beside 1, 8 and 64 that never stop computing';
export const unit = 'milliseconds';
export const columns = ['1, p50', '1, max', '8, p50', '8, max', '64, p50', '64, max'];

export const measure = (contestants, { quick }) =>
  each(contestants, 'beside', async (ask) => {
    const figures = {};
    for (const spinning of [1, 8, 64]) {
      const taken = await ask({ spinning, count: quick ? 50 : 400 });
      figures[`${spinning}, p50`] = percentile(taken, 0.5) / 1000;
      figures[`${spinning}, max`] = Math.max(...taken) / 1000;
    }
    return figures;
  });
