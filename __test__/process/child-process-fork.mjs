// Children made by fork() while guests run here; they run guests of their own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { run } from 'micropython-wasm';
import { NO_LIMITS } from './lib/lib.mjs';

if (process.send) {
  const { stdout } = await run('print(6 * 7)');
  process.send(stdout);
} else {
  const controller = new AbortController();
  const busy = run('while True: pass', { ...NO_LIMITS, signal: controller.signal }).catch(({ code }) => code);
  const children = Array.from({ length: 3 }, () => fork(fileURLToPath(import.meta.url)));
  const ends = children.map((child) => Promise.all([once(child, 'message'), once(child, 'exit')]));
  for (const [[message], [status]] of await Promise.all(ends)) console.log(message.trim(), status);
  controller.abort();
  console.log(await busy);
}
