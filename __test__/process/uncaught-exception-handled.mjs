// With a handler the process goes on, and so do its runs.
import { run, runSync } from 'micropython-wasm';

process.on('uncaughtException', (error) => console.log('caught', error.message));
const trip = () => {
  queueMicrotask(() => {
    throw new Error('tripped');
  });
  return 1;
};
process.stdout.write((await run('print(trip())', { hostFunctions: { trip } })).stdout);
process.stdout.write(runSync('print(trip())', { hostFunctions: { trip } }).stdout);
await new Promise((done) => setTimeout(done, 10));
process.stdout.write((await run('print("still here")')).stdout);
