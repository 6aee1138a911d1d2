// MicroPython compiled to WebAssembly by its own project, run by V8. Its Python reaches all of
// JavaScript: no wall. A process holds one.
import { createRequire } from 'node:module';

import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';

import { figure, timed } from '../programs.mjs';

export const { version } = createRequire(import.meta.url)(
  '@micropython/micropython-webassembly-pyscript/package.json',
);

let printed = '';
const python = await loadMicroPython({ stdout: (line) => (printed += `${line}\n`), heapsize: 64 * 2 ** 20 });
python.globals.set('f', (i) => i);

function printedBy(code) {
  printed = '';
  python.runPython(code);
  return printed.trim();
}

export const groups = {
  session: { runPython: () => printedBy('print(1 + 1)') },
  hostCall: {
    runPython: (count) => printedBy(`total = 0\nfor i in range(${count}):\n    total += f(1)\nprint(total)`),
  },
  program: { 'no limits': (text) => figure(printedBy(timed(text))) },
};
