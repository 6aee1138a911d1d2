// LLVM from npm: several compilers at the same time, each in a thread of its own.
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { BuildError } from './options.mjs';

const PINNED = { '@yowasp/clang': '22.0.0-git20542-10', binaryen: '132.0.0' };
const SOURCE = Symbol('source file');
const require = createRequire(import.meta.url);

/** Directory of a pinned npm package; another version would give another module. */
export function packageDir(name) {
  let main;
  try {
    main = require.resolve(name);
  } catch {
    throw new BuildError(`The npm package ${name} is missing; run npm install first.`);
  }
  let dir = path.dirname(main);
  while (!fs.existsSync(path.join(dir, 'package.json'))) dir = path.dirname(dir);
  const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  if (version !== PINNED[name]) throw new BuildError(`${name} is ${version}, the guest build needs ${PINNED[name]}.`);
  return dir;
}

export function toolVersions() {
  for (const name of Object.keys(PINNED)) packageDir(name);
  return PINNED;
}

/** The arguments of the program that clang's driver would start, from what -### printed. */
function quotedArguments(printed, marker) {
  const line = printed.split('\n').find((text) => text.includes(marker));
  if (line === undefined) throw new BuildError(printed);
  const quoted = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replace(/\\(.)/g, '$1'));
  return quoted.filter((text) => text !== '');
}

async function ask(worker, message) {
  worker.postMessage(message);
  const [answer] = await once(worker, 'message');
  return answer;
}

export class Clang {
  #jobs;
  #workers = [];
  #drivers = new Map();

  constructor(jobs) {
    this.#jobs = jobs;
  }

  /** The file tree all following commands see: { name: tree | Uint8Array }. */
  async setFiles(files) {
    if (this.#workers.length === 0) {
      const clang = pathToFileURL(path.join(packageDir('@yowasp/clang'), 'gen', 'bundle.js')).href;
      const start = () => new Worker(new URL('clang-worker.mjs', import.meta.url), { workerData: { clang } });
      this.#workers = Array.from({ length: this.#jobs }, start);
    }
    await Promise.all(this.#workers.map((worker) => ask(worker, { files })));
  }

  /** Runs commands { args, output } side by side and hands each result to done(index, data). */
  async run(commands, done) {
    let next = 0;
    const work = async (worker) => {
      while (next < commands.length) {
        const index = next++;
        const { data, log, error } = await ask(worker, commands[index]);
        if (error !== undefined) {
          next = commands.length;
          throw new BuildError(error);
        }
        if (log) process.stderr.write(log);
        done(index, Buffer.from(data));
      }
    };
    await Promise.all(this.#workers.map(work));
  }

  async #drive(args, marker) {
    // -### prints the command to standard error
    const { log, error } = await ask(this.#workers[0], { args: ['clang', '-###', ...args], output: '-' });
    return quotedArguments(log || error, marker);
  }

  /**
   * Arguments of the compiler proper for one source file. Clang's driver would start the compiler
   * in a second process each time; here it is asked once per set of flags.
   */
  async compiler(flags, source) {
    const key = flags.join('\0');
    if (!this.#drivers.has(key)) {
      const args = await this.#drive([...flags, '-c', source, '-o', '-'], '"-cc1"');
      args[args.indexOf('-main-file-name') + 1] = 'guest.c';
      this.#drivers.set(key, args.map((arg) => (arg === source ? SOURCE : arg)));
    }
    return this.#drivers.get(key).map((arg) => (arg === SOURCE ? source : arg));
  }

  /** Links objects with the flags clang's driver adds for the C library. */
  async link(objects, flags, libraries) {
    const names = objects.map((_, index) => `${String(index).padStart(3, '0')}.o`);
    await this.setFiles(Object.fromEntries(names.map((name, index) => [name, objects[index]])));
    const args = await this.#drive([...flags, ...names, ...libraries, '-o', 'out.wasm'], '"wasm-ld');
    let linked;
    await this.run([{ args, output: 'out.wasm' }], (_, data) => (linked = data));
    return linked;
  }

  async close() {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
