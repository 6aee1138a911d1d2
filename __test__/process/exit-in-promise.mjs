// process.exit() when a run has settled, while other guests are in every state.
import { run } from 'micropython-wasm';
import { idleSessions, startAll } from './lib/lib.mjs';

startAll();
await idleSessions(10);
await run('print("done")').then(({ stdout }) => {
  process.stdout.write(stdout);
  process.exit(7);
});
console.log('not reached');
