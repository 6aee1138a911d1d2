// node scripts/version.mjs 1.2.3           makes it the version of everything, in one step
// node scripts/version.mjs --check [1.2.3] fails unless all versions are the same, and that one
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

const crates = ['aot', 'node', 'sandbox'].map((name) => `micropython-wasm-${name}`);

/** Files with a version in them: where, and how it is written. The group before the version and the one after stay. */
function places(root) {
  const inFolder = (...parts) => path.join(root, ...parts);
  const inJson = /(^ {2}"version": ")([^"]+)(")/m;
  const platforms = fs.readdirSync(inFolder('npm')).sort();
  return [
    { file: inFolder('package.json'), pattern: inJson },
    ...platforms.map((platform) => ({ file: inFolder('npm', platform, 'package.json'), pattern: inJson })),
    { file: inFolder('package-lock.json'), pattern: inJson },
    {
      file: inFolder('package-lock.json'),
      pattern: /(^ {4}"": \{\s+"name": "micropython-wasm",\s+"version": ")([^"]+)(")/m,
    },
    { file: inFolder('Cargo.toml'), pattern: /(^\[workspace\.package\]\s+version = ")([^"]+)(")/m },
    ...crates.map((name) => ({
      file: inFolder('Cargo.lock'),
      pattern: new RegExp(`(^name = "${name}"\\s+version = ")([^"]+)(")`, 'm'),
    })),
  ];
}

function find({ file, pattern }) {
  const match = pattern.exec(fs.readFileSync(file, 'utf8'));
  if (match === null) throw new Failure(`there is no version where it should be in ${file}`);
  return match[2];
}

/** All places that have another version than `wanted`; without one, than package.json. */
export function differences(root, wanted) {
  const all = places(root);
  const expected = wanted ?? find(all[0]);
  return all
    .map((place) => ({ file: path.relative(root, place.file), version: find(place) }))
    .filter(({ version }) => version !== expected);
}

export function setVersion(root, version) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? '')) {
    throw new Failure('usage: node scripts/version.mjs 1.2.3, or --check [1.2.3]');
  }
  for (const { file, pattern } of places(root)) {
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(pattern, `$1${version}$3`));
  }
}

if (process.argv[1] === inRoot('scripts', 'version.mjs')) {
  await main(() => {
    const [first, wanted] = process.argv.slice(2);
    if (first !== '--check') return setVersion(inRoot(), first);
    const wrong = differences(inRoot(), wanted).map(({ file, version }) => `${file} has ${version}`);
    if (wrong.length > 0) throw new Failure(`The versions differ: ${wrong.join(', ')}.`);
  });
}
