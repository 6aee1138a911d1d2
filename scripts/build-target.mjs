// npm run build:target -- TARGET...   builds the addon for other systems, as it is published, on Linux x64
//   TARGET is a platform (linux-x64-musl), a target of Rust (x86_64-unknown-linux-musl), or "all".
// Everything it needs goes to .cross, the addon to .cross/out/PLATFORM. A first build takes a quarter of an hour.
import { keepBuild } from './cross/app.mjs';
import { buildAddon } from './cross/build.mjs';
import { checkAddon } from './cross/check.mjs';
import { chosenTargets } from './cross/targets.mjs';
import { main, setUp } from './lib/setup.mjs';

await main(async () => {
  const chosen = chosenTargets('build:target', process.argv.slice(2));
  await setUp('guest');
  for (const target of chosen) {
    const { file, seconds } = await buildAddon(target);
    const facts = await checkAddon(target, file);
    keepBuild(target);
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    console.log(
      `${target.platform}: built in ${seconds} s, ${megabytes(facts.bytes)} MB, ` +
        `${megabytes(facts.packedBytes)} MB packed; ${facts.findings.join('; ')}`,
    );
  }
});
