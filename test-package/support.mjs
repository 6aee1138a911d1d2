// What the tests of the packed package have in common.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const here = import.meta.dirname;

/** The checkout. */
export const root = path.dirname(here);

/** The tarballs that `npm run pack` made. */
export const tarballs = fs
  .readdirSync(path.join(root, 'build', 'packages'))
  .map((name) => path.join(root, 'build', 'packages', name));

/** A file of a tool in test-package/node_modules. */
export const tool = (name, ...parts) => path.join(here, 'node_modules', name, ...parts);

/** The same where the package is for one system only; null elsewhere. */
export function optionalTool(name, ...parts) {
  const file = tool(name, ...parts);
  return fs.existsSync(file) ? file : null;
}

/** A folder outside of the checkout, so that nothing of it is found by accident; removed after the test. */
export function temporaryFolder(context, name) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `micropython-wasm-${name}-`)));
  context.after(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

const execute = promisify(execFile);

/** Runs a program, without the settings of the npm that started the tests. Answers its output; else rejects with it. */
export async function run(command, args, { cwd, env = {} }) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|node_|yarn_|pnpm_)/i.test(name));
  try {
    const { stdout } = await execute(command, args, {
      cwd,
      env: { ...Object.fromEntries(inherited), ...env },
      timeout: 5 * 60_000,
      maxBuffer: 1 << 26,
    });
    return stdout.trim();
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${error.message}\n${error.stdout}\n${error.stderr}`, {
      cause: error,
    });
  }
}

/** Copies programs of test-package/programs into a project. */
export function addPrograms(folder, ...names) {
  for (const name of names) fs.copyFileSync(path.join(here, 'programs', name), path.join(folder, name));
}

export function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/** npm of a known version. */
export const npm = (args, options) =>
  run(process.execPath, [tool('npm', 'bin/npm-cli.js'), ...args], options);

/** An empty project with the tarballs installed by npm; nothing comes from a registry. */
export async function installedProject(context, name, manifest = {}) {
  const folder = temporaryFolder(context, name);
  writeFiles(folder, { 'package.json': { name: 'app', private: true, ...manifest } });
  const flags = ['--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--no-save'];
  // The optional packages of other platforms are in no registry that is asked.
  await npm(['install', ...flags, ...tarballs, '--cache', path.join(folder, '.cache')], { cwd: folder });
  fs.rmSync(path.join(folder, '.cache'), { recursive: true, force: true });
  return folder;
}
