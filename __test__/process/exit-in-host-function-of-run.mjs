// process.exit() in a host function of run(), while other guests are in every state.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
const leave = () => {
  console.log('leaving');
  process.exit(7);
};
await run('print("in")\nleave()\nprint("never")', {
  hostFunctions: { leave },
  onStdout: (text) => console.log('guest', text.trim()),
});
console.log('not reached');
