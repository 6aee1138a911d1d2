// Two copies of the package's JavaScript over one addon, as test runners that reset modules make
// them: both work, also when their runs overlap.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function copy() {
  for (const path of Object.keys(require.cache)) {
    if (!path.endsWith('.node')) delete require.cache[path];
  }
  return require('micropython-wasm');
}

const first = copy();
const early = first.run('import time\ntime.sleep(0.1)\nprint("early", f())', {
  hostFunctions: { f: () => 1 },
});
const session = new first.MicroPythonSession();
await session.run('x = 1');
const second = copy();
console.log(first.run !== second.run);
process.stdout.write((await second.run('print("second", f())', { hostFunctions: { f: () => 2 } })).stdout);
process.stdout.write((await early).stdout);
process.stdout.write((await first.run('print("first again")')).stdout);
await session.close();
await new second.MicroPythonSession().close();
console.log('end');
