// node scripts/publish.mjs [--dry-run]   publishes what "npm run pack" made, with provenance; run by the release
// The main package comes last: whoever installs it finds the platforms' packages there. What is published
// already is passed over, so that a release that was interrupted can be run again.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

const dryRun = process.argv.includes('--dry-run');
const folder = inRoot('build', 'packages');

const npm = (args, stdio) => spawnSync('npm', args, { cwd: folder, stdio, encoding: 'utf8' });

function nameAndVersion(file) {
  const read = spawnSync('tar', ['-xzOf', file, 'package/package.json'], { cwd: folder, encoding: 'utf8' });
  const { name, version } = JSON.parse(read.stdout);
  return `${name}@${version}`;
}

await main(() => {
  const isMain = (file) => /^micropython-wasm-\d/.test(file);
  const files = fs.readdirSync(folder).sort((a, b) => isMain(a) - isMain(b) || a.localeCompare(b));
  for (const file of files) {
    const id = nameAndVersion(file);
    if (npm(['view', id, 'version'], 'pipe').stdout.trim() !== '') {
      console.log(`${id}: published already`);
      continue;
    }
    const flags = dryRun ? ['--dry-run'] : ['--provenance'];
    const { status } = npm(['publish', path.join(folder, file), '--access', 'public', ...flags], 'inherit');
    if (status !== 0) throw new Failure(`${id} could not be published.`);
  }
});
