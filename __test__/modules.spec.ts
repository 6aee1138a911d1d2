import test from 'ava';
import * as required from 'micropython-wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endedWith, importModule, ROOT, runNode } from './support';

const NAMES = [
  'MicroPythonAbortError',
  'MicroPythonException',
  'MicroPythonReplaySession',
  'MicroPythonSession',
  'MicroPythonSessionClosed',
  'MicroPythonWasmArtifactNotFound',
  'MicroPythonWasmError',
  'defaultWasmPath',
  'run',
  'runMicroPythonWasi',
  'runMicroPythonWasiSync',
  'runSync',
];

test('require and import give the same objects', async (t) => {
  const imported = await importModule('micropython-wasm');
  t.deepEqual(Object.keys(imported).sort(), NAMES);
  t.deepEqual(
    Object.keys(required)
      .filter((name) => name !== 'default')
      .sort(),
    NAMES,
  );
  for (const name of NAMES) t.is(imported[name], (required as Record<string, unknown>)[name]);
});

test('import in a module, require in a script', async (t) => {
  const asModule = await runNode(
    `import { run, MicroPythonException } from 'micropython-wasm';
     console.log((await run('print(1 + 1)')).stdout);
     try { await run('1 / 0'); } catch (error) { console.log(error instanceof MicroPythonException); }`,
    ['--input-type=module'],
  );
  endedWith(t, asModule);
  t.is(asModule.stdout, '2\n\ntrue\n');
  const asScript = await runNode(
    `const { run } = require('micropython-wasm');
     run('print(1 + 1)').then(({ stdout }) => console.log(stdout));`,
  );
  endedWith(t, asScript);
  t.is(asScript.stdout, '2\n\n');
});

test('package.json can be read through the package', (t) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- that is what is tested
  const { name, version } = require('micropython-wasm/package.json') as { name: string; version: string };
  t.is(name, 'micropython-wasm');
  t.regex(version, /^\d+\.\d+\.\d+/);
});

test('nothing else of the package can be required', (t) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- that is what is tested
  t.throws(() => require('micropython-wasm/dist/native.js') as unknown, {
    code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
  });
});

test('the package has no dependencies, and says which Node it needs', (t) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  t.is(manifest['dependencies'], undefined);
  t.deepEqual(manifest['engines'], { node: '>=20.19' });
});

test('loading the package again in the same thread leaves it working', async (t) => {
  const ended = await runNode(`
    const first = require('micropython-wasm');
    for (const name of Object.keys(require.cache)) if (!name.endsWith('.node')) delete require.cache[name];
    const second = require('micropython-wasm');
    console.log(first.run !== second.run);
    second.run('print(f())', { hostFunctions: { f: async () => 5 } }).then(({ stdout }) => console.log(stdout));`);
  endedWith(t, ended);
  t.is(ended.stdout, 'true\n5\n\n');
});

test('requiring the package does not keep the process alive, and starts no thread', async (t) => {
  const ended = await runNode(`
    require('micropython-wasm');
    if (process.platform === 'linux') {
      const threads = () => require('fs').readdirSync('/proc/self/task').length;
      console.log(threads() <= 12);
    } else console.log(true);`);
  endedWith(t, ended);
  t.is(ended.stdout, 'true\n');
});

test('a process ends by itself after its last run', async (t) => {
  for (const source of [
    `require('micropython-wasm').runSync('print(1)')`,
    `require('micropython-wasm').run('print(1)')`,
    `require('micropython-wasm').run('import time; time.sleep(0.2)').then(() => console.log('settled'))`,
  ]) {
    const begun = performance.now();
    endedWith(t, await runNode(source));
    t.true(performance.now() - begun < 20_000);
  }
});

test('a run that is pending keeps the process alive', async (t) => {
  const ended = await runNode(
    `require('micropython-wasm').run('import time; time.sleep(0.3); print("end")').then((r) => console.log(r.stdout))`,
  );
  endedWith(t, ended);
  t.is(ended.stdout, 'end\n\n');
});

test('process.exit in a host function ends the process at once, whatever runs', async (t) => {
  for (const how of ['run', 'runSync']) {
    const ended = await runNode(`
      const mp = require('micropython-wasm');
      mp.run('while True: pass', { fuel: null, wallTimeoutMs: null });
      mp.${how}('leave()', { hostFunctions: { leave: () => process.exit(7) } });`);
    endedWith(t, ended, 7);
  }
});

test('an uncaught exception of the program ends the process as usual, while guests run', async (t) => {
  const ended = await runNode(`
    const mp = require('micropython-wasm');
    mp.run('while True: pass', { fuel: null, wallTimeoutMs: null });
    setTimeout(() => { throw new Error('mine'); }, 50);`);
  endedWith(t, ended, 1);
  t.regex(ended.stderr, /Error: mine/);
});
