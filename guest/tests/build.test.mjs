// The build script: the manifest tells the truth, and mistakes are named.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { fileHash } from '../build/files.mjs';
import { inputHashes } from '../build/manifest.mjs';
import { readInterface } from '../build/wasm-interface.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTIFACT = path.join(ROOT, 'artifacts/micropython-wasi.wasm');
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'artifacts/micropython-wasi.json'), 'utf8'));

function build(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'guest/build.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function temporaryDirectory(t) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'guest-build-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('the manifest names every input and the result', () => {
  assert.deepEqual(manifest.inputs, inputHashes({}));
  assert.equal(manifest.result.sha256, fileHash(ARTIFACT));
  assert.equal(manifest.result.bytes, fs.statSync(ARTIFACT).size);
});

test('the manifest names the imports and exports', () => {
  const { imports, exports } = readInterface(fs.readFileSync(ARTIFACT));
  const named = Object.entries(manifest.imports).flatMap(([module, names]) => names.map((name) => `${module}.${name}`));
  assert.deepEqual(imports.map(({ module, name }) => `${module}.${name}`).sort(), named.sort());
  assert.deepEqual(exports.map(({ name }) => name).sort(), manifest.exports);
});

test('the guest imports nothing that reaches a network or a process', () => {
  assert.deepEqual(Object.keys(manifest.imports), ['micropython_wasm', 'wasi_snapshot_preview1']);
  assert.deepEqual(manifest.imports.micropython_wasm, ['host_call', 'host_drop', 'host_finish', 'host_start', 'host_take', 'host_wait']);
  const reaching = manifest.imports.wasi_snapshot_preview1.filter((name) => /^(sock_|proc_raise|path_link|path_symlink)/.test(name));
  assert.deepEqual(reaching, []);
});

test('the README has a line for every patch', () => {
  const readme = fs.readFileSync(path.join(ROOT, 'guest/README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `(\d{4})`/gm)].map(([, number]) => number);
  const series = fs.readFileSync(path.join(ROOT, 'guest/patches/series'), 'utf8').trim().split('\n');
  assert.deepEqual(
    listed.sort(),
    series.map((name) => name.slice(0, 4)).sort(),
  );
});

test('mistakes on the command line', () => {
  const cases = [
    [['--stres'], 'Unknown option --stres'],
    [['--jobs', '0'], '--jobs needs a whole number'],
    [['--output'], '--output needs a value'],
    [['--ref', 'v1.25.0'], '--ref needs --repo-url'],
    [['--plain', '--stress'], '--stress needs the patches'],
    [['--plain', '--update-manifest'], '--update-manifest is for the build without options'],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = build(...args);
    assert.equal(status, 1, args.join(' '));
    assert.ok(stderr.startsWith(`guest build: ${message}`), stderr);
  }
});

test('a directory that is no MicroPython source', (t) => {
  const dir = temporaryDirectory(t);
  const { status, stderr } = build('--source-dir', dir, '--work-dir', path.join(dir, 'work'));
  assert.equal(status, 1);
  assert.match(stderr, /is not a MicroPython source tree/);
});

/** As much of a source tree as the script needs before it compiles. */
function smallSource(dir) {
  fs.mkdirSync(path.join(dir, 'py'), { recursive: true });
  fs.writeFileSync(path.join(dir, 'py', 'mpconfig.h'), 'one\ntwo\nthree\n');
  return dir;
}

test('a patch that does not apply leaves nothing behind', (t) => {
  const dir = temporaryDirectory(t);
  const source = smallSource(path.join(dir, 'source'));
  const patch = path.join(dir, 'wrong.patch');
  fs.writeFileSync(patch, '--- a/py/mpconfig.h\n+++ b/py/mpconfig.h\n@@ -1 +1 @@\n-four\n+five\n');
  const work = path.join(dir, 'work');
  const args = ['--source-dir', source, '--already-patched', '--work-dir', work, '--skip-build'];
  const failed = build(...args, '--extra-patch', patch);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /wrong\.patch does not apply/);
  assert.deepEqual(fs.readdirSync(work), []);
  assert.equal(build(...args).status, 0);
});

test('what an interrupted build leaves is no obstacle', (t) => {
  const dir = temporaryDirectory(t);
  const source = smallSource(path.join(dir, 'source'));
  const work = path.join(dir, 'work');
  fs.mkdirSync(path.join(work, 'source-given.1234567-0.tmp'), { recursive: true });
  fs.writeFileSync(`${work}.lock`, '4194303'); // no process has this id
  assert.equal(build('--source-dir', source, '--already-patched', '--work-dir', work, '--skip-build').status, 0);
  assert.deepEqual(fs.readdirSync(work), ['source-given']);
  assert.ok(!fs.existsSync(`${work}.lock`));
});
