// What is published: the main package, and one package with the addon for each platform.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { inRoot, platformName } from './platform.mjs';
import { Failure, logFile, runNpm } from './process.mjs';

/** Where the tests of the packed package look for tarballs. */
const packagesDir = () => inRoot('build', 'packages');

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) => fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** Names of all platforms: the folders of npm/. */
export const platforms = () => fs.readdirSync(inRoot('npm')).sort();

const addonName = (platform) => `micropython-wasm.${platform}.node`;

/** Addons by platform: the checkout's own, or all below a directory. */
function findAddons(directory) {
  if (directory === undefined) {
    return new Map([[platformName(), inRoot(addonName(platformName()))]]);
  }
  const files = fs.readdirSync(directory, { recursive: true }).map((file) => path.join(directory, file));
  const found = platforms().map((platform) => [
    platform,
    files.find((file) => path.basename(file) === addonName(platform)),
  ]);
  return new Map(found.filter(([, file]) => file !== undefined));
}

/** package.json as it is published: without what only a checkout can do, and with the platforms' packages. */
function publishedManifest() {
  const manifest = readJson(inRoot('package.json'));
  for (const key of ['scripts', 'devDependencies', 'overrides', 'napi']) delete manifest[key];
  manifest.optionalDependencies = Object.fromEntries(
    platforms().map((platform) => [`@micropython-wasm/${platform}`, manifest.version]),
  );
  return manifest;
}

const licences = ['LICENSE', 'THIRD-PARTY-NOTICES.md'];

/** Makes an empty folder to pack. */
function staging(to, name) {
  const folder = path.join(`${to}.partial`, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const file of licences) fs.copyFileSync(inRoot(file), path.join(folder, file));
  return folder;
}

function stageMain(to) {
  const folder = staging(to, 'micropython-wasm');
  const manifest = publishedManifest();
  writeJson(path.join(folder, 'package.json'), manifest);
  // Names with a ! are for npm pack, which leaves those files out.
  const files = manifest.files.filter((file) => !file.startsWith('!') && !licences.includes(file));
  for (const file of [...files, 'README.md']) {
    fs.cpSync(inRoot(file), path.join(folder, file), { recursive: true });
  }
  return folder;
}

function stagePlatform(to, platform, addon) {
  const folder = staging(to, platform);
  for (const file of ['package.json', 'README.md']) {
    fs.copyFileSync(inRoot('npm', platform, file), path.join(folder, file));
  }
  fs.copyFileSync(addon, path.join(folder, addonName(platform)));
  return folder;
}

/**
 * The files in a tarball, without the leading package/.
 * @returns {{ name: string, bytes: number }[]}
 */
export function filesInTarball(file) {
  const data = zlib.gunzipSync(fs.readFileSync(file));
  const text = (start, length) => data.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const files = [];
  // Blocks of 512 bytes: a header with name, size in octal and kind, then the content. npm writes nothing else,
  // since none of our names is long.
  for (let at = 0; data[at] !== 0;) {
    const bytes = Number.parseInt(text(at + 124, 12), 8);
    if (text(at + 156, 1) === '0') files.push({ name: text(at, 100).replace(/^package\//, ''), bytes });
    at += 512 + Math.ceil(bytes / 512) * 512;
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function pack(folder, to) {
  await runNpm(['pack', '--silent', '--ignore-scripts', '--pack-destination', to], {
    log: logFile('pack'),
    cwd: folder,
  });
  const { name, version } = readJson(path.join(folder, 'package.json'));
  const file = path.join(to, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  return {
    name,
    file,
    bytes: fs.statSync(file).size,
    unpackedBytes: filesInTarball(file).reduce((sum, entry) => sum + entry.bytes, 0),
  };
}

/**
 * Packs the main package and the platforms' packages.
 * @param {{ addons?: string, all?: boolean, to?: string }} options addons: where to look for addons, instead of the
 *   checkout's own; all: a platform without one is a Failure; to: where
 *   the tarballs go, a folder that is emptied first
 * @returns {Promise<{ name: string, file: string, bytes: number, unpackedBytes: number }[]>}
 */
export async function packAll({ addons, all = false, to = packagesDir() } = {}) {
  const found = findAddons(addons);
  const missing = platforms().filter((platform) => !found.has(platform));
  if (found.size === 0 || (all && missing.length > 0)) {
    throw new Failure(`there is no addon for ${missing.join(', ')}`);
  }
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to, { recursive: true });
  const folders = [
    stageMain(to),
    ...[...found].map(([platform, addon]) => stagePlatform(to, platform, addon)),
  ];
  const packed = [];
  for (const folder of folders) packed.push(await pack(folder, to));
  fs.rmSync(`${to}.partial`, { recursive: true });
  return packed;
}
