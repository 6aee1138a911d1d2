// Several calls of host functions at once, as asyncio makes them: by the module _host.
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { MicroPythonSession, run, runSync } from 'micropython-wasm';

/** Begins n calls of f(i), then takes what is finished in whichever order it is. */
const SIDE_BY_SIDE = `
import _host, json
def side_by_side(n):
    ids = {_host.start('f', json.dumps({'args': [i]})): i for i in range(n)}
    while ids:
        id = _host.wait(None)
        i = ids.pop(id)
        try:
            print(i, _host.result(id))
        except Exception as e:
            print(i, type(e).__name__, e)
`;

test('calls that were begun are under way at once', async (t) => {
  const waiting: (() => void)[] = [];
  const f = async (i: number): Promise<number> => {
    // None is answered before all three have been called.
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 3) for (const answer of waiting) answer();
    });
    return i * 10;
  };
  const { stdout, hostCalls } = await run(`${SIDE_BY_SIDE}side_by_side(3)`, { hostFunctions: { f } });
  t.deepEqual(stdout.trim().split('\n').sort(), ['0 0', '1 10', '2 20']);
  t.is(hostCalls, 3);
});

test('each fails for itself', async (t) => {
  const f = async (i: number): Promise<string> => {
    await sleep(i * 20);
    if (i === 1) throw new TypeError('one');
    return 'x'.repeat(i === 2 ? 2000 : 3);
  };
  const { stdout } = await run(`${SIDE_BY_SIDE}side_by_side(4)`, {
    hostFunctions: { f },
    hostResultBytes: 1000,
  });
  const lines = stdout.trim().split('\n').sort();
  t.deepEqual(lines, [
    '0 xxx',
    '1 RuntimeError TypeError: one',
    '2 ValueError host callback result too large',
    '3 xxx',
  ]);
});

test('runSync() calls the functions while the guest waits', (t) => {
  const f = (i: number): number => i + 1;
  t.is(runSync(`${SIDE_BY_SIDE}side_by_side(2)`, { hostFunctions: { f } }).stdout, '0 1\n1 2\n');
  const code = `
import _host
id = _host.start('f', '{"args": [5]}')
while not _host.wait(0): pass
print(_host.result(id))
`;
  t.is(runSync(code, { hostFunctions: { f }, fuel: 10_000_000 }).stdout, '6\n');
});

test('a wait ends with its time, with an interrupt, and with the run', async (t) => {
  const hostFunctions = { f: () => new Promise(() => undefined) };
  const begin = `import _host\nid = _host.start('f', '{}')\n`;
  t.is((await run(`${begin}print(_host.wait(0.01))`, { hostFunctions })).stdout, '0\n');
  await t.throwsAsync(run(`${begin}_host.wait(None)`, { hostFunctions, wallTimeoutMs: 50 }), {
    code: 'ERR_TIMEOUT',
  });
  const session = new MicroPythonSession({ hostFunctions });
  const waiting = session.run(
    `${begin}print('waits')\ntry:\n    _host.wait(None)\nexcept KeyboardInterrupt:\n    print('cut')`,
    {
      onStdout: () => session.interrupt(),
    },
  );
  t.is((await waiting).stdout, 'waits\ncut\n');
  await session.close();
});

test('a call that is dropped, or unknown, has no result', async (t) => {
  const code = `
import _host
def result(id):
    try:
        return _host.result(id)
    except ValueError as e:
        return str(e)
id = _host.start('f', '{"args": [1]}')
_host.drop(id)
print(_host.wait(0.05), result(id), result(12345), result(-1))
`;
  const { stdout } = await run(code, { hostFunctions: { f: (i: number) => i } });
  t.is(stdout, '0 call is not finished call is not finished call is not finished\n');
});

test('how many may be under way is limited, and room comes back', async (t) => {
  const code = `
import _host
count = 0
while _host.start('f', '{"args": [1]}'):
    count += 1
print(count)
_host.drop(1)
print(_host.start('f', '{"args": [1]}') > 0, _host.start('f', '{"args": [1]}'))
`;
  const hostFunctions = { f: () => new Promise(() => undefined) };
  t.is((await run(code, { hostFunctions })).stdout, '256\nTrue 0\n');
});

test('an async function can be awaited, one that is not cannot', async (t) => {
  const code = `
import _host
_host.hook(lambda name, payload: (name, payload))
print(f(1), g(2))
_host.hook(None)
print(f(1), g(2))
`;
  const f = async (i: number): Promise<number> => await Promise.resolve(i);
  const g = (i: number): Promise<number> => Promise.resolve(i);
  const { stdout } = await run(code, { hostFunctions: { f, g } });
  t.is(stdout, `('f', '{"args":[1],"kwargs":{}}') 2\n1 2\n`);
  const session = new MicroPythonSession({ hostFunctions: { f: g } });
  session.registerFunction(f, { name: 'g' });
  t.is((await session.run(code)).stdout, `1 ('g', '{"args":[2],"kwargs":{}}')\n1 2\n`);
  await session.close();
});
