// A host function that throws later, where no promise catches it.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
const trip = () => {
  process.nextTick(() => {
    throw new Error('nobody catches this');
  });
  return 1;
};
await run('import time\ntrip()\ntime.sleep(600)', { hostFunctions: { trip }, wallTimeoutMs: null });
