// The same sources give the same bytes, wherever they are built.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { fileHash } from '../build/files.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANIFEST = path.join(ROOT, 'artifacts/micropython-wasi.json');

test('a build in another directory is the artifact of the manifest', { timeout: 30 * 60_000 }, (t) => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'guest build '));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  // Not downloaded a second time; the build checks the hash of what it finds.
  const download = path.join(ROOT, 'build/guest/download');
  if (fs.existsSync(download)) fs.cpSync(download, path.join(dir, 'work', 'download'), { recursive: true });
  const output = path.join(dir, 'guest.wasm');
  const args = [path.join(ROOT, 'guest/build.mjs'), '--work-dir', path.join(dir, 'work'), '--output', output];
  execFileSync(process.execPath, args, { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
  const { result } = JSON.parse(fs.readFileSync(MANIFEST, 'utf8'));
  assert.equal(fileHash(output), result.sha256);
  assert.equal(fs.statSync(output).size, result.bytes);
});
