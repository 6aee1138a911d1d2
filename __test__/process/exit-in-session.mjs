// process.exit() in host functions of sessions, in run() and in runSync() alike.
import { MicroPythonSession } from 'micropython-wasm';
import { idleSessions, startAll } from './lib/lib.mjs';

startAll();
await idleSessions(10);
const leave = () => process.exit(7);
const session = new MicroPythonSession({ hostFunctions: { leave } });
await session.run('x = 1');
if (process.argv[2] === 'sync') session.runSync('leave()');
else await session.run('leave()');
console.log('not reached');
