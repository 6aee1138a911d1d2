// The stress run finds what it is for: without any one of the three things that make the collector
// sound (guest/README.md), it fails.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILD = path.join(ROOT, 'guest/build.mjs');
const SUITE = path.join(ROOT, 'guest/tests/suite/run.mjs');
const undoing = (name) => ['--extra-patch', path.join(import.meta.dirname, 'collector', `${name}.patch`)];

const DEFECTS = [
  { without: 'the pointers in locals and operands', options: ['--no-spill'], file: 'basics/list1.py' },
  { without: 'pointers into objects', options: undoing('without-interior-pointers'), file: 'extmod/re_sub.py' },
  {
    without: 'areas of which the first block is in use',
    options: undoing('without-live-first-block'),
    file: 'micropython/extreme_exc.py',
  },
];

/** The last line of a run of one file of the suite, on a stress build. */
function lastLine(wasm, file) {
  const { stdout } = spawnSync(process.execPath, [SUITE, '--stress', '--wasm', wasm, '--only', file], { encoding: 'utf8' });
  return stdout.trimEnd().split('\n').at(-1);
}

for (const { without, options, file } of DEFECTS) {
  test(`a collector without ${without} fails ${file}`, { timeout: 30 * 60_000 }, (t) => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'guest-collector-'));
    t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
    const build = (output, ...more) => {
      execFileSync(process.execPath, [BUILD, '--stress', '--output', output, ...more], { stdio: ['ignore', 'ignore', 'inherit'] });
      return output;
    };
    assert.equal(lastLine(build(path.join(dir, 'defective.wasm'), ...options), file), '0 passed, 1 failed');
    assert.equal(lastLine(build(path.join(dir, 'whole.wasm')), file), '1 passed, 0 failed');
  });
}
