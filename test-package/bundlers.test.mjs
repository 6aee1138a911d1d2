// Apps that are bundled, by the settings of docs/bundlers.md: the package stays outside of the bundle.
import assert from 'node:assert';
import path from 'node:path';
import { before, test } from 'node:test';
import { installedProject, run, tool, writeFiles } from './support.mjs';

const app = `
import { run } from 'micropython-wasm';
import { greeting } from './greeting.js';
run('print(greet())', { wallTimeoutMs: 60_000, hostFunctions: { greet: () => greeting } }).then(({ stdout }) => console.log(stdout.trim()));
`;

const webpackConfig = (type) => `
module.exports = {
  mode: 'production',
  target: 'node20',
  entry: './app.js',
  experiments: { outputModule: ${type === 'module'} },
  externalsType: '${type === 'module' ? 'module' : 'commonjs2'}',
  externals: ['micropython-wasm'],
  output: { filename: '${type === 'module' ? 'webpack.mjs' : 'webpack.cjs'}', path: __dirname + '/out' },
};
`;

const rollupConfig = `
export default {
  input: 'app.js',
  external: ['micropython-wasm'],
  output: [
    { file: 'out/rollup.mjs', format: 'es' },
    { file: 'out/rollup.cjs', format: 'cjs' },
  ],
};
`;

let project;
before(async (context) => {
  project = await installedProject(context, 'bundlers');
  writeFiles(project, {
    'app.js': app,
    'greeting.js': "export const greeting = 'bundled';\n",
    'webpack.commonjs.cjs': webpackConfig('commonjs'),
    'webpack.module.cjs': webpackConfig('module'),
    'rollup.config.mjs': rollupConfig,
  });
});

const inProject = (command, args) => run(command, args, { cwd: project });
const script = (name, file, args) => inProject(process.execPath, [tool(name, file), ...args]);

/** Bundlers, each with the files it makes. */
const bundlers = {
  esbuild: {
    async build() {
      const common = [
        'app.js',
        '--bundle',
        '--platform=node',
        '--external:micropython-wasm',
        '--log-level=warning',
      ];
      const esbuild = (...args) => inProject(tool('esbuild', 'bin/esbuild'), [...common, ...args]);
      await esbuild('--format=cjs', '--outfile=out/esbuild.cjs');
      await esbuild('--format=esm', '--outfile=out/esbuild.mjs');
    },
  },
  webpack: {
    async build() {
      await script('webpack-cli', 'bin/cli.js', ['--config', 'webpack.commonjs.cjs']);
      await script('webpack-cli', 'bin/cli.js', ['--config', 'webpack.module.cjs']);
    },
  },
  rollup: { build: () => script('rollup', 'dist/bin/rollup', ['--config', 'rollup.config.mjs']) },
};

for (const [name, { build }] of Object.entries(bundlers)) {
  test(`an app bundled by ${name} runs`, async () => {
    await build();
    for (const type of ['cjs', 'mjs']) {
      const file = path.join('out', `${name}.${type}`);
      assert.strictEqual(await inProject(process.execPath, [file]), 'bundled', file);
    }
  });
}
