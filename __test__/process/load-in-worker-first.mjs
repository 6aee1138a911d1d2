// A worker loads the addon, the main thread joins while it lives.
import { here, leave, passingWorker, stayingWorker } from './lib/workers.mjs';

const first = await stayingWorker();
await here();
await leave(first);
await here();
await passingWorker();
console.log('ok');
