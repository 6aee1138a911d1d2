// process.exit() ten guests deep.
import { runSync } from 'micropython-wasm';

let depth = 0;
const down = () => {
  depth += 1;
  if (depth === 10) process.exit(7);
  runSync('down()', { hostFunctions: { down } });
};
runSync('down()', { hostFunctions: { down } });
console.log('not reached');
