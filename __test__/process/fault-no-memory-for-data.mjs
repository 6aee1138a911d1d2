// Little memory for data (ulimit -d), as with strict overcommit: Python sees MemoryError, or a run
// that gets no memory to start with fails with a code, and later calls work.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { MicroPythonSession, run } from 'micropython-wasm';
import { codeOf } from './lib/lib.mjs';

const data = () => Number(/VmData:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
const limit = (bytes) => execFileSync('prlimit', ['--pid', `${process.pid}`, `--data=${bytes}:unlimited`]);

const grow =
  'x = []\ntry:\n  while True: x.append(bytearray(1_000_000))\nexcept MemoryError: x = len(x)\nprint(x)';
const options = { memoryBytes: 256 << 20, fuel: null, wallTimeoutMs: 20_000 };
const session = new MicroPythonSession(options);
await session.run('x = 1');
await run('x = 1', options);
limit(data() + (60 << 20));
for (let i = 0; i < 3; i += 1) {
  // The memory of the run before may not be given back yet.
  const got = await run(grow, options).then(
    ({ stdout }) => Number(stdout),
    ({ code }) => code,
  );
  const expected = i === 0 ? got > 5 && got < 70 : got < 70 || got === 'ERR_SANDBOX_LIMIT';
  console.log(expected ? 'expected' : got);
}
console.log(await codeOf(session.run('print(x)')));
limit('unlimited');
console.log(Number((await run(grow, options)).stdout) > 150);
console.log(await codeOf(session.run('print(x)')));
