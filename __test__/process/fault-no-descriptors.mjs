// No file descriptor is left (ulimit -n): runs need none once an engine is there, everything else is
// a clear error, and all is well when there are some again.
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultWasmPath, MicroPythonSession, run, runSync } from 'micropython-wasm';
import { codeOf, codeOfCall } from './lib/lib.mjs';

await run('print(1)');
const taken = [];
try {
  for (;;) taken.push(openSync('/dev/null'));
} catch (error) {
  console.log(error.code);
}
const readonlyDir = fileURLToPath(new URL('.', import.meta.url));
process.stdout.write((await run('print("run")')).stdout);
console.log(codeOfCall(() => runSync('print("runSync")', { fuel: null })));
const session = new MicroPythonSession();
console.log(await codeOf(session.run('print("session")')));
console.log(await codeOf(run('print(1)', { readonlyDir })));
console.log(codeOfCall(() => runSync('print(1)', { readonlyDir })));
console.log(await codeOf(run('print(1)', { wasmPath: defaultWasmPath() })));
console.log(await codeOf(run('while True: pass', { wallTimeoutMs: 50 })));
process.stdout.write((await run('print("run again")')).stdout);
for (const descriptor of taken) closeSync(descriptor);
console.log(codeOfCall(() => runSync('print("runSync")', { fuel: null })));
process.stdout.write((await session.run('print("session")')).stdout);
console.log(await codeOf(run('import os\nos.listdir("/input")', { readonlyDir })));
console.log(await codeOf(run('print(1)', { wasmPath: defaultWasmPath(), wallTimeoutMs: 10_000 })));
