// A handler that ends everything in order.
import { MicroPythonSession, run } from 'micropython-wasm';
import { codeOf, METERED } from './lib/lib.mjs';

const controller = new AbortController();
const session = new MicroPythonSession(METERED);
const runs = [
  run('while True: pass', { ...METERED, signal: controller.signal }),
  session.run('while True: pass'),
];
process.on('SIGTERM', () => {
  controller.abort();
  void session.close();
});
process.stdout.write('ready\n');
console.log(await Promise.all(runs.map(codeOf)));
