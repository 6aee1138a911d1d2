// One signal for many runs, and many signals: neither they nor results pile up.
import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { MicroPythonSession, run, runSync } from 'micropython-wasm';

const heap = async () => {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await turn();
  }
  return process.memoryUsage().heapUsed;
};
const { signal } = new AbortController();
const session = new MicroPythonSession({ hostFunctions: { f: async () => 'x'.repeat(1000) } });

async function round(count) {
  for (let i = 0; i < count; i += 1) {
    const own = new AbortController();
    await Promise.all(
      [
        run('print("x" * 1000)', { signal }),
        run('print(1)', { signal: own.signal, onStdout: () => undefined }),
        run('print(1)', { signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) }),
        session.run('f()', { signal }),
        run('while True: pass', { signal: own.signal }).catch(() => own.abort()),
        Promise.resolve().then(() => own.abort()),
      ].map((promise) =>
        promise.catch((error) => {
          if (error.code !== 'ABORT_ERR') throw error;
        }),
      ),
    );
    runSync('print(1)');
  }
}

await round(100);
const before = await heap();
await round(1000);
const grown = (await heap()) - before;
console.log(getEventListeners(signal, 'abort').length);
console.log(grown < 1_000_000 ? 'flat' : `${grown} bytes more`);
