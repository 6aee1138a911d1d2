// The collector runs in host functions, in callbacks and between turns, while nothing but the runs
// themselves is held.
import { setImmediate as turn } from 'node:timers/promises';
import { MicroPythonReplaySession, MicroPythonSession, run, runSync } from 'micropython-wasm';

const collect = () => {
  globalThis.gc();
  return 1;
};
const collectLater = async () => {
  globalThis.gc();
  await turn();
  globalThis.gc();
  return 1;
};
const options = { hostFunctions: { collect, collectLater }, onStdout: collect, wallTimeoutMs: null };
const program = 'print(collect())\nprint(collectLater())\nprint(collect())';
const start = () => [
  run(program, options),
  new MicroPythonSession(options).run(program, { onStdout: collect, signal: new AbortController().signal }),
  new MicroPythonReplaySession(options).run(program, { onStdout: collect }),
  run('1 / 0', options).catch((error) => ({ stdout: error.exceptionType })),
];
const results = [];
for (let i = 0; i < 10; i += 1) {
  const promises = start();
  collect();
  runSync('collect()', { hostFunctions: { collect } });
  results.push(...(await Promise.all(promises)).map(({ stdout }) => stdout.replaceAll('\n', ' ').trim()));
}
console.log([...new Set(results)].join(', '));
