// process.exit() from a timer, whatever the guests are just doing.
import { idleSessions, random, startAll } from './lib/lib.mjs';

startAll();
await idleSessions(random(20));
setTimeout(() => process.exit(7), random(50));
