// What a release is made with: versions that move together, notes out of the changelog.
import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../lib/platform.mjs';
import { section } from '../release-notes.mjs';
import { differences, setVersion } from '../version.mjs';

/** A copy of every file with a version in it. */
function copyOfVersions(context) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'micropython-wasm-version-'));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json', 'Cargo.toml', 'Cargo.lock', 'npm']) {
    fs.cpSync(inRoot(file), path.join(folder, file), { recursive: true });
  }
  return folder;
}

test('all versions are the same', () => {
  assert.deepStrictEqual(differences(inRoot()), []);
});

test('one step moves every version, and nothing else', (context) => {
  const folder = copyOfVersions(context);
  const before = fs.readFileSync(path.join(folder, 'Cargo.lock'), 'utf8');
  setVersion(folder, '7.8.9-beta.1');
  assert.deepStrictEqual(differences(folder, '7.8.9-beta.1'), []);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'npm/linux-x64-gnu/package.json'), 'utf8'));
  assert.strictEqual(manifest.version, '7.8.9-beta.1');
  const after = fs.readFileSync(path.join(folder, 'Cargo.lock'), 'utf8');
  const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
  assert.deepStrictEqual(changed, Array(3).fill('version = "7.8.9-beta.1"'));
});

test('a version that was forgotten is named', (context) => {
  const folder = copyOfVersions(context);
  const file = path.join(folder, 'npm', 'darwin-arm64', 'package.json');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/"version": "[^"]*"/, '"version": "0.0.1"'));
  assert.deepStrictEqual(differences(folder), [
    { file: path.join('npm/darwin-arm64/package.json'), version: '0.0.1' },
  ]);
});

test('what is no version is refused', (context) => {
  const folder = copyOfVersions(context);
  for (const wrong of [undefined, '', '1.2', 'v1.2.3', '1.2.3; rm'])
    assert.throws(() => setVersion(folder, wrong));
  assert.deepStrictEqual(differences(folder), []);
});

test('the command line says the version of the package', () => {
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const output = execFileSync(process.execPath, [inRoot('dist', 'cli.js'), '--version'], {
    encoding: 'utf8',
  });
  assert(output.includes(version), output);
});

test('notes of a release are its section of the changelog', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n## 1.1.0 - 2026-01-01\n\n- new\n\n## [1.0.0]\n\nfirst\n';
  assert.strictEqual(section(changelog, '1.1.0'), '- new');
  assert.strictEqual(section(changelog, '1.0.0'), 'first');
  assert.strictEqual(section(changelog, 'Unreleased'), '');
  assert.strictEqual(section(changelog, '1.0'), null);
});
