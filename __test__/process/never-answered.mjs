// Runs that are cut while a host function never answers leave nothing of their calls behind.
import { setImmediate as turn } from 'node:timers/promises';
import { run } from 'micropython-wasm';

const MEGABYTE = 1_000_000;
const code = `never('x' * ${MEGABYTE})`;

async function round(count) {
  for (let i = 0; i < count; i += 1) {
    const controller = new AbortController();
    const never = () => {
      controller.abort();
      return new Promise(() => undefined);
    };
    const options = { hostFunctions: { never }, signal: controller.signal, wallTimeoutMs: null };
    await run(code, options).catch((error) => {
      if (error.code !== 'ABORT_ERR') throw error;
    });
  }
  globalThis.gc();
  await turn();
  return process.memoryUsage().rss;
}

const before = await round(50);
const grown = (await round(300)) - before;
console.log(grown < 100 * MEGABYTE ? 'flat' : `${grown} bytes more`);
