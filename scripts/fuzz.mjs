// npm run fuzz -- TARGET [--minutes N]   looks for inputs of a target that end in a crash
// npm run fuzz -- TARGET --minimize      keeps what is new in build/fuzz/TARGET, little of it, in the corpus
// npm run fuzz -- --replay               runs what is committed for every target, once
// Needs a C++ compiler besides Rust, for libFuzzer. What it finds new lies in build/fuzz/TARGET, an input that
// crashed beside it; run one again with:   npm run fuzz -- TARGET FILE
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { cargoEnv } from './lib/project.mjs';
import { listFiles, main, setUp } from './lib/setup.mjs';

const targets = listFiles('fuzz/targets', '.rs').map((name) => name.slice(0, -'.rs'.length));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    minimize: { type: 'boolean', default: false },
    replay: { type: 'boolean', default: false },
  },
});

await main(async () => {
  const [target, input] = positionals;
  if (!options.replay && !targets.includes(target)) {
    throw new Failure(`usage: npm run fuzz -- TARGET, the targets being ${targets.join(', ')}`);
  }
  await setUp('guest');
  build(options.replay ? targets : [target]);
  if (options.replay) for (const one of targets) fuzz(one, ['-runs=0', corpus(one)]);
  else if (input !== undefined) fuzz(target, [input]);
  else if (options.minimize) minimize(target);
  else search(target, Number(options.minutes));
});

function corpus(target) {
  return inRoot('fuzz', 'corpus', target);
}

function found(target) {
  return inRoot('build', 'fuzz', target);
}

function build(names) {
  const args = ['build', '--release', '--locked', '--manifest-path', inRoot('fuzz', 'Cargo.toml')];
  const bins = names.flatMap((name) => ['--bin', name]);
  const env = { ...cargoEnv(), RUSTC_WORKSPACE_WRAPPER: inRoot('fuzz', 'instrumented-rustc.sh') };
  const { status } = spawnSync('cargo', [...args, ...bins], { stdio: 'inherit', env });
  if (status !== 0) throw new Failure('the fuzz targets do not build');
}

function fuzz(target, args) {
  console.log(`${target}: ${args.join(' ')}`);
  const program = inRoot('target', 'release', target);
  const { status } = spawnSync(program, ['-timeout=20', '-max_len=4096', ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Failure(`${target}: status ${status}`);
}

function search(target, minutes) {
  if (!(minutes > 0)) throw new Failure(`--minutes ${options.minutes} is no time`);
  fs.mkdirSync(found(target), { recursive: true });
  const seconds = Math.round(minutes * 60);
  const crashes = `-artifact_prefix=${found(target)}.`;
  fuzz(target, [`-max_total_time=${seconds}`, crashes, found(target), corpus(target)]);
}

/** Merges what was found into a corpus that covers the same in little space. */
function minimize(target) {
  const MOST = 100;
  const small = `${found(target)}.minimized`;
  fs.rmSync(small, { recursive: true, force: true });
  fs.mkdirSync(small, { recursive: true });
  fuzz(target, ['-merge=1', '-max_len=512', small, corpus(target), found(target)]);
  // What covers much for its size; the fuzzer finds the rest again.
  const files = fs.readdirSync(small).map((name) => ({ name, size: fs.statSync(`${small}/${name}`).size }));
  files.sort((a, b) => b.size - a.size);
  for (const { name } of files.slice(0, MOST))
    fs.copyFileSync(`${small}/${name}`, `${corpus(target)}/${name}`);
}
