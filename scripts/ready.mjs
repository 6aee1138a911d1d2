// npm run ready [-- --quick]: what the continuous integration does with a change, as far as one machine can.
// All tests, then spelling and the packed package, which need some hundred megabytes of tools; --quick leaves those out.
import { spawnSync } from 'node:child_process';
import { inRoot } from './lib/platform.mjs';

const test = (...args) =>
  spawnSync(process.execPath, [inRoot('scripts', 'test.mjs'), ...args], { stdio: 'inherit' });

const runs = process.argv.includes('--quick') ? [[]] : [[], ['--only', 'spelling,package']];
const failed = runs.map((args) => test(...args)).some(({ status }) => status !== 0);
console.log(failed ? 'Not ready.' : 'Ready.');
process.exitCode = failed ? 1 : 0;
