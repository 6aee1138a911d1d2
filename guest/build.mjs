// Builds the guest: MicroPython for WebAssembly. See --help and guest/README.md.
import fs from 'node:fs';
import path from 'node:path';

import { Clang, toolVersions } from './build/clang.mjs';
import { Cache, Sources, compileAll } from './build/compile.mjs';
import { fileHash, listFiles, readJson, removeTemporaries, sha256, writeFile } from './build/files.mjs';
import { freeze } from './build/frozen.mjs';
import { finishModule, linkRaw } from './build/link.mjs';
import { withLock } from './build/lock.mjs';
import { checkManifest, inputHashes } from './build/manifest.mjs';
import { generateHeaders, generateIndex } from './build/names.mjs';
import { BuildError, ROOT, parseOptions } from './build/options.mjs';
import { preparePcre2 } from './build/pcre2.mjs';
import { prepareSource } from './build/source.mjs';

let stepStart = Date.now();

function step(text) {
  const now = Date.now();
  process.stdout.write(`guest: ${text} (${((now - stepStart) / 1000).toFixed(1)} s)\n`);
  stepStart = now;
}

/** Changes whenever the output would, or could. */
function buildKey(options, source, inputs) {
  const scripts = path.join(ROOT, 'guest', 'build');
  const hashes = (dir) => listFiles(dir).map((name) => `${name} ${fileHash(path.join(dir, name))}`);
  const { stress, plain, ownModules, spill, extraFlags, userModules } = options;
  const facts = { inputs, tools: toolVersions(), stress, plain, ownModules, spill, extraFlags };
  const files = [...hashes(scripts), ...(userModules ? hashes(userModules) : [])];
  return sha256(source.key, JSON.stringify(facts), fileHash(import.meta.filename), ...files);
}

async function compileGuest(options, source, pcre2, dir) {
  const clang = new Clang(options.jobs);
  const cache = new Cache(path.join(options.workDir, 'objects'));
  const sources = new Sources(options, source.dir, pcre2);
  const build = { clang, cache, sources, flags: sources.guestFlags, sourceDir: source.dir };
  try {
    const headers = path.join(dir, 'genhdr');
    const { namesFile, ran: preprocessed } = await generateHeaders(build, headers);
    step(`names collected, ${preprocessed} files read`);
    const frozen = await freeze(build, dir, namesFile);
    step(`${frozen.count} modules frozen, ${frozen.ran} files of mpy-cross compiled`);
    generateIndex(build, headers, frozen.file);
    sources.add('gen/frozen_content.c', fs.readFileSync(frozen.file));
    const names = ['gen/frozen_content.c', ...sources.guest];
    const { results, ran } = await compileAll({ ...build, names });
    const library = await compileAll({ ...build, names: sources.library, flags: sources.libraryFlags });
    step(`${ran + library.ran} of ${names.length + sources.library.length} files compiled`);
    cache.prune();
    return await linkRaw(clang, [...library.results, ...results]);
  } finally {
    await clang.close();
  }
}

async function build(options) {
  if (options.clean) fs.rmSync(options.workDir, { recursive: true, force: true });
  fs.mkdirSync(options.workDir, { recursive: true });
  removeTemporaries(options.workDir);
  const source = await prepareSource(options);
  if (source.fresh) step('source prepared');
  const pcre2 = options.plain ? undefined : await preparePcre2(options.workDir);
  if (options.skipBuild) return;
  const inputs = inputHashes(options);
  const dir = path.join(options.workDir, options.kind);
  const stateFile = path.join(dir, 'state.json');
  const key = buildKey(options, source, inputs);
  const built = path.join(dir, 'guest.wasm');
  if (readJson(stateFile)?.key !== key || !fs.existsSync(built)) {
    const raw = await compileGuest(options, source, pcre2, dir);
    writeFile(built, finishModule(raw, dir, options.spill));
    writeFile(stateFile, JSON.stringify({ key }));
    step('linked and optimised');
  }
  const hash = fileHash(built);
  if (fs.existsSync(options.output) && fileHash(options.output) === hash) {
    process.stdout.write(`guest: ${path.relative(process.cwd(), options.output)} is up to date\n`);
  } else {
    writeFile(options.output, fs.readFileSync(built));
    step(`${path.relative(process.cwd(), options.output)} written, sha256 ${hash}`);
  }
  if (options.hasManifest) checkManifest(options, source, inputs);
}

try {
  const options = parseOptions(process.argv.slice(2));
  const lock = `${options.workDir}.lock`; // beside it: --clean empties the directory
  const waiting = (owner) => `guest: waiting for the build of process ${owner} in the same work directory`;
  await withLock(lock, waiting, () => build(options));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`guest build: ${error.message}\n`);
  process.exitCode = 1;
}
