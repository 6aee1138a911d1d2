// Every package manager, from a registry, without install scripts; and again without any network.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startRegistry } from './registry.mjs';
import { addPrograms, optionalTool, run, temporaryFolder, tool, writeFiles } from './support.mjs';

const scriptTool = (name, file) => [process.execPath, tool(name, file)];
const bun = optionalTool('@oven/bun-linux-x64', 'bin', 'bun');
const deno = optionalTool('@deno/linux-x64-glibc', 'deno');

/**
 * command: the program and its first arguments; install, again: arguments for the first time and for later, without
 * a network; files: settings; start: how a program is run, if not by Node; downloads: how many
 * packages it takes, if more than ours and this system's: some look at `libc`, or at all, only after that.
 */
const managers = {
  npm: {
    command: scriptTool('npm', 'bin/npm-cli.js'),
    install: ['install', '--ignore-scripts'],
    again: ['ci', '--ignore-scripts', '--offline'],
    files: (url, cache) => ({ '.npmrc': `registry=${url}\ncache=${cache}\naudit=false\nfund=false\n` }),
  },
  pnpm: {
    command: scriptTool('pnpm', 'bin/pnpm.cjs'),
    install: ['install', '--ignore-scripts'],
    again: ['install', '--ignore-scripts', '--offline', '--frozen-lockfile'],
    files: (url, cache) => ({ '.npmrc': `registry=${url}\ncache-dir=${cache}/c\nstore-dir=${cache}/s\n` }),
  },
  'yarn 1': {
    command: scriptTool('yarn', 'bin/yarn.js'),
    install: ['install', '--ignore-scripts', '--non-interactive'],
    again: ['install', '--ignore-scripts', '--non-interactive', '--offline', '--frozen-lockfile'],
    files: (url, cache) => ({ '.yarnrc': `registry "${url}"\ncache-folder "${cache}"\n` }),
    downloads: 9,
  },
  'yarn 4': {
    command: scriptTool('@yarnpkg/cli-dist', 'bin/yarn.js'),
    install: ['install'],
    again: ['install', '--immutable'],
    files: (url, cache) => yarnFiles('node-modules', url, cache),
  },
  "yarn 4 with Plug'n'Play": {
    command: scriptTool('@yarnpkg/cli-dist', 'bin/yarn.js'),
    install: ['install'],
    again: ['install', '--immutable'],
    files: (url, cache) => yarnFiles('pnp', url, cache),
    start: [...scriptTool('@yarnpkg/cli-dist', 'bin/yarn.js'), 'node'],
  },
  Bun: {
    command: bun && [bun],
    install: ['install', '--ignore-scripts'],
    again: ['install', '--ignore-scripts', '--frozen-lockfile'],
    files: (url, cache) => ({
      'bunfig.toml': `[install]\nregistry = "${url}"\n[install.cache]\ndir = "${cache}"\n`,
    }),
    start: bun && [bun],
  },
  Deno: {
    command: deno && [deno],
    install: ['install'],
    again: ['install', '--cached-only', '--frozen'],
    files: (url) => ({ '.npmrc': `registry=${url}\n` }),
    start: deno && [deno, 'run', '-A'],
    downloads: process.platform === 'linux' ? 3 : 2,
  },
};

function yarnFiles(linker, url, cache) {
  const settings = {
    nodeLinker: linker,
    pnpEnableEsmLoader: true,
    npmRegistryServer: url,
    unsafeHttpWhitelist: ['127.0.0.1'],
    cacheFolder: cache,
    enableGlobalCache: false,
    enableScripts: false,
    enableTelemetry: false,
    enableImmutableInstalls: false,
  };
  return { '.yarnrc.yml': JSON.stringify(settings), 'yarn.lock': '' };
}

/** Folders outside of the project, so that nothing of the user's takes part. */
function environment(folder) {
  const home = path.join(folder, 'home');
  fs.mkdirSync(home);
  return { HOME: home, XDG_CACHE_HOME: home, DENO_DIR: path.join(folder, 'deno'), CI: '' };
}

async function runPrograms(project, env, start = [process.execPath]) {
  for (const name of ['program.cjs', 'program.mjs']) {
    const output = await run(start[0], [...start.slice(1), name], { cwd: project, env });
    assert.strictEqual(output.split('\n').at(-1), 'fine');
  }
}

for (const [name, { command, install, again, files, start, downloads = 2 }] of Object.entries(managers)) {
  test(`${name} installs what runs`, { skip: !command && 'no binary for this system' }, async (context) => {
    const folder = temporaryFolder(context, 'managers');
    const project = path.join(folder, 'app');
    const env = environment(folder);
    const registry = await startRegistry(path.join(folder, 'registry'));
    context.after(() => registry.close());
    writeFiles(project, {
      'package.json': { name: 'app', private: true, dependencies: { 'micropython-wasm': 'latest' } },
      ...files(registry.url, path.join(folder, 'cache')),
    });
    addPrograms(project, 'program.cjs', 'program.mjs');
    const [program, ...args] = command;

    await run(program, [...args, ...install], { cwd: project, env });
    await runPrograms(project, env, start);
    assert.strictEqual(new Set(registry.downloads).size, downloads, registry.downloads.join());

    registry.close();
    fs.rmSync(path.join(project, 'node_modules'), { recursive: true, force: true });
    await run(program, [...args, ...again], { cwd: project, env });
    await runPrograms(project, env, start);
  });
}
