// runSync() still works while the process exits; a run() that is begun there never ends.
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

const session = new MicroPythonSession();
session.runSync('x = 41');
process.on('exit', (code) => {
  process.stdout.write(runSync(`print("exit", ${code})`).stdout);
  process.stdout.write(session.runSync('print(x + 1)').stdout);
  run('print(1)').then(() => console.log('not reached'));
  void session.close();
});
startAll();
setTimeout(() => process.exit(7), 10);
