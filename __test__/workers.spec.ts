import test from 'ava';
import { endedWith, runNode } from './support';

/** What every scenario begins with: a worker that runs that source, where `mp` is the package. */
const PRELUDE = `
  const { Worker } = require('node:worker_threads');
  const { once } = require('node:events');
  const start = (source) => new Worker(
    "const { parentPort, workerData } = require('node:worker_threads'); const mp = require('micropython-wasm');" + source,
    { eval: true },
  );
`;

test('several workers at once, and the main thread', async (t) => {
  const ended = await runNode(`${PRELUDE}
    const mp = require('micropython-wasm');
    (async () => {
      const workers = Array.from({ length: 4 }, (_, i) => start('const i = ' + i + \`;
        (async () => {
          const hostFunctions = { double: async (n) => n * 2 };
          const outputs = [];
          for (let n = 0; n < 20; n++) outputs.push((await mp.run('print(double(' + (n + i) + '))', { hostFunctions })).stdout);
          outputs.push(mp.runSync('print("sync")').stdout);
          parentPort.postMessage(outputs.join(''));
        })();
      \`));
      const messages = workers.map(async (worker) => (await once(worker, 'message'))[0]);
      const own = await mp.run('print("main")');
      const all = await Promise.all(messages);
      const right = all.every((text, i) => text === Array.from({ length: 20 }, (_, n) => (n + i) * 2 + '\\n').join('') + 'sync\\n');
      console.log(own.stdout.trim(), right);
    })();`);
  endedWith(t, ended);
  t.is(ended.stdout, 'main true\n');
});

/** What a worker may be doing when it is terminated. */
const SCENARIOS: [what: string, source: string][] = [
  ['computing', `mp.run('while True: pass', { fuel: null, wallTimeoutMs: null });`],
  ['sleeping', `mp.run('import time; time.sleep(60)', { wallTimeoutMs: null });`],
  [
    'waiting for host functions',
    `mp.run('f()', { wallTimeoutMs: null, hostFunctions: { f: () => new Promise(() => {}) } });`,
  ],
  [
    'calling host functions',
    `mp.run('while True: f()', { fuel: null, wallTimeoutMs: null, hostFunctions: { f: async () => 1 } });`,
  ],
  ['streaming', `mp.run('while True: print(1)', { fuel: null, wallTimeoutMs: null, onStdout: () => {} });`],
  [
    'running a session',
    `new mp.MicroPythonSession({ fuel: null, wallTimeoutMs: null }).run('while True: pass');`,
  ],
  [
    'computing in runSync',
    `setTimeout(() => mp.runSync('while True: pass', { fuel: null, wallTimeoutMs: null }), 1);`,
  ],
  [
    'sleeping in runSync',
    `setTimeout(() => mp.runSync('import time; time.sleep(60)', { wallTimeoutMs: null }), 1);`,
  ],
  [
    'calling host functions in runSync',
    `setTimeout(() => mp.runSync('while True: f()', { fuel: null, wallTimeoutMs: null, hostFunctions: { f: () => 1 } }), 1);`,
  ],
];

for (const [what, source] of SCENARIOS) {
  test(`terminating a worker that is ${what}`, async (t) => {
    const ended = await runNode(`${PRELUDE}
      (async () => {
        for (let i = 0; i < 10; i++) {
          const worker = start(${JSON.stringify(`parentPort.postMessage('on'); ${source}`)});
          await once(worker, 'message');
          await new Promise((done) => setTimeout(done, i % 3 * 5));
          await worker.terminate();
        }
        console.log((await require('micropython-wasm').run('print("alive")')).stdout.trim());
      })();`);
    endedWith(t, ended);
    t.is(ended.stdout, 'alive\n');
  });
}

test('terminating workers 100 times in the middle of everything', async (t) => {
  const everything = SCENARIOS.filter(([what]) => !what.includes('runSync'))
    .map(([, source]) => source)
    .join('\n');
  const ended = await runNode(
    `${PRELUDE}
      (async () => {
        for (let round = 0; round < 25; round++) {
          const workers = Array.from({ length: 4 }, () => start(${JSON.stringify(everything + everything)} + "parentPort.postMessage('on');"));
          await Promise.all(workers.map((worker) => once(worker, 'message')));
          await new Promise((done) => setTimeout(done, round % 5 * 3));
          await Promise.all(workers.map((worker) => worker.terminate()));
        }
        console.log((await require('micropython-wasm').run('print("alive")')).stdout.trim());
      })();`,
    [],
    150_000,
  );
  endedWith(t, ended);
  t.is(ended.stdout, 'alive\n');
});

test('a worker that ends by itself with sessions open, and process.exit in a worker', async (t) => {
  const ended = await runNode(`${PRELUDE}
    (async () => {
      for (const source of [
        "new mp.MicroPythonSession().run('x = 1').then(() => parentPort.close());",
        "mp.run('f()', { hostFunctions: { f: () => process.exit(3) } });",
        "mp.runSync('f()', { hostFunctions: { f: () => process.exit(3) } });",
      ]) {
        const [code] = await once(start(source), 'exit');
        console.log(code);
      }
    })();`);
  endedWith(t, ended);
  t.is(ended.stdout, '0\n3\n3\n');
});
