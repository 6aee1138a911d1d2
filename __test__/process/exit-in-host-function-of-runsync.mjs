// process.exit() in a host function of runSync(): there is a guest's fiber below.
import { runSync } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
const leave = () => process.exit(7);
runSync('print("in")\nleave()', { hostFunctions: { leave } });
console.log('not reached');
