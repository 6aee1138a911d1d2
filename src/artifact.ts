import { join } from 'node:path';

const PATH = join(__dirname, '..', 'artifacts', 'micropython-wasi.wasm');

/**
 * The path of the bundled MicroPython artifact, for inspection. Runs do not read it: the addon
 * carries the same artifact precompiled.
 */
export function defaultWasmPath(): string {
  return PATH;
}
