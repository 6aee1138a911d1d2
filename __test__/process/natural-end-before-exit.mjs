// Runs that are begun when the event loop is empty.
import { run } from 'micropython-wasm';

let rounds = 0;
process.on('beforeExit', () => {
  rounds += 1;
  if (rounds <= 3) void run(`print("round", ${rounds})`).then(({ stdout }) => process.stdout.write(stdout));
});
