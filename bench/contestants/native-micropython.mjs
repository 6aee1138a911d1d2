// MicroPython of the same source, built for this machine: what computing costs without a wall.
import { execFileSync } from 'node:child_process';

import { nativeMicroPython } from '../install.mjs';
import { figure, timed } from '../programs.mjs';

const execute = (code) =>
  execFileSync(nativeMicroPython, ['-X', 'heapsize=64m', '-c', code], { encoding: 'utf8' });

export const version = execute('import sys; print(sys.version)').trim().split(' ')[2];

export const groups = {
  program: { 'no limits': (text) => figure(execute(timed(text))) },
};
