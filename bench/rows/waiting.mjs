import { each } from '../statistics.mjs';

const RUNS = 1000;

export const title = `${RUNS} runs that wait for a host promise`;
export const unit = 'threads of the process, KiB a run, milliseconds until all wait, and until all are done';
export const columns = ['threads', 'PSS', 'RSS', 'park', 'resume'];

export const measure = (contestants) => each(contestants, 'waiting', (ask) => ask(RUNS));
