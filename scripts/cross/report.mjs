// docs/platforms.md: what was built and run where. Its table is written from docs/platforms.json, which test:target
// brings up to date.
import fs from 'node:fs';
import { inRoot } from '../lib/platform.mjs';
import { runnerLabel } from './runtimes.mjs';
import { targets } from './targets.mjs';

const results = inRoot('docs', 'platforms.json');
const page = inRoot('docs', 'platforms.md');
const markers = ['<!-- results -->', '<!-- end of results -->'];

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

function runsIn(runs, target) {
  if (runs.length === 0) return 'not run';
  const runtimes = [...new Set(runs.map(({ runtime }) => runtime))];
  const texts = runtimes.map((name) => {
    const failed = runs.filter(({ runtime, passed }) => runtime === name && !passed);
    return failed.length === 0
      ? name
      : `${name} (failed: ${failed.map(({ program }) => program).join(', ')})`;
  });
  return `${runnerLabel(target)}: ${texts.join(', ')}`;
}

function row(target, result) {
  const names = `\`${target.platform}\` | \`${target.triple}\``;
  if (result === undefined) return `| ${names} | no result yet | | |`;
  const sizes = `${megabytes(result.bytes)}, packed ${megabytes(result.packedBytes)}`;
  return `| ${names} | ${sizes}${result.profile ? ` (${result.profile})` : ''} | ${result.findings.join('; ')} | ${runsIn(result.runs, target)} |`;
}

/** The page's table, from the recorded results. */
export function table() {
  const recorded = JSON.parse(fs.readFileSync(results, 'utf8'));
  const rows = targets.map((target) => row(target, recorded[target.platform]));
  const head =
    '| platform | built here as | size of the addon | checked | programs run |\n|---|---|---|---|---|';
  return `${head}\n${rows.join('\n')}`;
}

/** The page with the table in it. */
export function pageWithTable() {
  const [before, rest] = fs.readFileSync(page, 'utf8').split(markers[0]);
  const [, after] = rest.split(markers[1]);
  return `${before}${markers[0]}\n\n${table()}\n\n${markers[1]}${after}`;
}

/** Keeps the result of a target, and writes the page. */
export function record(target, { bytes, packedBytes, findings, profile }, runs) {
  const recorded = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : {};
  recorded[target.platform] = { bytes, packedBytes, findings, profile, runs };
  fs.writeFileSync(results, `${JSON.stringify(recorded, null, 2)}\n`);
  fs.writeFileSync(page, pageWithTable());
}
