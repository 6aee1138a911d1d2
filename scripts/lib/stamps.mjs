// Stamps: what a step was last built from, so that it is built again only when that has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './platform.mjs';

/** Names that are never part of a build's input: tests and texts. */
const notInput = new Set(['node_modules', 'tests', 'README.md']);

function filesUnder(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [entry];
  return fs
    .readdirSync(entry)
    .filter((name) => !notInput.has(name) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
}

const hashOf = (data) => createHash('sha256').update(data).digest('hex');

/** sha256 of a file's content; null if there is none. */
export const hashOfFile = (file) => (fs.existsSync(file) ? hashOf(fs.readFileSync(file)) : null);
const stampOf = (name) => inRoot('build', 'stamps', `${name}.json`);

/**
 * One hash over everything a step depends on.
 * @param {string[]} files files and folders, relative to the checkout; a missing one counts as such
 * @param {object} values other inputs: versions, environment
 */
export function inputKey(files, values) {
  const hash = createHash('sha256').update(JSON.stringify(values));
  for (const entry of files) {
    for (const file of filesUnder(inRoot(entry))) {
      hash.update(`\0${path.relative(root, file).split(path.sep).join('/')}\0${hashOfFile(file)}`);
    }
  }
  return hash.digest('hex');
}

const outputHashes = (outputs) => Object.fromEntries(outputs.map((file) => [file, hashOfFile(inRoot(file))]));

/** Whether the step's stamp has this key and its outputs are still what it made. */
export function isUpToDate(name, key, outputs) {
  let stamp;
  try {
    stamp = JSON.parse(fs.readFileSync(stampOf(name), 'utf8'));
  } catch {
    return false;
  }
  if (stamp.key !== key) return false;
  return Object.entries(outputHashes(outputs)).every(
    ([file, hash]) => hash !== null && stamp.outputs[file] === hash,
  );
}

/** Called before a build, so that an interrupted one is not taken for done. */
export function clearStamp(name) {
  fs.rmSync(stampOf(name), { force: true });
}

/** Called after a build. Returns the outputs that are missing; with none missing the stamp is written. */
export function writeStamp(name, key, outputs) {
  const hashes = outputHashes(outputs);
  const missing = outputs.filter((file) => hashes[file] === null);
  if (missing.length === 0) {
    const stamp = stampOf(name);
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(`${stamp}.tmp`, `${JSON.stringify({ key, outputs: hashes }, null, 2)}\n`);
    fs.renameSync(`${stamp}.tmp`, stamp);
  }
  return missing;
}
