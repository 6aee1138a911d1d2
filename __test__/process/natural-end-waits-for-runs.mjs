// A run in progress keeps the process alive until it has settled, and no longer.
import { run } from 'micropython-wasm';

void run('import time\ntime.sleep(0.2)\nprint("slept")').then(({ stdout }) => process.stdout.write(stdout));
const never = () => new Promise(() => undefined);
void run('never()', { hostFunctions: { never }, wallTimeoutMs: 300 }).catch((error) =>
  console.log(error.code),
);
console.log('end of the program');
