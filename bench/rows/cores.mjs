import { each } from '../statistics.mjs';

export const title = 'A job of some milliseconds in a fresh sandbox, one at a time and one on each core';
export const unit = 'per second';
export const columns = ['one', 'all cores', 'ratio'];

export const measure = (contestants, { quick }) =>
  each(contestants, 'job', async (ask) => {
    const count = quick ? 100 : 400;
    const one = await ask({ lanes: 1, count });
    const all = await ask({ lanes: 'cores', count });
    return { one, 'all cores': all, ratio: all / one };
  });
