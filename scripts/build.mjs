// npm run build, build:guest, build:addon, build:ts: brings parts of the checkout up to date.
//   node scripts/build.mjs [guest|addon|ts] [options of guest/build.mjs]
import { spawnSync } from 'node:child_process';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main, setUp } from './lib/setup.mjs';

const parts = { guest: ['guest'], addon: ['addon'], ts: ['typescript'] };
const [part, ...options] = process.argv.slice(2);

/** A guest other than the usual one: made by the build script itself, its output shown. */
async function buildOtherGuest() {
  await setUp('npm');
  const build = spawnSync(process.execPath, [inRoot('guest', 'build.mjs'), ...options], { stdio: 'inherit' });
  process.exitCode = build.status ?? 1;
}

await main(async () => {
  if (part === 'guest' && options.length > 0) return buildOtherGuest();
  if (options.length > 0 || (part !== undefined && !(part in parts))) {
    throw new Failure(
      `usage: node scripts/build.mjs [${Object.keys(parts).join('|')}] [options of guest/build.mjs]`,
    );
  }
  await setUp(...(parts[part] ?? ['addon', 'typescript']));
});
