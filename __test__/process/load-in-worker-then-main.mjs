// The worker that loaded the addon first is gone when the main thread loads it.
import { here, passingWorker } from './lib/workers.mjs';

await passingWorker();
await here();
await passingWorker();
await here();
console.log('ok');
