// Little address space (ulimit -v): everything works, with small mappings. Then none is left: an
// error, and the next call works when there is some again.
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { idleSessions } from './lib/lib.mjs';

process.stdout.write(runSync('print("runSync")', { wallTimeoutMs: 10_000 }).stdout);
process.stdout.write(runSync('print("unmetered")', { fuel: null, wallTimeoutMs: 10_000 }).stdout);
const results = await Promise.all(Array.from({ length: 50 }, (_, i) => run(`print(${i})`)));
console.log(results.map(({ stdout }) => stdout.trim()).join(' ') === [...results.keys()].join(' '));
const session = new MicroPythonSession({ memoryBytes: 64 << 20, wallTimeoutMs: 10_000 });
await session.run('x = bytearray(30_000_000)');
process.stdout.write((await session.run('print(len(x))')).stdout);
await session.close();
const sessions = await idleSessions(20);
await Promise.all(sessions.map((session) => session.close()));
console.log(await run('while True: pass', { fuel: Number.MAX_SAFE_INTEGER }).catch(({ code }) => code));
