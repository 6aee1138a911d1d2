// runSync() in a host function of runSync(), until JavaScript's stack is used up, here and in a
// worker, whose stack is smaller; and runSync() at the bottom of a deep JavaScript recursion.
import { once } from 'node:events';
import { isMainThread, Worker } from 'node:worker_threads';
import { MicroPythonSession, runSync } from 'micropython-wasm';

const options = { wallTimeoutMs: null };

/** JavaScript's RangeError, or what became of it in a guest between. */
const stackEnded = (error) => error instanceof RangeError || error.exceptionType === 'RuntimeError';

function nested() {
  let deepest = 0;
  const down = (depth) => {
    deepest = depth;
    runSync(`down(${depth + 1})`, { ...options, hostFunctions: { down } });
    return depth;
  };
  try {
    down(1);
  } catch (error) {
    if (!stackEnded(error)) throw error;
  }
  return deepest;
}

/** Calls as deep as JavaScript allows. */
function bottom(call) {
  try {
    bottom(call);
  } catch {
    try {
      call();
    } catch (error) {
      if (!stackEnded(error)) throw error;
    }
  }
}

let depth = 0;
const deepDown = () => {
  depth += 1;
  return depth;
};
const deepest = nested();
const session = new MicroPythonSession(options);
bottom(() => runSync('print(1)', options));
bottom(() => runSync('print(f())', { ...options, hostFunctions: { f: deepDown } }));
bottom(() => session.runSync('print(1)'));
const { stdout } = runSync('print("fine")');
process.stdout.write(`${isMainThread ? 'main' : 'worker'}: ${deepest >= 20} ${stdout}`);
if (isMainThread) {
  for (const resourceLimits of [{}, { stackSizeMb: 1 }]) {
    const worker = new Worker(new URL(import.meta.url), { resourceLimits });
    console.log(...(await once(worker, 'exit')));
  }
}
