// What users see where the addon is missing or does not load, and a root file system with nothing but Node.
import assert from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addPrograms, installedProject, run } from './support.mjs';

const load = `
try {
  require('micropython-wasm');
} catch (error) {
  console.log(JSON.stringify([error.code, error.message.split('\\n')[0]]));
}`;

const scopeOf = (project) => path.join(project, 'node_modules', '@micropython-wasm');

test('without the platform package, one sentence names it and the likely cause', async (context) => {
  const project = await installedProject(context, 'missing');
  const [platform] = fs.readdirSync(scopeOf(project));
  fs.rmSync(path.join(scopeOf(project), platform), { recursive: true });
  const [code, message] = JSON.parse(await run(process.execPath, ['-e', load], { cwd: project }));
  assert.strictEqual(code, 'ERR_ADDON_NOT_FOUND');
  assert.match(message, new RegExp(`^The package @micropython-wasm/${platform} is not installed`));
  assert.match(message, /optional dependencies/);
});

test('with the package of another platform, the sentence says so', async (context) => {
  const project = await installedProject(context, 'other');
  const [platform] = fs.readdirSync(scopeOf(project));
  fs.renameSync(path.join(scopeOf(project), platform), path.join(scopeOf(project), 'plan9-mips'));
  const [code, message] = JSON.parse(await run(process.execPath, ['-e', load], { cwd: project }));
  assert.strictEqual(code, 'ERR_ADDON_NOT_FOUND');
  assert.match(message, /plan9-mips/);
});

test('an addon that does not load is told from one that is missing', async (context) => {
  const project = await installedProject(context, 'broken');
  const [platform] = fs.readdirSync(scopeOf(project));
  fs.writeFileSync(
    path.join(scopeOf(project), platform, `micropython-wasm.${platform}.node`),
    'not an addon',
  );
  const [code, message] = JSON.parse(await run(process.execPath, ['-e', load], { cwd: project }));
  assert.strictEqual(code, 'ERR_ADDON_NOT_FOUND');
  assert.match(message, /does not load/);
});

const canChangeRoot =
  process.platform === 'linux' && spawnSync('unshare', ['--map-root-user', 'true']).status === 0;

/** Copies a program and the libraries it is linked to, to the same places below `root`. */
function copyWithLibraries(root, ...programs) {
  for (const program of programs) {
    const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
    const libraries = [...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, file]) => file);
    for (const file of [program, ...libraries]) {
      fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      fs.copyFileSync(fs.realpathSync(file), path.join(root, file));
    }
  }
}

test(
  'in a root file system with nothing but Node',
  { skip: !canChangeRoot && 'needs unshare' },
  async (context) => {
    const project = await installedProject(context, 'root');
    addPrograms(project, 'program.cjs', 'program.mjs');
    const [platform] = fs.readdirSync(scopeOf(project));
    const addon = path.join(scopeOf(project), platform, `micropython-wasm.${platform}.node`);
    const { stdout } = spawnSync('ldd', [addon], { encoding: 'utf8' });
    assert.doesNotMatch(stdout, /not found/);
    copyWithLibraries(project, process.execPath);
    // The addon built in a checkout needs libgcc_s; the published one does not.
    copyWithLibraries(project, ...[...stdout.matchAll(/(\/\S*libgcc_s\S*) \(0x/g)].map(([, file]) => file));
    for (const program of ['program.cjs', 'program.mjs']) {
      const args = ['--map-root-user', `--root=${project}`, process.execPath, `/${program}`];
      assert.strictEqual(execFileSync('unshare', args, { encoding: 'utf8', env: {} }).trim(), 'fine');
    }
  },
);
