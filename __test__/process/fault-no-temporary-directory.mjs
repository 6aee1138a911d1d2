// Nothing is written anywhere: TMPDIR and the home directory are places that do not take files.
import { defaultWasmPath, MicroPythonSession, run, runSync } from 'micropython-wasm';

const wasmPath = defaultWasmPath();
process.stdout.write((await run('print("run")')).stdout);
process.stdout.write(runSync('print("custom")', { wasmPath, wallTimeoutMs: 10_000 }).stdout);
process.stdout.write((await new MicroPythonSession().run('print("session")')).stdout);
