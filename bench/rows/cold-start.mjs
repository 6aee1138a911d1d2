// A new process up to the end of its first result.
import { spawnSync } from 'node:child_process';

import { known } from '../contestants.mjs';
import { summary } from '../statistics.mjs';

export const title = 'A new process for 1 + 1';
export const unit = 'milliseconds; beyond: than an interpreter that does nothing';
export const columns = ['p50', 'beyond'];

const cwd = new URL('..', import.meta.url);

function start([command, ...args]) {
  const begun = performance.now();
  const { status } = spawnSync(command, args, { cwd, stdio: 'ignore' });
  const took = performance.now() - begun;
  if (status !== 0) throw new Error(`exit status ${status}`);
  return took;
}

const NODE = 'node -e 0';
const PYTHON = 'python -c 0';

export async function measure(contestants, { quick }) {
  const programs = contestants.map(({ name }) => [name, known[name].first]).filter(([, first]) => first);
  const pythons = programs.map(([, [command]]) => command).filter((command) => command !== process.execPath);
  const nothing = [
    [NODE, [process.execPath, '-e', '0']],
    ...pythons.slice(0, 1).map((p) => [PYTHON, [p, '-c', '0']]),
  ];
  const entries = [...nothing, ...programs].map(([name, program]) => ({ name, program, times: [] }));
  for (let round = 0; round < (quick ? 5 : 21); round++) {
    for (const entry of entries.filter(({ failed }) => failed === undefined)) {
      // The slow ones need no 21 rounds.
      if (round > 5 && entry.times[0] > 500) continue;
      try {
        const took = start(entry.program);
        if (round > 0) entry.times.push(took);
      } catch (error) {
        entry.failed = error.message;
      }
    }
  }
  const medians = Object.fromEntries(entries.map(({ name, times }) => [name, summary(times).p50]));
  return Object.fromEntries(
    entries.map(({ name, program, failed }) => {
      const idle = medians[program[0] === process.execPath ? NODE : PYTHON];
      return [name, failed === undefined ? { p50: medians[name], beyond: medians[name] - idle } : { failed }];
    }),
  );
}
