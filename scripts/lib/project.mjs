// The steps that make a checkout ready: npm packages, guest, addon, TypeScript.
import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { runLogged, runNode, runNpm } from './process.mjs';
import { addonLibrary, copyAtomically, executable, inRoot, platformName } from './platform.mjs';
import { hashOfFile } from './stamps.mjs';
import { checkCCompiler, checkGuestTools, checkRust, hostTriple, rustInfo } from './tools.mjs';

const artifact = 'artifacts/micropython-wasi.wasm';
const manifest = 'artifacts/micropython-wasi.json';
const imagesDir = () => `target/aot/${hostTriple()}`;
const images = () => ['metered', 'unmetered'].map((variant) => `${imagesDir()}/${variant}.cwasm`);
const addon = `micropython-wasm.${platformName()}.node`;
const aotTool = `target/release/${executable('micropython-wasm-aot')}`;
const cargoFiles = ['Cargo.toml', 'Cargo.lock', 'crates'];
const rustTools = [checkRust, checkCCompiler];

/**
 * The environment of every cargo command, the same for all: a difference would compile things again.
 */
export function cargoEnv() {
  const env = {
    ...process.env,
    CARGO_TARGET_DIR: inRoot('target'),
    CARGO_TERM_COLOR: 'never',
    MICROPYTHON_WASM_IMAGES: inRoot(imagesDir()),
    MICROPYTHON_WASM_ARTIFACT: inRoot(artifact),
  };
  // It would move the results to another folder.
  delete env.CARGO_BUILD_TARGET;
  return env;
}

const rustValues = () => ({
  rust: rustInfo()?.release,
  host: hostTriple(),
  flags: process.env.RUSTFLAGS,
});

/** What package.json says about dependencies; the rest of it has no effect on node_modules. */
function packageDependencies() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    fs.readFileSync(inRoot('package.json'), 'utf8'),
  );
  return { dependencies, devDependencies, optionalDependencies, overrides };
}

/**
 * Cargo compiles a dependency once for each set of features, and the packages that are selected decide
 * the set. So every command selects the whole workspace and narrows down by target; otherwise Wasmtime
 * would be compiled twice.
 */
function cargoBuild(targets, log) {
  return runLogged('cargo', ['build', '--release', '--locked', '--workspace', ...targets], {
    log,
    env: cargoEnv(),
  });
}

/**
 * Whether the artifact is the one that the committed manifest describes, from the sources that lie here:
 * then it may have been built anywhere, for instance on another system.
 */
async function isArtifactGiven() {
  const { inputHashes } = await import('../../guest/build/manifest.mjs');
  if (!fs.existsSync(inRoot(manifest))) return false;
  const { result, inputs } = JSON.parse(fs.readFileSync(inRoot(manifest), 'utf8'));
  const current = inputHashes({ omitPatches: [], plain: false });
  return hashOfFile(inRoot(artifact)) === result.sha256 && isDeepStrictEqual(inputs, current);
}

/** @type {Record<string, import('./steps.mjs').Step>} */
export const steps = {
  npm: {
    after: [],
    files: ['package-lock.json'],
    values: () => ({ platform: platformName(), ...packageDependencies() }),
    outputs: () => ['node_modules/.package-lock.json'],
    build: (log) => runNpm(['ci', '--no-audit', '--no-fund'], { log }),
  },
  guest: {
    after: ['npm'],
    files: ['guest', manifest, 'package-lock.json'],
    outputs: () => [artifact],
    tools: [async () => ((await isArtifactGiven()) ? null : checkGuestTools())],
    async build(log) {
      if (!(await isArtifactGiven())) await runNode('guest/build.mjs', [], { log });
    },
  },
  // Needs no guest, so Wasmtime compiles while the guest is built.
  compiler: {
    after: [],
    files: cargoFiles,
    values: rustValues,
    outputs: () => [aotTool],
    tools: rustTools,
    build: (log) => cargoBuild(['--bin', 'micropython-wasm-aot'], log),
  },
  images: {
    after: ['guest', 'compiler'],
    files: [artifact, aotTool],
    values: rustValues,
    outputs: images,
    build: (log) => runLogged(inRoot(aotTool), [inRoot(artifact), inRoot(imagesDir())], { log }),
  },
  addon: {
    after: ['images'],
    get files() {
      return [...cargoFiles, artifact, ...images()];
    },
    values: rustValues,
    outputs: () => [addon],
    tools: rustTools,
    async build(log) {
      await cargoBuild(['--lib'], log);
      copyAtomically(inRoot('target/release', addonLibrary()), inRoot(addon));
    },
  },
  // Package managers, bundlers and runtimes for the tests of the packed package.
  'package-tools': {
    after: [],
    files: ['test-package/package.json', 'test-package/package-lock.json'],
    values: () => ({ platform: platformName() }),
    outputs: () => ['test-package/node_modules/.package-lock.json'],
    build: (log) =>
      runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { log, cwd: inRoot('test-package') }),
  },
  typescript: {
    after: ['npm'],
    files: ['src', 'tsconfig.json', 'scripts/bundle.mjs', 'package.json', 'package-lock.json'],
    outputs: () => ['dist/index.js', 'dist/index.mjs', 'dist/index.d.ts', 'dist/cli.js'],
    async build(log) {
      fs.rmSync(inRoot('dist'), { recursive: true, force: true });
      await runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'], { log });
      await runNode('scripts/bundle.mjs', [], { log });
    },
  },
};
for (const [name, step] of Object.entries(steps)) step.name = name;
