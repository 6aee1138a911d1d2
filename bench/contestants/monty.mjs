// Pydantic's own Python interpreter, in the process: a subset of the language.
import fs from 'node:fs';

import { Monty, runMontyAsync } from '@pydantic/monty';

const folder = new URL('../node_modules/@pydantic/monty/', import.meta.url);
export const { version } = JSON.parse(fs.readFileSync(new URL('package.json', folder), 'utf8'));

const LIMITS = { maxDurationSecs: 120, maxMemory: 64 * 2 ** 20 };
const callLoop = (call, count) => `total = 0\nfor i in range(${count}):\n    total += ${call}\ntotal`;

/** It has no clock: timed from outside, compilation included. */
function program(text, limits) {
  const start = performance.now();
  const output = String(new Monty(`${text}\nmain()`).run({ limits }));
  return { output, milliseconds: performance.now() - start };
}

export const groups = {
  fresh: { run: () => String(new Monty('1 + 1').run()) },
  hostCall: {
    run: (count) => String(new Monty(callLoop('f(1)', count)).run({ externalFunctions: { f: (i) => i } })),
    runMontyAsync: async (count) =>
      String(
        await runMontyAsync(new Monty(callLoop('f(1)', count)), { externalFunctions: { f: async (i) => i } }),
      ),
  },
  program: { 'with limits': (text) => program(text, LIMITS) },
};
