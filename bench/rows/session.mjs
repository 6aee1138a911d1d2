import { interleaved } from '../statistics.mjs';

export const title = 'An interpreter that stays: 1 + 1, and making one';
export const unit = 'microseconds';
export const columns = ['p50', 'p99'];

export const measure = (contestants, { quick }) =>
  interleaved(contestants, 'session', { rounds: quick ? 4 : 16, perRound: 200, wanted: '2' });
