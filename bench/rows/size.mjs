// What is installed, without dependencies that come with Node or Python.
import fs from 'node:fs';
import path from 'node:path';

import { known } from '../contestants.mjs';

export const title = 'Size when installed';
export const unit = 'MiB';
export const columns = ['MiB'];

const root = path.join(import.meta.dirname, '../..');

function bytes(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.size;
  return fs.readdirSync(file).reduce((sum, name) => sum + bytes(path.join(file, name)), 0);
}

/** What npm puts into the package, and its addon for this platform. */
function ourFiles() {
  const { files } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const addons = fs.readdirSync(root).filter((name) => name.endsWith('.node'));
  return [...files, ...addons].map((name) => path.join(root, name));
}

export async function measure(contestants) {
  const sizes = {};
  for (const { name } of contestants) {
    const { packages = [] } = known[name];
    const files =
      name === 'micropython-wasm'
        ? ourFiles()
        : packages.map((each) => path.join(root, 'bench/node_modules', each));
    const total = files.reduce((sum, file) => sum + bytes(file), 0);
    if (total > 0) sizes[name] = { MiB: total / 2 ** 20 };
  }
  return sizes;
}
