// What a checkout needs and npm cannot install. Each check answers null, or one sentence that says
// what is missing and how to get it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './platform.mjs';

function outputOf(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', windowsHide: true });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** Compares versions like 20.19.0 number by number. */
function isAtLeast(version, wanted) {
  const [have, need] = [version, wanted].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (let i = 0; i < need.length; i++) {
    if ((have[i] ?? 0) !== need[i]) return (have[i] ?? 0) > need[i];
  }
  return true;
}

const minimumNode = () =>
  JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).engines.node.replace('>=', '');
const minimumRust = () => /^rust-version = "(.*)"$/m.exec(fs.readFileSync(inRoot('Cargo.toml'), 'utf8'))[1];

let rust;
/** `rustc -vV` as an object, e.g. { release: '1.95.0', host: 'x86_64-unknown-linux-gnu' }; null without Rust. */
export function rustInfo() {
  if (rust === undefined) {
    const text = outputOf('rustc', ['-vV']);
    rust =
      text &&
      Object.fromEntries([...text.matchAll(/^([\w-]+): (.*)$/gm)].map(([, key, value]) => [key, value]));
  }
  return rust;
}

/** The Rust name of this machine; 'unknown' without Rust. */
export const hostTriple = () => rustInfo()?.host ?? 'unknown';

export function checkNode() {
  const wanted = minimumNode();
  if (isAtLeast(process.versions.node, wanted)) return null;
  return `Node ${wanted} or newer is needed and this is ${process.versions.node}: install it from https://nodejs.org.`;
}

export function checkRust() {
  const wanted = minimumRust();
  const install = 'install it from https://rustup.rs';
  if (rustInfo() === null || outputOf('cargo', ['-V']) === null) {
    return `Rust ${wanted} or newer (rustc and cargo) is missing: ${install}.`;
  }
  if (isAtLeast(rustInfo().release, wanted)) return null;
  return `Rust ${wanted} or newer is needed and rustc is ${rustInfo().release}: run "rustup update stable", or ${install}.`;
}

export function checkRustTools() {
  if (checkRust() !== null) return null;
  const missing = ['fmt', 'clippy'].filter((tool) => outputOf('cargo', [tool, '--version']) === null);
  if (missing.length === 0) return null;
  const components = missing.map((tool) => (tool === 'fmt' ? 'rustfmt' : tool));
  return `cargo ${missing.join(' and cargo ')} is missing: run "rustup component add ${components.join(' ')}".`;
}

export function checkCCompiler() {
  // With the MSVC toolchain cargo finds the compiler itself and says what to install.
  if (process.platform === 'win32') return null;
  const compiler = process.env.CC || 'cc';
  if (outputOf(compiler, ['--version']) !== null) return null;
  const how =
    process.platform === 'darwin'
      ? '"xcode-select --install"'
      : '"apt-get install gcc libc6-dev" or the like';
  return `A C compiler (${compiler}) is missing: run ${how}.`;
}

/** What guest/build.mjs runs, with the Debian package of each. */
const guestTools = { python3: 'python3', patch: 'patch', tar: 'tar', xz: 'xz-utils' };

/** What the guest's build needs to make the bundled artifact from Debian's source package. */
export function checkGuestTools() {
  if (outputOf('apt-get', ['--version']) === null) {
    return (
      'The guest is made from a Debian source package and apt-get is missing: either copy an ' +
      'artifacts/micropython-wasi.wasm built elsewhere from the same sources here, or run ' +
      '"npm run build:guest -- --source-dir DIR" with the source of MicroPython 1.25.0 (needs python3 and patch).'
    );
  }
  const missing = Object.keys(guestTools).filter((tool) => outputOf(tool, ['--version']) === null);
  if (missing.length === 0) return null;
  const packages = missing.map((tool) => guestTools[tool]).join(' ');
  return `The guest's build needs ${missing.join(', ')}: run "apt-get install ${packages}".`;
}
