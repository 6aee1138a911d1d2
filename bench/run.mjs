// npm run bench [-- --only ROW[,ROW...]] [--quick]
//
// Measures this package, beside others of its kind, in one run on one machine, and writes
// results.json and a table to standard output. Peers have a lockfile of their own, in here.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const rows = fs.readdirSync(path.join(here, 'rows')).map((name) => path.basename(name, '.mjs'));

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const chosen = options.only?.split(',') ?? rows;
const unknown = chosen.filter((row) => !rows.includes(row));
if (unknown.length > 0) {
  console.error(`no such row: ${unknown.join(', ')}; there are ${rows.join(', ')}`);
  process.exit(2);
}

installPeers();
const machine = `${os.cpus()[0]?.model ?? 'unknown CPU'}, ${os.availableParallelism()} cores, Node ${process.version}`;
console.log(`${machine}\n`);
const results = { machine, rows: {} };
for (const row of chosen) {
  const { title, unit, measure } = await import(`./rows/${row}.mjs`);
  console.log(`### ${title} (${unit})\n`);
  try {
    const measured = await measure(options);
    results.rows[row] = measured;
    console.log(`${table(measured)}\n`);
  } catch (error) {
    results.rows[row] = { failed: String(error) };
    process.exitCode = 1;
    console.log(`failed: ${error.message}\n`);
  }
}
fs.writeFileSync(path.join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);

function installPeers() {
  if (fs.existsSync(path.join(here, 'node_modules'))) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

function table(measured) {
  const columns = [...new Set(Object.values(measured).flatMap(Object.keys))];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const number = (value) => (value === undefined ? '' : value.toFixed(value < 100 ? 2 : 0));
  return [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...Object.entries(measured).map(([name, values]) =>
      line([name, ...columns.map((c) => number(values[c]))]),
    ),
  ].join('\n');
}
