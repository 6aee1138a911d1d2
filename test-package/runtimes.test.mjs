// The package in every runtime that has Node-API.
import assert from 'node:assert';
import { before, describe, test } from 'node:test';
import { addPrograms, installedProject, optionalTool, run } from './support.mjs';

const node = (major) => optionalTool(`node${major}-linux-x64`, 'bin', 'node');

/** Programs and the arguments before a file. Null: there is none for this system. */
const runtimes = {
  'this Node': { program: process.execPath },
  'Node 20': { program: node(20) },
  'Node 22': { program: node(22) },
  'Node 24': { program: node(24) },
  'Node 26': { program: node(26) },
  Bun: { program: optionalTool('@oven/bun-linux-x64', 'bin', 'bun') },
  // Deno does not stop code of a worker that is terminated, be it JavaScript or Python: docs/runtimes.md.
  Deno: { program: optionalTool('@deno/linux-x64-glibc', 'deno'), args: ['run', '-A'], stopsWorkers: false },
};

let project;
before(async (context) => {
  project = await installedProject(context, 'runtimes');
  addPrograms(project, 'program.cjs', 'program.mjs', 'workers.cjs', 'outliving.cjs');
});

for (const [name, { program, args = [], stopsWorkers = true }] of Object.entries(runtimes)) {
  describe(name, { skip: program === null && 'no binary for this system' }, () => {
    const output = (file) => run(program, [...args, file], { cwd: project });

    test('required', async () => assert.strictEqual(await output('program.cjs'), 'fine'));
    test('imported', async () => assert.strictEqual(await output('program.mjs'), 'fine'));
    test('a terminated worker stops', { skip: !stopsWorkers }, async () =>
      assert.strictEqual(await output('workers.cjs'), 'fine'),
    );
    test('in a terminated worker, the timeout ends a run', { skip: stopsWorkers }, async () =>
      assert.strictEqual(await output('outliving.cjs'), 'ERR_TIMEOUT'),
    );
  });
}
