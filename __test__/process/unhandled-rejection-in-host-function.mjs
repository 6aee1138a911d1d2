// A promise that a host function forgets.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
const forget = () => {
  void Promise.reject(new Error('nobody looks'));
  return 1;
};
await run('import time\nforget()\ntime.sleep(600)', { hostFunctions: { forget }, wallTimeoutMs: null });
