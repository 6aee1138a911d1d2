// process.exit() while output is handed over.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
await run('print("hello")\nwhile True: pass', {
  wallTimeoutMs: null,
  fuel: null,
  onStdout: () => process.exit(7),
});
console.log('not reached');
