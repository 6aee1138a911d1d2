// Several calls of host functions at once: by asyncio, and by the module _host on which it rests.
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

/** Answers i after all calls that the guest is to have under way at once have been made. */
function together(count: number): (i: number) => Promise<number> {
  let waiting: (() => void)[] = [];
  return async (i) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length < count) return;
      for (const answer of waiting) answer();
      waiting = [];
    });
    return i;
  };
}

test('asyncio.gather() has the calls of async functions under way at once', async (t) => {
  const code = `
import asyncio
async def main():
    print(await asyncio.gather(f(1), f(2), f(3)))
    tasks = [asyncio.create_task(f(i)) for i in range(3)]
    for task in tasks:
        print(await task)
asyncio.run(main())
`;
  const { stdout } = await run(code, { hostFunctions: { f: together(3) } });
  t.is(stdout, '[1, 2, 3]\n0\n1\n2\n');
});

test('without a running loop a call of an async function waits and gives the value', async (t) => {
  const f = together(1);
  const { stdout } = await run('import asyncio\nprint(f(1), f(2))', { hostFunctions: { f } });
  t.is(stdout, '1 2\n');
});

test('an awaited call fails, is cancelled and times out as a coroutine does', async (t) => {
  const code = `
import asyncio
async def main():
    try:
        await fail()
    except RuntimeError as e:
        print(e)
    print(await asyncio.gather(fail(), f(5), return_exceptions=True))
    try:
        await asyncio.wait_for(never(), 0.01)
    except asyncio.TimeoutError:
        print('timeout')
    task = asyncio.create_task(never())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
asyncio.run(main())
print(f(6))
`;
  const hostFunctions = {
    f: together(1),
    fail: async () => await Promise.reject(new TypeError('no')),
    never: async () => await new Promise(() => undefined),
  };
  const { stdout } = await run(code, { hostFunctions });
  t.is(stdout, "TypeError: no\n[RuntimeError('TypeError: no'), 5]\ntimeout\ncancelled\n6\n");
});

test('more calls than may be under way are made one after the other', async (t) => {
  const code = `
import asyncio
async def main():
    print(sum(await asyncio.gather(*[f(i) for i in range(1000)])))
asyncio.run(main())
`;
  let under = 0;
  let most = 0;
  const f = async (i: number): Promise<number> => {
    most = Math.max(most, ++under);
    await sleep(1);
    under -= 1;
    return i;
  };
  const { stdout } = await run(code, { hostFunctions: { f }, wallTimeoutMs: 60_000, fuel: null });
  t.is(stdout, '499500\n');
  t.true(most > 1 && most <= 256, String(most));
});
