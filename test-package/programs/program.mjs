// The package as an ES module, and one implementation behind both ways in. The last line is "fine".
import assert from 'node:assert';
import { createRequire } from 'node:module';
import { MicroPythonWasmError, run, runSync } from 'micropython-wasm';

assert.strictEqual(runSync('print(1 + 1)', { wallTimeoutMs: 60_000 }).stdout, '2\n');
assert.strictEqual((await run('print("ES")', { wallTimeoutMs: 60_000 })).stdout, 'ES\n');
const required = createRequire(import.meta.url)('micropython-wasm');
assert.strictEqual(required.MicroPythonWasmError, MicroPythonWasmError);
console.log('fine');
