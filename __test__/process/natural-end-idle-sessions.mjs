// Sessions that are open and idle do not keep the process alive.
import { idleSessions } from './lib/lib.mjs';

globalThis.kept = await idleSessions(20);
console.log('end');
