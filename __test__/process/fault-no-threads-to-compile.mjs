// No thread can be started when a custom artifact is to be compiled: a clear error or a slower way,
// no waiting for ever, and the next call works.
import { defaultWasmPath, run, runSync } from 'micropython-wasm';
import { codeOf, codeOfCall } from './lib/lib.mjs';
import { noMoreThreads, threadsAgain } from './lib/nproc.mjs';

const options = { wasmPath: defaultWasmPath(), wallTimeoutMs: 10_000 };
await run('print(1)');
await noMoreThreads();
const clear = (code) => (code === 'ok' || code === 'ERR_SANDBOX_LIMIT' ? 'clear' : code);
console.log(clear(await codeOf(run('print(1)', options))));
console.log(clear(codeOfCall(() => runSync('print(1)', options))));
process.stdout.write((await run('print("run")')).stdout);
await threadsAgain();
process.stdout.write((await run('print("custom")', options)).stdout);
process.stdout.write(runSync('print("custom")', options).stdout);
