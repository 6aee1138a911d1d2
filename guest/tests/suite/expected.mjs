// What a test of MicroPython's suite has to print: its .exp file, or what CPython prints.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Lines of this text stand for any number of lines. */
const ANYTHING = '########';

/** The expected output of a test file; CPython's is kept in `cacheDir`. */
export function expectedOutput(testsDir, name, cacheDir) {
  const file = path.join(testsDir, name);
  const recorded = `${file}.exp`;
  if (fs.existsSync(recorded)) return unix(fs.readFileSync(recorded, 'utf8'));
  const hash = crypto.createHash('sha256').update(name).update(fs.readFileSync(file)).digest('hex');
  const cached = path.join(cacheDir, hash);
  if (!fs.existsSync(cached)) {
    fs.mkdirSync(cacheDir, { recursive: true });
    fs.writeFileSync(cached, cpythonOutput(testsDir, file));
  }
  return fs.readFileSync(cached, 'utf8');
}

function cpythonOutput(testsDir, file) {
  const { stdout } = spawnSync('python3', ['-BS', path.basename(file)], {
    cwd: path.dirname(file),
    env: { PATH: process.env.PATH, PYTHONPATH: testsDir, PYTHONIOENCODING: 'utf-8' },
    timeout: 60_000,
    maxBuffer: 1 << 26,
  });
  return unix(stdout.toString('utf8'));
}

function unix(text) {
  return text.replaceAll('\r\n', '\n');
}

/** Whether an output is the expected one. */
export function matches(output, expected) {
  if (output === expected) return true;
  if (!expected.includes(ANYTHING)) return false;
  const lines = output.split('\n');
  let at = 0;
  const wanted = expected.split('\n');
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i] === ANYTHING) {
      const next = wanted[i + 1];
      if (next === undefined || (next === '' && i + 2 === wanted.length)) return true;
      while (at < lines.length && lines[at] !== next) at++;
    } else if (lines[at++] !== wanted[i]) {
      return false;
    }
  }
  return at === lines.length;
}
