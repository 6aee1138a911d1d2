// The address space is cut while the process runs: no room for sessions beyond it is a clear error;
// runs and sessions that are there go on; the next call works once there is room again.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { MicroPythonSession, run } from 'micropython-wasm';
import { codeOf } from './lib/lib.mjs';

const GIB = 2 ** 30;
const size = () => Number(/VmSize:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
const limit = (bytes) => execFileSync('prlimit', ['--pid', `${process.pid}`, `--as=${bytes}:unlimited`]);

const session = new MicroPythonSession();
await session.run('x = 1');
await run('print(1)');
limit(size() + 6 * GIB);
const refused = new MicroPythonSession();
console.log(await codeOf(refused.run('x = 1')));
process.stdout.write((await run('print("run")')).stdout);
process.stdout.write((await session.run('print("session", x)')).stdout);
limit('unlimited');
console.log(await codeOf(refused.run('x = 1')));
