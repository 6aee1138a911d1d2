// process.exit() in a host function that has waited.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
const leave = async () => {
  await new Promise((done) => setTimeout(done, 5));
  process.exit(7);
};
await run('leave()', { hostFunctions: { leave } });
console.log('not reached');
