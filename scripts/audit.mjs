// npm run audit: licences, known vulnerabilities and sources of the Rust crates, by deny.toml, and whether
// THIRD-PARTY-NOTICES.md lists them all. Not part of npm test: it needs the network and cargo-deny.
import { spawnSync } from 'node:child_process';
import { inRoot, root } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

function show(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

await main(async () => {
  if (spawnSync('cargo', ['deny', '--version'], { cwd: root }).status !== 0) {
    throw new Failure('cargo-deny is missing: run "cargo install --locked cargo-deny" (takes some minutes).');
  }
  show('cargo', ['deny', '--locked', 'check']);
  show(process.execPath, [inRoot('scripts', 'notices.mjs'), '--check']);
});
