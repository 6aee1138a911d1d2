// Records what CPython 3.11 prints for the programs: node guest/tests/library/record.mjs [part of a name]...
// The recordings are committed, so that the tests need no CPython. They are those of 3.11.7: early releases
// of 3.11 differ in places, for example in enum.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';

import { INPUT, expectedFile, programs, source } from './programs.mjs';

const PYTHON = process.env.PYTHON ?? 'python3';

// A program reads its files below /input; here they are elsewhere.
const RUN = `
import sys
text = sys.stdin.read().replace('/input', sys.argv.pop())
sys.stdin = open('/dev/null')
sys.dont_write_bytecode = True
exec(compile(text, '<stdin>', 'exec'), {'__name__': '__main__', '__builtins__': __builtins__})
`;

function record(name) {
  const options = { input: source(name), env: { PATH: process.env.PATH, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' }, cwd: '/' };
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', RUN, INPUT], options);
  if (status !== 0) {
    process.stderr.write(`${name} fails:\n${stderr}`);
    process.exitCode = 1;
    return;
  }
  fs.writeFileSync(expectedFile(name), stdout.toString().replaceAll(INPUT, '/input'));
}

const version = execFileSync(PYTHON, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).toString().trim();
if (version !== '3.11') {
  process.stderr.write(`Python 3.11 is needed to record; ${PYTHON} is ${version}. Set PYTHON.\n`);
  process.exit(1);
}
const parts = process.argv.slice(2);
const names = programs().filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
for (const name of names) record(name);
process.stdout.write(`${names.length} programs recorded\n`);
