import { interleaved } from '../statistics.mjs';

const CALLS = 1000;

export const title = 'A call of a host function, its loop included';
export const unit = 'microseconds';
export const columns = ['p50'];

export const measure = (contestants, { quick }) =>
  interleaved(contestants, 'hostCall', {
    rounds: quick ? 3 : 11,
    perRound: 5,
    arg: CALLS,
    wanted: String(CALLS),
    divisor: CALLS,
  });
