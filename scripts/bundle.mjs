// Makes dist/*.js of src/: one file for the package and one for its command. To find and load twenty
// files would take a new process longer than its first run.
import { build } from 'esbuild';
import { inRoot } from './lib/platform.mjs';

const common = { absWorkingDir: inRoot(), target: 'node20.19', logLevel: 'warning' };
await build({
  ...common,
  entryPoints: ['src/index.ts', 'src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  packages: 'external',
});
await build({ ...common, entryPoints: ['src/index.mts'], outfile: 'dist/index.mjs' });
