// npm run bench [-- --only ROW[,ROW...]] [--peers NAME[,NAME...]|all|none] [--quick]
//
// Measures this package, beside others of its kind, in one run on one machine. Prints Markdown, and
// writes results.md and results.json into this folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { Contestant, known } from './contestants.mjs';
import { install } from './install.mjs';
import { section } from './report.mjs';

const here = import.meta.dirname;
const OURS = 'micropython-wasm';
const rows = [
  'cold-start',
  'fresh-run',
  'in-flight',
  'session',
  'host-call',
  'waiting',
  'session-memory',
  'fairness',
  'late',
  'cores',
  'programs',
  'size',
];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    peers: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

/** The chosen ones of `names`; what is not among them ends the program. */
function chosen(given, names) {
  const unknown = given.filter((name) => !names.includes(name));
  if (unknown.length === 0) return given;
  console.error(`not known: ${unknown.join(', ')}; there are ${names.join(', ')}`);
  return process.exit(2);
}

function chosenPeers() {
  const names = Object.keys(known);
  if (options.peers === 'all') return names;
  if (options.peers === 'none') return [OURS];
  if (options.peers === undefined) return names.filter((name) => !known[name].optional);
  return [OURS, ...chosen(options.peers.split(','), names).filter((name) => name !== OURS)];
}

/** Starts all, one after the other; those that cannot be had are named. */
async function startAll(names) {
  const contestants = [];
  for (const name of names) {
    const contestant = new Contestant(name);
    try {
      await contestant.start();
      contestants.push(contestant);
    } catch {
      console.log(`${name}: not installed here\n`);
    }
  }
  return contestants;
}

async function measure(row, contestants) {
  const { title, unit, columns, measure: figures } = await import(`./rows/${row}.mjs`);
  const measured = { title, unit, columns, figures: await figures(contestants, options) };
  const text = section(measured);
  console.log(text);
  return { measured, text };
}

const chosenRows = options.only ? chosen(options.only.split(','), rows) : rows;
const names = chosenPeers();
install({ all: options.peers === 'all' });
const contestants = await startAll(names);
const machine = `${os.cpus()[0]?.model ?? 'unknown CPU'}, ${os.availableParallelism()} cores, ${os.type()} ${os.release()}, Node ${process.version}`;
const versions = Object.fromEntries(contestants.map(({ name, version }) => [name, version]));
const heading = `${machine}.\n${contestants.map(({ name, version }) => `${name} ${version}`).join('; ')}.\n`;
console.log(heading);
const results = { machine, versions, rows: {} };
const texts = [heading];
for (const row of chosenRows) {
  const { measured, text } = await measure(row, contestants);
  results.rows[row] = measured;
  texts.push(text);
}
for (const contestant of contestants) contestant.stop();
fs.writeFileSync(path.join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
fs.writeFileSync(path.join(here, 'results.md'), `${texts.join('\n')}`);
const ours = Object.values(results.rows).flatMap(({ figures }) => Object.entries(figures));
if (ours.some(([label, { failed }]) => label.startsWith(`${OURS},`) && failed)) process.exitCode = 1;
