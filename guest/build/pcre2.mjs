// PCRE2, the engine of the module re: its sources from Debian, with our patches, and how they are compiled.
import fs from 'node:fs';
import path from 'node:path';

import { PCRE2, fetchArchive } from './apt.mjs';
import { fileHash, listFiles, readJson, sha256, writeDirectory } from './files.mjs';
import { ROOT } from './options.mjs';
import { applyPatches } from './source.mjs';
import { runTool } from './tools.mjs';

const PATCHES = path.join(ROOT, 'guest', 'patches', 'pcre2');

// What pcre2_compile() and pcre2_match() need: no other matcher, no texts of errors, no substitution.
const SOURCES = [
  'auto_possess',
  'chartables',
  'chkdint',
  'compile',
  'compile_class',
  'context',
  'extuni',
  'find_bracket',
  'match',
  'match_data',
  'newline',
  'ord2utf',
  'script_run',
  'string_utils',
  'study',
  'tables',
  'ucd',
  'valid_utf',
  'xclass',
].map((name) => `pcre2_${name}.c`);

// Files that the library's own build makes.
const MADE = { 'pcre2.h': 'pcre2.h.generic', 'pcre2_chartables.c': 'pcre2_chartables.c.dist' };

export const PCRE2_FLAGS = ['-Os', '-DPCRE2_CODE_UNIT_WIDTH=8', '-DHAVE_CONFIG_H', '-Iport/re', '-Ipcre2', '-w'];
export const PCRE2_SOURCES = SOURCES.map((name) => `pcre2/${name}`);
export const PCRE2_ORIGIN = { package: PCRE2.name, version: PCRE2.version, file: PCRE2.file, sha256: PCRE2.sha256 };

/** { names: hashes } of the patches. */
export function pcre2Patches() {
  return Object.fromEntries(listFiles(PATCHES).map((name) => [name, fileHash(path.join(PATCHES, name))]));
}

/** Directory with the patched sources; it is made again only when the archive or a patch changed. */
export async function preparePcre2(workDir) {
  const dir = path.join(workDir, 'pcre2');
  const stamp = path.join(dir, '.stamp.json');
  const key = sha256(PCRE2.sha256, JSON.stringify(pcre2Patches()), JSON.stringify(MADE));
  if (readJson(stamp)?.key === key) return dir;
  const archive = await fetchArchive(workDir, PCRE2);
  await writeDirectory(dir, async (temporary) => {
    runTool('tar', ['-xzf', archive, '-C', temporary, '--strip-components=1', '--wildcards', '*/src/pcre2*', '*/LICENCE.md']);
    applyPatches(Object.keys(pcre2Patches()).map((name) => path.join(PATCHES, name)), temporary);
    for (const [name, from] of Object.entries(MADE)) {
      fs.renameSync(path.join(temporary, 'src', from), path.join(temporary, 'src', name));
    }
    fs.writeFileSync(path.join(temporary, '.stamp.json'), JSON.stringify({ key }));
  });
  return dir;
}
