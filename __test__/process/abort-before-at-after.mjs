// Aborts before a run, in the turn in which it is begun, when it ends, and after it.
import { MicroPythonSession, run } from 'micropython-wasm';
import { codeOf, METERED, hostFunctions } from './lib/lib.mjs';

const seen = new Set();
const session = new MicroPythonSession();
for (let i = 0; i < 300; i += 1) {
  const before = AbortSignal.abort();
  seen.add(`before: ${await codeOf(run('print(1)', { signal: before }))}`);
  seen.add(`before, session: ${await codeOf(session.run('x = 1', { signal: before }))}`);

  const same = new AbortController();
  const begun = codeOf(run('while True: pass', { ...METERED, signal: same.signal }));
  same.abort();
  same.abort();
  seen.add(`same turn: ${await begun}`);

  // The run ends at about the time of the abort: either is right, nothing else is.
  const racing = new AbortController();
  const raced = codeOf(run('print(now())', { hostFunctions, signal: racing.signal }));
  setImmediate(() => racing.abort());
  const how = await raced;
  if (how !== 'ok' && how !== 'ABORT_ERR') seen.add(`at the end: ${how}`);

  const after = new AbortController();
  const settled = codeOf(run('print(1)', { signal: after.signal })).finally(() => after.abort());
  seen.add(`after: ${await settled}`);
}
console.log([...seen].sort().join('\n'));
console.log((await session.run('print(x)').catch((error) => error)).message);
