// The main thread loads the addon, then workers do, and end in other orders.
import { here, leave, passingWorker, stayingWorker } from './lib/workers.mjs';

await here();
const first = await stayingWorker();
const second = await stayingWorker();
await leave(first);
await here();
await passingWorker();
await second.terminate();
await here();
console.log('ok');
