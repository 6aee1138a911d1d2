// The types, by every way in which TypeScript resolves packages, as a module and as CommonJS.
import assert from 'node:assert';
import { before, test } from 'node:test';
import { installedProject, run, tool, writeFiles } from './support.mjs';

const program = `
import { MicroPythonSession, MicroPythonWasmError, run, type RunOptions, type RunResult } from 'micropython-wasm';

const options: RunOptions = { fuel: null, hostFunctions: { double: (n) => 2 * Number(n) } };
export async function main(): Promise<string> {
  const result: RunResult = await run('print(double(21))', options);
  const session = new MicroPythonSession({ memoryBytes: 1 << 22 });
  await session.close();
  // @ts-expect-error a number is no program
  run(42).catch((error: unknown) => error instanceof MicroPythonWasmError);
  return result.stdout;
}
`;

const resolutions = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

let project;
before(async (context) => {
  project = await installedProject(context, 'types');
});

for (const [name, options] of Object.entries(resolutions)) {
  test(`types by ${name}`, async () => {
    const compilerOptions = {
      ...options,
      target: 'es2022',
      // Nothing of the project's or of Node: what the package declares has to stand by itself.
      lib: ['es2022', 'dom', 'esnext.disposable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    };
    const files = ['program.mts', 'program.cts'];
    writeFiles(project, {
      'tsconfig.json': { compilerOptions, files },
      ...Object.fromEntries(files.map((file) => [file, program])),
    });
    assert.strictEqual(await run(process.execPath, [tool('typescript', 'bin/tsc')], { cwd: project }), '');
  });
}
