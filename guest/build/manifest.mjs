// artifacts/micropython-wasi.json: what the product's module is made of and what comes out.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import { toolVersions } from './clang.mjs';
import { COMPILE_FLAGS } from './compile.mjs';
import { fileHash, listFiles, readJson, writeFile } from './files.mjs';
import { frozenModules } from './frozen.mjs';
import { LINK_RECIPE } from './link.mjs';
import { BuildError, ROOT } from './options.mjs';
import { PCRE2_ORIGIN, pcre2Patches } from './pcre2.mjs';
import { patchHashes, sourceVersion } from './source.mjs';
import { readInterface } from './wasm-interface.mjs';

const MANIFEST = path.join(ROOT, 'artifacts', 'micropython-wasi.json');
const GUEST = path.join(ROOT, 'guest');

function hashesBelow(dir, keep) {
  return Object.fromEntries(listFiles(dir, keep).map((name) => [name, fileHash(path.join(dir, name))]));
}

/** Everything beside the source that decides about the result, with hashes. */
export function inputHashes({ plain = false, alreadyPatched = false, extraPatches = [] }) {
  return {
    patches: patchHashes({ plain, alreadyPatched, extraPatches }),
    pcre2Patches: plain ? {} : pcre2Patches(),
    port: hashesBelow(path.join(GUEST, 'port')),
    modules: hashesBelow(path.join(GUEST, 'modules')),
    sourceList: fileHash(path.join(GUEST, 'build', 'core-sources.txt')),
  };
}

function byModule(imports) {
  const names = {};
  for (const { module, name } of imports) (names[module] ??= []).push(name);
  return Object.fromEntries(Object.keys(names).sort().map((module) => [module, names[module].sort()]));
}

function describe(options, source, inputs, wasm) {
  const { imports, exports } = readInterface(wasm);
  return {
    micropython: sourceVersion(source.dir),
    source: source.origin,
    libraries: [PCRE2_ORIGIN],
    result: {
      sha256: fileHash(options.output),
      bytes: wasm.length,
      gzipBytes: zlib.gzipSync(wasm, { level: 9 }).length,
    },
    imports: byModule(imports),
    exports: exports.map(({ name }) => name).sort(),
    tools: toolVersions(),
    compileFlags: COMPILE_FLAGS,
    link: LINK_RECIPE,
    frozenModules: frozenModules(source.dir, options.ownModules).map(([name]) => name),
    inputs,
  };
}

/** Names of the parts in which two manifests differ. The size when packed depends on Node's zlib. */
function differences(committed, built) {
  const parts = (manifest) => ({ ...manifest, result: { ...manifest?.result, gzipBytes: undefined } });
  const [left, right] = [parts(committed), parts(built)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}

/** Compares a build from these inputs with the committed manifest, or writes it. */
export function checkManifest(options, source, inputs) {
  const built = describe(options, source, inputs, fs.readFileSync(options.output));
  const different = differences(readJson(MANIFEST), built);
  if (different.length === 0) return;
  const file = path.relative(ROOT, MANIFEST);
  if (!options.updateManifest) {
    throw new BuildError(
      `The guest differs from ${file} in: ${different.join(', ')}. ` +
        'If that is what you want, build with --update-manifest and commit it.',
    );
  }
  writeFile(MANIFEST, `${JSON.stringify(built, null, 2)}\n`);
  process.stdout.write(`guest: ${file} updated\n`);
}
