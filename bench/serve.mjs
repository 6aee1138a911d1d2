// node serve.mjs MODULE: one contestant in a process of its own.
//
// Each line on standard input is a request { group, variant, arg, count }; the answer is a line on
// descriptor 3: { times, output }, the microseconds of each of `count` calls and what the last gave,
// or { error }. The first answer, to no request, says what the contestant can do.
import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const answer = (value) => fs.writeSync(3, `${JSON.stringify(value)}\n`);

async function measure(task, arg, count) {
  const times = [];
  let output;
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    const value = task(arg);
    const settled = value instanceof Promise ? await value : value;
    times.push((performance.now() - start) * 1000);
    // Figures differ from call to call, texts may not.
    if (i > 0 && typeof output === 'string') assert.equal(settled, output);
    output = settled;
  }
  return { times, output };
}

const { version, groups } = await import(pathToFileURL(path.resolve(process.argv[2])));
const variants = Object.entries(groups).map(([group, tasks]) => [group, Object.keys(tasks)]);
answer({ version, groups: Object.fromEntries(variants) });
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { group, variant, arg, count } = JSON.parse(line);
  try {
    answer(await measure(groups[group][variant], arg, count));
  } catch (error) {
    answer({ error: String(error) });
  }
}
process.exit(0);
