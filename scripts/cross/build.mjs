// The addon for one target: its images, then the library around them.
import fs from 'node:fs';
import path from 'node:path';
import { copyAtomically, executable, inRoot } from '../lib/platform.mjs';
import { logFile, runLogged } from '../lib/process.mjs';
import { inCross } from './folder.mjs';
import { crossEnv } from './toolchain.mjs';

const artifactName = 'micropython-wasi.wasm';
const artifact = inRoot('artifacts', artifactName);

/**
 * Compiles the artifact for the target, and keeps it beside: the addon carries both, and they have to fit. Images
 * are the same for all C libraries of a system.
 */
async function makeImages(target, log) {
  const env = {
    ...process.env,
    CARGO_TARGET_DIR: inCross('target'),
    CARGO_TERM_COLOR: 'never',
    // It compiles half a megabyte, once: not worth minutes of optimising the compiler.
    CARGO_PROFILE_RELEASE_OPT_LEVEL: '1',
  };
  const features = ['-p', 'micropython-wasm-aot', '--features', 'all-targets'];
  await runLogged('cargo', ['build', '--release', '--locked', ...features], { log, env });
  const images = inCross('images', target.triple);
  const tool = inCross('target', 'release', executable('micropython-wasm-aot'));
  fs.mkdirSync(images, { recursive: true });
  copyAtomically(artifact, path.join(images, artifactName));
  await runLogged(tool, [path.join(images, artifactName), images, target.triple], { log });
  return images;
}

const libraryNames = { elf: 'libmicropython_wasm_node.so', macho: 'libmicropython_wasm_node.dylib' };
const libraryName = ({ format }) => libraryNames[format] ?? 'micropython_wasm_node.dll';

/** Builds the addon. Answers its file, and how many seconds that took. */
export async function buildAddon(target) {
  const log = logFile(`build-${target.platform}`);
  fs.writeFileSync(log, '');
  const env = await crossEnv(target);
  const start = Date.now();
  const images = await makeImages(target, log);
  const std = target.ownStd ? [] : ['-Zbuild-std=std,panic_unwind'];
  const args = ['zigbuild', ...std, '--profile', 'dist', '--locked', '-p', 'micropython-wasm-node', '--lib'];
  await runLogged('cargo', [...args, '--target', target.zig], {
    log,
    env: {
      ...env,
      MICROPYTHON_WASM_IMAGES: images,
      MICROPYTHON_WASM_ARTIFACT: path.join(images, artifactName),
    },
  });
  const folder = inCross('out', target.platform);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `micropython-wasm.${target.platform}.node`);
  copyAtomically(inCross('target', target.triple, 'dist', libraryName(target)), file);
  return { file, seconds: Math.round((Date.now() - start) / 1000) };
}
