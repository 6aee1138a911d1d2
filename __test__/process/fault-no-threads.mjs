// No thread can be started (ulimit -u) when the package needs its first ones: run() is a clear error,
// runSync() works, and everything works once threads can be had.
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { codeOf, codeOfCall } from './lib/lib.mjs';
import { noMoreThreads, threadsAgain } from './lib/nproc.mjs';

await noMoreThreads();
const session = new MicroPythonSession();
console.log(await codeOf(run('print(1)')));
console.log(await codeOf(session.run('x = 1')));
process.stdout.write(runSync('print("runSync")').stdout);
process.stdout.write(runSync('import time\ntime.sleep(0.05)\nprint("slept")').stdout);
console.log(codeOfCall(() => runSync('while True: pass', { wallTimeoutMs: 100, fuel: 1e12 })));
console.log(codeOfCall(() => runSync('while True: pass', { wallTimeoutMs: null, fuel: 50_000_000 })));
console.log(codeOfCall(() => runSync('print(1)', { fuel: null })));
process.stdout.write(session.runSync('print("session")').stdout);
await threadsAgain();
process.stdout.write((await run('print("run")')).stdout);
console.log(codeOfCall(() => runSync('while True: pass', { fuel: null, wallTimeoutMs: 100 })));
process.stdout.write((await session.run('print("session.run")')).stdout);
