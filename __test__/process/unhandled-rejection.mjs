// A run that fails, and nobody looks at its promise.
import { run } from 'micropython-wasm';
import { startAll } from './lib/lib.mjs';

startAll();
void run('raise ValueError("nobody looks")');
