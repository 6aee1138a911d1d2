// Small helpers for files: hashes, trees, writes that are never half done.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export function sha256(...parts) {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** The plain sha256 of a file, as sha256sum prints it. */
export function fileHash(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Names below dir (with '/'), sorted; keep decides about each file name. */
export function listFiles(dir, keep = () => true) {
  const found = [];
  const walk = (relative) => {
    for (const entry of fs.readdirSync(path.join(dir, relative), { withFileTypes: true })) {
      const name = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(name);
      else if (keep(name)) found.push(name);
    }
  };
  walk('');
  return found.sort();
}

/** Lines of a list file without comments and blank lines. */
export function readList(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

let counter = 0;
export function temporaryName(file) {
  return `${file}.${process.pid}-${counter++}.tmp`;
}

/** Removes what interrupted builds left in dir. */
export function removeTemporaries(dir) {
  for (const name of fs.readdirSync(dir)) {
    if (/\.\d+-\d+\.tmp$/.test(name)) fs.rmSync(path.join(dir, name), { recursive: true, force: true });
  }
}

/** Other processes see the old file or the new one, never a part. */
export function writeFile(file, data) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = temporaryName(file);
  fs.writeFileSync(temporary, data);
  fs.renameSync(temporary, file);
}

/** Makes dir with fill(temporary directory); an interrupted fill leaves dir as it was. */
export async function writeDirectory(dir, fill) {
  const temporary = temporaryName(dir);
  fs.mkdirSync(temporary, { recursive: true });
  try {
    await fill(temporary);
    fs.rmSync(dir, { recursive: true, force: true });
    fs.renameSync(temporary, dir);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
