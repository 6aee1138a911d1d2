// npm start: sets up everything, then runs the main job.
import { spawnSync } from 'node:child_process';
import { inRoot } from './lib/platform.mjs';
import { main, setUp } from './lib/setup.mjs';

await main(async () => {
  await setUp('addon', 'typescript');
  const job = spawnSync(process.execPath, [inRoot('examples', 'main.mjs')], { stdio: 'inherit' });
  process.exitCode = job.status ?? 1;
});
