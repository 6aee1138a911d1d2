// Brings in what is measured: npm and PyPI packages, and a native MicroPython. Everything stays in
// this folder; nothing here is a dependency of the package. What cannot be had is left out.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const isWindows = process.platform === 'win32';
const build = path.join(here, 'build');
const venv = path.join(build, 'venv');

/** The interpreter of the virtual environment. */
export const python = path.join(venv, ...(isWindows ? ['Scripts', 'python.exe'] : ['bin', 'python']));

const nativeSource = path.join(build, 'micropython');

/** MicroPython for this machine. */
export const nativeMicroPython = path.join(nativeSource, 'ports/unix/build-standard/micropython');

function succeeds(command, args, cwd = here) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'ignore', shell: isWindows });
  return status === 0;
}

function installNpm() {
  if (!fs.existsSync(path.join(here, 'node_modules'))) {
    // Not `npm ci`, which wants the optional packages of every platform to be in the lockfile.
    const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
    if (!succeeds('npm', ['install', ...flags])) throw new Error('npm install fails in bench/');
  }
  // The one peer that is compiled here: npm may be told to run no scripts of packages.
  const isolated = path.join(here, 'node_modules/isolated-vm');
  if (!fs.existsSync(path.join(isolated, 'out/isolated_vm.node')))
    succeeds('npm', ['run', 'install'], isolated);
}

function installPython(requirements) {
  const stamp = path.join(venv, requirements);
  if (fs.existsSync(stamp)) return;
  if (!fs.existsSync(python) && !succeeds(isWindows ? 'python' : 'python3', ['-m', 'venv', venv])) return;
  if (succeeds(python, ['-m', 'pip', 'install', '--quiet', '-r', requirements])) fs.writeFileSync(stamp, '');
}

/** The source that the guest is made of, without its patches: they are for WebAssembly. */
function buildNative() {
  if (isWindows || fs.existsSync(nativeMicroPython)) return;
  const guest = path.join(here, '../guest/build.mjs');
  if (!succeeds(process.execPath, [guest, '--plain', '--skip-build'])) return;
  fs.cpSync(path.join(here, '../build/guest/source-plain'), nativeSource, { recursive: true });
  const without = ['MICROPY_PY_FFI=0', 'MICROPY_PY_BTREE=0', 'MICROPY_PY_SSL=0', 'MICROPY_SSL_MBEDTLS=0'];
  succeeds('make', ['-C', 'mpy-cross'], nativeSource);
  succeeds(
    'make',
    ['-C', 'ports/unix', 'FROZEN_MANIFEST=', 'MICROPY_USE_READLINE=0', ...without],
    nativeSource,
  );
}

/** Installs what is missing. `all`: also peers that take hundreds of megabytes. */
export function install({ all }) {
  fs.mkdirSync(build, { recursive: true });
  installNpm();
  installPython(all ? 'requirements-all.txt' : 'requirements.txt');
  buildNative();
}
