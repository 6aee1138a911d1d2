// The Python programs that contestants run.
import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'programs');

/** What main() of each program gives, as CPython prints it. */
export const expected = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'));

/** The program of that name: it defines main(). */
export const source = (name) => fs.readFileSync(path.join(folder, `${name}.py`), 'utf8');

/** A program that prints the result of main(), then the milliseconds that it took. */
export const timed = (text) =>
  `import time\n${text}\nstart = time.time()\nresult = main()\ntook = time.time() - start\nprint(result)\nprint(took * 1000)\n`;

/** What a timed program printed, as a figure. */
export function figure(stdout) {
  const [output, milliseconds] = stdout.trim().split('\n');
  return { output, milliseconds: Number(milliseconds) };
}
