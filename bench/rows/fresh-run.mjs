import { interleaved } from '../statistics.mjs';

export const title = 'A fresh sandbox for 1 + 1';
export const unit = 'microseconds';
export const columns = ['p50', 'p99'];

export const measure = (contestants, { quick }) =>
  interleaved(contestants, 'fresh', { rounds: quick ? 4 : 16, perRound: 200, wanted: '2' });
