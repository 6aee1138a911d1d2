// Records what CPython 3.11 prints for the programs, so that the tests need no CPython:
//
//   node guest/tests/library/record.mjs [part of a file's name]...
//
// The recordings are those of 3.11.7: early releases of 3.11 differ in places, for example in enum.
import { execFileSync, spawnSync } from 'node:child_process';

import { fileNames, INPUT, programs, resultText, writeExpectations } from './programs.mjs';

const PYTHON = process.env.PYTHON ?? 'python3';

// A program reads its files below /input; here they are elsewhere. How it ended is written to
// file descriptor 3, in the words of run.mjs.
const RUN = `
import os, sys
text = sys.stdin.read().replace('/input', sys.argv.pop())
sys.argv = ['-c']
sys.stdin = open('/dev/null')
sys.dont_write_bytecode = True
def ended(words):
    sys.__stdout__.flush()
    os.write(3, words.encode())
try:
    exec(compile(text, '<stdin>', 'exec', dont_inherit=True), sys.modules['__main__'].__dict__)
except SystemExit as error:
    code = 0 if error.code is None else error.code if isinstance(error.code, int) else 1
    if code:
        ended('exit %d' % code)
except SyntaxError as error:
    ended('%s: %s (line %s)' % (type(error).__name__, error.msg, error.lineno))
except BaseException as error:
    name, message = type(error).__name__, str(error)
    ended(name + ': ' + message if message else name)
`;

function record(name, source) {
  const { status, stdout, stderr, output } = spawnSync(PYTHON, ['-c', RUN, INPUT], {
    input: source,
    env: { PATH: process.env.PATH, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${name} cannot be recorded:\n${stderr}`);
  const text = (bytes) => bytes.toString().replaceAll(INPUT, '/input');
  const printed = text(stdout);
  if (/^#--- /m.test(printed)) throw new Error(`${name} prints a line that separates programs`);
  const ending = text(output[3]);
  return resultText(printed, ending === '' ? null : ending);
}

const version = execFileSync(PYTHON, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).toString().trim();
if (version !== '3.11') throw new Error(`Python 3.11 is needed to record; ${PYTHON} is ${version}. Set PYTHON.`);

let count = 0;
for (const file of fileNames(process.argv.slice(2))) {
  const results = programs(file).map(({ name, title, source }) => [title, record(name, source)]);
  writeExpectations(file, results);
  count += results.length;
}
console.log(`${count} programs recorded`);
