// An exception that nobody catches, while guests are in every state.
import { idleSessions, startAll } from './lib/lib.mjs';

startAll();
await idleSessions(10);
setTimeout(() => {
  throw new Error('nobody catches this');
}, 20);
