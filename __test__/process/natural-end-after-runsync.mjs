// A run() begun inside a host function of runSync() settles after it.
import { run, runSync } from 'micropython-wasm';

const begin = () => void run('print("later")').then(({ stdout }) => process.stdout.write(stdout));
process.stdout.write(runSync('begin()\nprint("first")', { hostFunctions: { begin } }).stdout);
