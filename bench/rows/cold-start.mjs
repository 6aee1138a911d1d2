// A new process, from its start to its first result, beside `node -e 0`.
import { spawnSync } from 'node:child_process';

import { interleaved } from '../statistics.mjs';

export const title = 'New process to first result';
export const unit = 'microseconds';

const root = new URL('../..', import.meta.url);

function start(code) {
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root });
  if (status !== 0) throw new Error(String(stderr));
}

export function measure({ quick }) {
  const contestants = {
    'node -e 0': () => start('0'),
    'micropython-wasm': () =>
      start(`if (require('micropython-wasm').runSync('print(1 + 1)').stdout !== '2\\n') process.exit(1)`),
  };
  return interleaved(contestants, { rounds: quick ? 4 : 21, perRound: 1 });
}
