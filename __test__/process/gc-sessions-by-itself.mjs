// Ten thousand sessions dropped one after the other: the collector takes them away in time, though
// what JavaScript sees of each is small.
import { MicroPythonSession } from 'micropython-wasm';

const count = Number(process.argv[2] ?? 10_000);
for (let i = 0; i < count; i += 1) await new MicroPythonSession().run('x = 1');
console.log('no limit met');
