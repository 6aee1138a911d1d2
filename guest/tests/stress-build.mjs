// The build that collects at every allocation, for tests beside MicroPython's own suite.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Its path, after bringing it up to date. */
export function stressBuild() {
  execFileSync(process.execPath, [path.join(ROOT, 'guest/build.mjs'), '--stress'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(ROOT, 'artifacts/micropython-wasi-stress.wasm');
}
