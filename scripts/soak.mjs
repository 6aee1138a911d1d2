// npm run soak [-- --minutes N] [--record]
//   A mix of everything for an hour (or N minutes), with aborts and terminations at random. What the
//   process holds at rest must be the same all the time. --record writes the figures to
//   docs/reliability.md.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main, setUp } from './lib/setup.mjs';

const REST_EVERY_MS = 20_000;

/** The first part of the time is for warming up: pools, caches, the JavaScript heap. */
const WARM = 1 / 4;

/** How much more of each the process may hold in the last rests than in the first after the warm-up. */
const ALLOWED = {
  threads: () => 2,
  descriptors: () => 0,
  // Slots of the pool keep some mappings once they have been used; one after the other comes to it.
  mappings: () => 300,
  'RSS, MB': (before) => 16 + before / 10,
  'JavaScript heap, MB': (before) => 4 + before / 10,
};

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, record: { type: 'boolean', default: false } },
});

await main(async () => {
  const minutes = Number(options.minutes);
  if (!(minutes > 0)) throw new Failure(`--minutes ${options.minutes} is no time`);
  await setUp('addon', 'typescript');
  const { Load } = await import('./soak/load.mjs');
  const { collect, held } = await import('./soak/held.mjs');

  const load = new Load();
  const begin = Date.now();
  const end = begin + minutes * 60_000;
  const rests = [];
  while (Date.now() < end) {
    await load.runFor(Math.min(REST_EVERY_MS, end - Date.now()));
    await collect();
    rests.push({ minutes: (Date.now() - begin) / 60_000, ...held() });
    console.log(line(rests.at(-1)));
  }
  const growth = compared(rests.filter((rest) => rest.minutes >= minutes * WARM));
  const report = table(minutes, load.counts, rests, growth);
  console.log(`\n${report}`);
  if (options.record) record(report);
  const grown = growth.filter(({ flat }) => !flat).map(({ name }) => name);
  if (grown.length > 0) throw new Failure(`grows: ${grown.join(', ')}`);
});

function line({ minutes, ...figures }) {
  const cells = Object.entries(figures).map(([name, value]) => `${name} ${Math.round(value)}`);
  return `${minutes.toFixed(1)} min: ${cells.join(', ')}`;
}

/** Compares the medians of the first and the last third of the rests. */
function compared(rests) {
  if (rests.length < 3) throw new Failure('too short a time to compare anything: take --minutes 2 at least');
  const third = Math.ceil(rests.length / 3);
  return Object.keys(ALLOWED).map((name) => {
    const median = (part) => part.map((rest) => rest[name]).sort((a, b) => a - b)[part.length >> 1];
    const [first, last] = [median(rests.slice(0, third)), median(rests.slice(-third))];
    return { name, first, last, flat: last - first <= ALLOWED[name](first) };
  });
}

function table(minutes, counts, rests, growth) {
  const done = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  const rows = growth.map(({ name, first, last, flat }) => {
    const most = Math.max(...rests.map((rest) => rest[name]));
    return `| ${name} | ${Math.round(first)} | ${Math.round(last)} | ${Math.round(most)} | ${flat ? 'flat' : 'grows'} |`;
  });
  const machine = `${os.availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.version}`;
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Last run: ${day}, ${minutes} minutes, ${rests.length} rests, ${machine}.`,
    '',
    `Done meanwhile: ${done.join(', ')}.`,
    '',
    '| held at rest | after the warm-up | at the end | most | |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

/** Replaces what stands between the two marks. */
function record(report) {
  const file = inRoot('docs', 'reliability.md');
  const text = fs.readFileSync(file, 'utf8');
  const marked = /(<!-- soak -->\n)[^]*?(\n<!-- end of soak -->)/;
  if (!marked.test(text)) throw new Failure(`${file} has no place for the figures`);
  fs.writeFileSync(
    file,
    text.replace(marked, (_, before, after) => `${before}\n${report}\n${after}`),
  );
}
