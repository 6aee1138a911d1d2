// What is in the tarballs, and what tools for package authors say about it.
import assert from 'node:assert';
import path from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesInTarball } from '../scripts/lib/packages.mjs';
import { installedProject, run, tarballs, tool } from './support.mjs';
import fs from 'node:fs';

const isMain = (file) => /^micropython-wasm-\d/.test(path.basename(file));
const main = tarballs.find(isMain);
const platforms = tarballs.filter((file) => !isMain(file));
const names = (file) => filesInTarball(file).map(({ name }) => name);

test('the main package holds code, types, the interpreter and texts, and nothing else', () => {
  const others = names(main).filter((name) => !/^dist\/[\w-]+(\/[\w-]+)?(\.d)?\.m?(js|ts)$/.test(name));
  assert.deepStrictEqual(others, [
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'artifacts/micropython-wasi.json',
    'artifacts/micropython-wasi.wasm',
    'package.json',
  ]);
  assert.deepStrictEqual(
    names(main).filter((name) => /cli.*\.d\.ts/.test(name)),
    [],
  );
});

test('a platform package holds the addon and texts, and nothing else', () => {
  assert.notStrictEqual(platforms.length, 0);
  for (const file of platforms) {
    const [, platform] = /micropython-wasm-(.*)-\d+\.\d+\.\d+/.exec(path.basename(file));
    assert.deepStrictEqual(names(file), [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      `micropython-wasm.${platform}.node`,
      'package.json',
    ]);
  }
});

test('nothing runs at installation, and versions agree', async (context) => {
  const project = await installedProject(context, 'contents');
  const modules = path.join(project, 'node_modules');
  const manifestOf = (name) => JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8'));
  const manifest = manifestOf('micropython-wasm');
  assert.strictEqual(manifest.scripts, undefined);
  assert.strictEqual(manifest.dependencies, undefined);
  assert.strictEqual(Object.keys(manifest.optionalDependencies).length, 8);
  const scope = '@micropython-wasm';
  for (const name of fs.readdirSync(path.join(modules, scope)).map((platform) => `${scope}/${platform}`)) {
    assert.strictEqual(manifest.optionalDependencies[name], manifest.version);
    assert.strictEqual(manifestOf(name).version, manifest.version);
    assert.strictEqual(manifestOf(name).scripts, undefined);
  }
});

test('publint has nothing to say', async () => {
  for (const file of tarballs) {
    const tarball = fs.readFileSync(file);
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    assert.deepStrictEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
      file,
    );
  }
});

test('arethetypeswrong has nothing to say', async (context) => {
  const project = await installedProject(context, 'attw');
  // node10 does not know "exports", and no Node that the package supports resolves so.
  const args = [tool('@arethetypeswrong/cli', 'dist/index.js'), main, '--profile', 'node16', '--no-color'];
  await run(process.execPath, args, { cwd: project });
});
