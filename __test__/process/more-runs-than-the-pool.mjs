// More runs wait at once than the pool has slots, metered and not: the rest get memory of their own.
import { run } from 'micropython-wasm';
import { METERED, NO_LIMITS, until } from './lib/lib.mjs';

const waiting = [];
const wait = () => new Promise((done) => waiting.push(done));
const start = (limits, count) =>
  Array.from({ length: count }, (_, i) => run(`wait()\nprint(${i})`, { ...limits, hostFunctions: { wait } }));
for (let round = 0; round < 2; round += 1) {
  const runs = [...start(METERED, 400), ...start(NO_LIMITS, 400)];
  await until(
    () => waiting.length === 800,
    () => `${waiting.length} are waiting`,
  );
  for (const done of waiting.splice(0)) done();
  const results = await Promise.all(runs);
  console.log(results.every(({ stdout }, i) => stdout === `${i % 400}\n`));
}
