// npm run pack [-- --addons DIR]   packs what is published into build/packages
// The main package, and the package of each platform whose addon is there: the checkout's own, or with --addons
// every micropython-wasm.PLATFORM.node below DIR. With --all, a platform without an addon is an error.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { packAll } from './lib/packages.mjs';
import { Failure } from './lib/process.mjs';
import { main, setUp } from './lib/setup.mjs';

const { values: options } = parseArgs({
  options: { addons: { type: 'string' }, all: { type: 'boolean', default: false } },
});

await main(async () => {
  if (options.addons !== undefined && !fs.existsSync(options.addons)) {
    throw new Failure(`there is no directory ${options.addons}`);
  }
  // Addons that are given were built elsewhere; the guest is in the main package all the same.
  await setUp(...(options.addons === undefined ? ['addon'] : ['guest']), 'typescript');
  for (const { file, bytes, unpackedBytes } of await packAll(options)) {
    console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB, unpacked ${(unpackedBytes / 1e6).toFixed(2)} MB`);
  }
});
