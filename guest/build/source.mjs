// A MicroPython source tree with the patch series applied, in the work directory.
import fs from 'node:fs';
import path from 'node:path';

import { MICROPYTHON, fetchArchive } from './apt.mjs';
import { fileHash, listFiles, readJson, readList, sha256, writeDirectory } from './files.mjs';
import { BuildError, ROOT } from './options.mjs';
import { runTool } from './tools.mjs';

const PATCHES = path.join(ROOT, 'guest', 'patches');
// What the guest and the tests of the interpreter are made from.
const PARTS = ['py', 'extmod', 'shared', 'lib', 'tools', 'tests', 'LICENSE'];

/** Paths of the patches to apply, in order. */
function patchFiles(options) {
  if (options.plain || options.alreadyPatched) return options.extraPatches;
  const series = readList(path.join(PATCHES, 'series')).map((name) => path.join(PATCHES, name));
  return [...series, ...options.extraPatches];
}

/** { names: hashes } of the patches that are applied. */
export function patchHashes(options) {
  return Object.fromEntries(patchFiles(options).map((file) => [path.basename(file), fileHash(file)]));
}

async function fillFromDebian(options, dir) {
  const archive = await fetchArchive(options.workDir, MICROPYTHON);
  runTool('tar', ['-xJf', archive, '-C', dir, '--strip-components=1']);
}

function fillFromDirectory(options, dir) {
  for (const part of PARTS) {
    const from = path.join(options.sourceDir, part);
    if (fs.existsSync(from)) fs.cpSync(from, path.join(dir, part), { recursive: true, dereference: true });
  }
}

function fetchCommit(options) {
  const clone = path.join(options.workDir, 'repository', sha256(options.repoUrl).slice(0, 12));
  fs.mkdirSync(clone, { recursive: true });
  const git = (...args) => runTool('git', ['-C', clone, ...args]).toString().trim();
  if (!fs.existsSync(path.join(clone, 'HEAD'))) git('init', '-q', '--bare');
  git('fetch', '-q', '--force', '--depth=1', options.repoUrl, options.ref);
  return { clone, commit: git('rev-parse', 'FETCH_HEAD^{commit}') };
}

function fillFromCommit({ clone, commit }, dir) {
  const archive = path.join(dir, 'source.tar');
  runTool('git', ['-C', clone, 'archive', '--format=tar', '-o', archive, commit]);
  runTool('tar', ['-xf', archive, '-C', dir]);
  fs.rmSync(archive);
}

export function applyPatches(files, dir) {
  for (const file of files) {
    try {
      runTool('patch', ['-p1', '-s', '-f', '--no-backup-if-mismatch', '-d', dir, '-i', file]);
    } catch (error) {
      if (error.message.includes('missing')) throw error;
      throw new BuildError(`${path.basename(file)} does not apply to this source (--plain builds without patches).\n${error.message}`);
    }
  }
}

/** Where the source comes from, in words for the manifest and as a key for "unchanged". */
function describe(options) {
  if (options.sourceDir) {
    if (!fs.existsSync(path.join(options.sourceDir, 'py', 'mpconfig.h'))) {
      throw new BuildError(`${options.sourceDir} is not a MicroPython source tree: py/mpconfig.h is missing.`);
    }
    const content = PARTS.filter((part) => part !== 'tests').flatMap((part) => {
      const dir = path.join(options.sourceDir, part);
      if (!fs.existsSync(dir) || !fs.statSync(dir).isDirectory()) return [];
      return listFiles(dir).map((name) => {
        const { size, mtimeMs } = fs.statSync(path.join(dir, name));
        return `${part}/${name} ${size} ${mtimeMs}`;
      });
    });
    return { origin: { directory: options.sourceDir }, key: sha256(options.sourceDir, ...content) };
  }
  if (options.repoUrl) {
    const fetched = fetchCommit(options);
    return { origin: { repository: options.repoUrl, commit: fetched.commit }, key: fetched.commit, fetched };
  }
  const { name, version, file, sha256: hash } = MICROPYTHON;
  return { origin: { package: name, version, file, sha256: hash }, key: hash };
}

function treeName(options) {
  if (options.sourceDir || options.repoUrl) return 'source-given';
  if (options.plain) return 'source-plain';
  return options.extraPatches.length > 0 ? 'source-extra' : 'source';
}

/**
 * The patched tree: { dir, key, origin }. It is made again only when its origin or a patch changed.
 * Trees of different kinds lie beside each other.
 */
export async function prepareSource(options) {
  const { origin, key: originKey, fetched } = describe(options);
  const patches = patchHashes(options);
  const key = sha256(originKey, JSON.stringify(patches));
  const kind = treeName(options);
  const dir = path.join(options.workDir, kind);
  const stamp = path.join(dir, '.stamp.json');
  let fresh = false;
  if (readJson(stamp)?.key !== key) {
    await writeDirectory(dir, async (temporary) => {
      if (options.sourceDir) fillFromDirectory(options, temporary);
      else if (options.repoUrl) fillFromCommit(fetched, temporary);
      else await fillFromDebian(options, temporary);
      applyPatches(patchFiles(options), temporary);
      fs.writeFileSync(path.join(temporary, '.stamp.json'), JSON.stringify({ key, origin }));
    });
    fresh = true;
  }
  return { dir, key, origin, fresh };
}

/** MicroPython's version as its own headers say. */
export function sourceVersion(dir) {
  const text = fs.readFileSync(path.join(dir, 'py', 'mpconfig.h'), 'utf8');
  const part = (name) => new RegExp(`#define MICROPY_VERSION_${name} +(\\d+)`).exec(text)[1];
  const preview = /#define MICROPY_VERSION_PRERELEASE +1/.test(text) ? '-preview' : '';
  return `${part('MAJOR')}.${part('MINOR')}.${part('MICRO')}${preview}`;
}
