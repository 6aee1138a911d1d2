// CPython compiled to WebAssembly, run by V8. Its Python reaches all of JavaScript: no wall.
import { loadPyodide, version } from 'pyodide';

import { figure, timed } from '../programs.mjs';

export { version };

let printed = '';
const python = await loadPyodide({ stdout: (line) => (printed += `${line}\n`) });
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
