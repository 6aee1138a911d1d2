// A signal without a handler, while guests are in every state. The test sends it.
import { runSync } from 'micropython-wasm';
import { idleSessions, NO_LIMITS, startAll } from './lib/lib.mjs';

startAll();
await idleSessions(10);
process.stdout.write('ready\n', () => {
  // With "busy" the thread that would run handlers is in a guest.
  if (process.argv[2] === 'busy') runSync('while True: pass', NO_LIMITS);
});
