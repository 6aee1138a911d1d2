// An artifact that is not the bundled one: MicroPython as upstream has it, without our patches and
// without entry points for a resident interpreter, built here and run as a plain command.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { before, test } from 'node:test';

import { MicroPythonReplaySession, MicroPythonSession, run, runMicroPythonWasi } from 'micropython-wasm';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLAIN = path.join(ROOT, 'artifacts/micropython-wasi-plain.wasm');

before(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'guest/build.mjs'), '--plain'], { stdio: 'ignore' });
});

test('it runs', async () => {
  assert.equal((await runMicroPythonWasi('print(1 + 1)', PLAIN)).stdout, '2\n');
  assert.equal((await run('import sys; print(sys.argv)', { wasmPath: PLAIN })).stdout, "['-c']\n");
});

test('it lacks our patches', async () => {
  assert.equal((await run('print(isinstance(True, int))', { wasmPath: PLAIN })).stdout, 'False\n');
});

test('its exceptions and exits are told apart', async () => {
  const boom = run('print("before")\nraise ValueError("boom")', { wasmPath: PLAIN });
  await assert.rejects(boom, {
    code: 'ERR_GUEST_EXCEPTION',
    exceptionType: 'ValueError',
    exceptionMessage: 'boom',
    stdout: 'before\n',
    frames: [],
  });
  await assert.rejects(run('import sys; sys.exit(7)', { wasmPath: PLAIN }), {
    code: 'ERR_GUEST_EXIT',
    exitCode: 7,
  });
});

test('host functions are globals, and host.call works', async () => {
  const hostFunctions = { add: (a, b) => a + b };
  const code = `import host\nprint(add(2, 3), host.call('add', '{"args": [2, 3], "kwargs": {}}'))`;
  const { stdout } = await run(code, { wasmPath: PLAIN, hostFunctions });
  assert.equal(stdout, '5 {"ok":true,"value":5}\n');
});

test('limits hold', async () => {
  await assert.rejects(run('while True: pass', { wasmPath: PLAIN, wallTimeoutMs: 50, fuel: null }), {
    code: 'ERR_TIMEOUT',
  });
  await assert.rejects(run('while True: pass', { wasmPath: PLAIN, fuel: 5_000_000 }), {
    code: 'ERR_OUT_OF_FUEL',
  });
});

test('a replay session works on it, a resident one does not', async () => {
  const replay = new MicroPythonReplaySession({ wasmPath: PLAIN });
  await replay.run("x = 1\nprint('once')");
  assert.equal((await replay.run('print(x + 1)')).stdout, '2\n');
  await replay.close();
  const resident = new MicroPythonSession({ wasmPath: PLAIN });
  await assert.rejects(resident.run('x = 1'), { code: 'ERR_UNSUPPORTED' });
  await resident.close();
});
