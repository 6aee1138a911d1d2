import { each, percentile } from '../statistics.mjs';

export const title = 'How late a busy loop is ended, by its time limit and by its signal';
export const unit = 'milliseconds';
export const columns = ['timeout, p50', 'timeout, p90', 'abort, p50', 'abort, p90'];

export const measure = (contestants, { quick }) =>
  each(contestants, 'late', async (ask) => {
    const figures = {};
    for (const how of ['timeout', 'abort']) {
      const taken = await ask({ how, count: quick ? 20 : 100 });
      figures[`${how}, p50`] = percentile(taken, 0.5) / 1000;
      figures[`${how}, p90`] = percentile(taken, 0.9) / 1000;
    }
    return figures;
  });
