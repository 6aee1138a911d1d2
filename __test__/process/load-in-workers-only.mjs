// The main thread never loads the addon; workers do, together and one after the other.
import { passingWorker, stayingWorker } from './lib/workers.mjs';

await Promise.all([passingWorker(), passingWorker(), passingWorker(), passingWorker()]);
await passingWorker();
const left = await stayingWorker();
left.unref();
console.log('ok');
