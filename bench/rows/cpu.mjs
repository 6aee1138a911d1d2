// Six programs that compute, with every limit on and without metering, beside CPython.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { runSync } from 'micropython-wasm';

import { percentile } from '../statistics.mjs';

export const title = 'Programs that compute';
export const unit = 'milliseconds';

const programs = path.join(import.meta.dirname, '../programs');
const LIMITS = { memoryBytes: 64 * 2 ** 20, wallTimeoutMs: 120_000 };

/** Each program prints its own time, in milliseconds, after its result. */
function reported(stdout) {
  const lines = stdout.trim().split('\n');
  return { milliseconds: Number(lines.pop()), result: lines.join('\n') };
}

function cpython(file) {
  const { stdout, status } = spawnSync('python3', [file], { encoding: 'utf8' });
  return status === 0 ? reported(stdout) : null;
}

export function measure({ quick }) {
  const rounds = quick ? 3 : 9;
  const result = {};
  for (const name of fs.readdirSync(programs).sort()) {
    const file = path.join(programs, name);
    const code = fs.readFileSync(file, 'utf8');
    const taken = { metered: [], unmetered: [], cpython: [] };
    const expected = cpython(file);
    for (let round = 0; round < rounds; round++) {
      const runs = {
        metered: reported(runSync(code, { ...LIMITS, fuel: 10 ** 12 }).stdout),
        unmetered: reported(runSync(code, { ...LIMITS, fuel: null }).stdout),
        cpython: cpython(file),
      };
      for (const [way, run] of Object.entries(runs)) {
        if (run === null) continue;
        if (expected !== null && run.result !== expected.result) {
          throw new Error(`${name}: ${way} printed ${run.result}, CPython ${expected.result}`);
        }
        taken[way].push(run.milliseconds);
      }
    }
    for (const [way, values] of Object.entries(taken)) {
      if (values.length > 0)
        result[`${path.basename(name, '.py')}, ${way}`] = { p50: percentile(values, 0.5) };
    }
  }
  return result;
}
