// What compiles for other systems: this machine's Rust with the source of its standard library, and zig as C
// compiler and linker for all of them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../lib/platform.mjs';
import { Failure } from '../lib/process.mjs';
import { rustInfo } from '../lib/tools.mjs';
import { debianFolder } from './debian.mjs';
import { inCross, makeFolder, run } from './folder.mjs';
import { architecture } from './targets.mjs';

const zigVersion = '0.17.1';
const pythonPackages = [`ziglang==${zigVersion}`, 'cargo-zigbuild==0.24.0', 'lief==1.0.0'];

/** Debian's package with the source of Rust's standard library, which has to be of the compiler's version. */
const rustSource = { version: '1.95.0', package: 'rust-src=1.95.0+dfsg1-2~bpo13+1' };

/** zig, cargo-zigbuild and lief, which reads the formats of all systems. Answers the folder of their programs. */
export async function pythonTools() {
  const folder = inCross('python', 'bin');
  // Made in place: the programs of a virtual environment know where they lie.
  if (!fs.existsSync(inCross('python', 'complete'))) {
    fs.rmSync(inCross('python'), { recursive: true, force: true });
    await run('python3', ['-m', 'venv', inCross('python')]);
    await run(path.join(folder, 'pip'), ['install', '--quiet', ...pythonPackages]);
    fs.writeFileSync(inCross('python', 'complete'), '');
  }
  return folder;
}

function checkRustVersion() {
  const release = rustInfo()?.release;
  if (release === rustSource.version) return;
  throw new Failure(
    `Cross builds need Rust ${rustSource.version}, because they compile its standard library, and rustc is ` +
      `${release}: run "rustup default ${rustSource.version}".`,
  );
}

/**
 * The compiler as hard links (rustc looks for its library beside its own file, links followed), with the source
 * where cargo expects it.
 */
async function rustToolchain() {
  checkRustVersion();
  const source = await debianFolder(`rust-src-${rustSource.version}`, [rustSource.package]);
  return makeFolder(`rust-${rustSource.version}`, async (folder) => {
    const sysroot = execFileSync('rustc', ['--print', 'sysroot'], { encoding: 'utf8' }).trim();
    const copy = (...flags) => run('cp', [...flags, `${sysroot}/bin`, `${sysroot}/lib`, folder]);
    // Across file systems there are no hard links.
    await copy('-al').catch(() => copy('-a'));
    const place = path.join(folder, 'lib/rustlib/src/rust');
    fs.mkdirSync(place, { recursive: true });
    fs.symlinkSync(
      path.join(source, 'usr/src', `rustc-${rustSource.version}`, 'library'),
      path.join(place, 'library'),
    );
  });
}

/** What napi's build script looks for on Windows with the GNU tools; nothing is imported from it in the end. */
function libnode(target, python) {
  return makeFolder(`libnode-${architecture(target)}`, async (folder) => {
    const at = (name) => path.join(folder, name);
    fs.writeFileSync(at('node.def'), 'LIBRARY node.exe\nEXPORTS\nnapi_get_version\n');
    const machine = architecture(target) === 'x86_64' ? 'i386:x86-64' : 'arm64';
    const args = [
      'dlltool',
      '-m',
      machine,
      '-d',
      at('node.def'),
      '-D',
      'node.exe',
      '-l',
      at('libnode.dll.a'),
    ];
    await run(path.join(python, 'python'), ['-m', 'ziglang', ...args]);
    for (const name of ['libnode.a', 'node.lib']) fs.copyFileSync(at('libnode.dll.a'), at(name));
    fs.writeFileSync(at('libnode.dll'), '');
  });
}

/** Sources are named in the addon by where they belong, not by where they lay when it was built. */
function remapPaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo');
  const places = { [cargoHome]: '/cargo', [inRoot()]: '/micropython-wasm' };
  return Object.entries(places).map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

/** Environment of cargo for a target, everything it needs made. */
export async function crossEnv(target) {
  const python = await pythonTools();
  const rust = await rustToolchain();
  const windows = target.format === 'pe' ? { LIBNODE_PATH: await libnode(target, python) } : {};
  return {
    ...process.env,
    PATH: [path.join(rust, 'bin'), python, process.env.PATH].join(path.delimiter),
    RUSTC: path.join(rust, 'bin', 'rustc'),
    CARGO: path.join(rust, 'bin', 'cargo'),
    RUSTUP_TOOLCHAIN: '',
    // To compile the standard library is not a stable feature.
    RUSTC_BOOTSTRAP: '1',
    // rust-objcopy finds its own library by this only.
    LD_LIBRARY_PATH: path.join(rust, 'lib'),
    CARGO_TARGET_DIR: inCross('target'),
    CARGO_TERM_COLOR: 'never',
    // Flags with spaces in them: paths may have some.
    CARGO_ENCODED_RUSTFLAGS: [...target.flags, ...remapPaths()].join('\x1f'),
    ...windows,
    ...target.env,
  };
}
