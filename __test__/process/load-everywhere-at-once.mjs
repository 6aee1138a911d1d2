// The main thread and workers load the addon at the same moment.
import { here, passingWorker } from './lib/workers.mjs';

await Promise.all([passingWorker(), here(), passingWorker(), passingWorker(), here()]);
console.log('ok');
