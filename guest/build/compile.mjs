// From C sources to objects: the tree the compiler sees, its flags, and the cache of results.
import fs from 'node:fs';
import path from 'node:path';

import { listFiles, readList, removeTemporaries, sha256, writeFile } from './files.mjs';
import { BuildError, ROOT } from './options.mjs';
import { PCRE2_FLAGS, PCRE2_SOURCES } from './pcre2.mjs';

const HERE = import.meta.dirname;
const PORT = path.join(ROOT, 'guest', 'port');
// Third-party code that MicroPython's own files include.
const LIBRARIES = ['uzlib', 'crypto-algorithms', 'oofatfs'];

export const COMPILE_FLAGS = [
  '-O2',
  // setjmp by wasm exceptions, in the old encoding: binaryen's --flatten accepts no other
  '-mllvm',
  '-wasm-enable-sjlj',
  '-std=gnu11',
  '-DNDEBUG',
  '-fno-strict-aliasing',
  '-ffunction-sections',
  '-fdata-sections',
  '-Wall',
  '-Wno-unused-function',
  '-D_WASI_EMULATED_PROCESS_CLOCKS',
  '-D_WASI_EMULATED_SIGNAL',
  '-DMPZ_DIG_SIZE=16',
  '-DFFCONF_H="lib/oofatfs/ffconf.h"', // extmod/modvfs.c includes it with FAT off, too
];

const FROZEN_FLAGS = ['-DMICROPY_MODULE_FROZEN_MPY=1', '-DMICROPY_QSTR_EXTRA_POOL=mp_qstr_frozen_const_pool'];

// Without the patches: no index of names, hashes as wide as upstream's, and the collector's scan
// that knows no pointers to the inside of an object.
const PLAIN_FLAGS = ['-DGUEST_PLAIN=1'];

// mpy-cross is the same configuration plus what writes .mpy files.
// Not for mpy-cross, whose collector is off.
const STRESS_FLAGS = ['-DMICROPY_GC_STRESS=1'];
const CROSS_FLAGS = ['-DGUEST_MPY_CROSS=1'];

// Files of the port that --plain leaves out, and those that make a module start.
const RESIDENT = /^port\/(re\/.*|(resident|report|hint|check|host_calls|host_function|json_encode)\.c)$/;
const ENTRY_POINTS = /^port\/(re\/.*|(main|resident|report|hint|check|host_function|json_encode)\.c)$/;

// The globals lie in memory in the order of the objects. These have the large ones: last, so that
// what every program touches lies together with the beginning of the heap (heap.c).
const LINKED_LAST = ['mp/py/qstr.c', 'port/heap.c', 'port/report.c'];

function isSource(name) {
  return /\.[ch]$/.test(name);
}

/** Adds the C files below dir to the tree at the given name. */
function addFiles(tree, name, dir) {
  if (!fs.existsSync(dir)) return;
  for (const file of listFiles(dir, isSource)) addFile(tree, `${name}/${file}`, fs.readFileSync(path.join(dir, file)));
}

function addFile(tree, name, data) {
  const parts = name.split('/');
  const last = parts.pop();
  let node = tree;
  for (const part of parts) node = node[part] ??= {};
  node[last] = data;
}

function getFile(tree, name) {
  return name.split('/').reduce((node, part) => node?.[part], tree);
}

/** One set of sources with its flags. Names: mp/ MicroPython, pcre2/, port/, user/, gen/ generated. */
export class Sources {
  tree = { gen: { genhdr: {} } };

  constructor(options, sourceDir, pcre2Dir) {
    this.options = options;
    for (const part of ['py', 'extmod', 'shared']) addFiles(this.tree, `mp/${part}`, path.join(sourceDir, part));
    for (const part of LIBRARIES) addFiles(this.tree, `mp/lib/${part}`, path.join(sourceDir, 'lib', part));
    if (pcre2Dir) addFiles(this.tree, 'pcre2', path.join(pcre2Dir, 'src'));
    this.library = pcre2Dir ? PCRE2_SOURCES : [];
    addFiles(this.tree, 'port', PORT);
    this.user = [];
    if (options.userModules) {
      addFiles(this.tree, 'user', options.userModules);
      this.user = listFiles(options.userModules, (name) => name.endsWith('.c')).map((name) => `user/${name}`);
    }
    this.core = readList(path.join(HERE, 'core-sources.txt')).map((name) => `mp/${name}`);
    const missing = this.core.filter((name) => this.file(name) === undefined);
    if (missing.length > 0) {
      throw new BuildError(`The source has no ${missing.join(', ')}; this port is for MicroPython 1.25 and 1.26.`);
    }
    const port = readList(path.join(PORT, 'sources.txt')).map((name) => `port/${name}`);
    this.port = options.plain ? port.filter((name) => !RESIDENT.test(name)) : port;
  }

  add(name, data) {
    addFile(this.tree, name, Buffer.from(data));
  }

  /** What is compiled into the guest, beside the frozen modules. */
  get guest() {
    const all = [...this.core, ...this.port, ...this.user];
    return [...all.filter((name) => !LINKED_LAST.includes(name)), ...LINKED_LAST.filter((name) => all.includes(name))];
  }

  /** What mpy-cross is made of: the interpreter without its entry points. */
  get cross() {
    return [...this.core, ...this.port.filter((name) => !ENTRY_POINTS.test(name)), ...this.user, 'port/mpy_cross.c'];
  }

  #includes() {
    const dirs = [...new Set(this.user.map((name) => path.posix.dirname(name)))];
    return ['-Iport', '-Imp', '-Igen', '-Iport/include', '-Ipcre2', ...dirs.map((dir) => `-I${dir}`)];
  }

  #common() {
    const { plain, extraFlags } = this.options;
    return [
      ...COMPILE_FLAGS,
      ...(plain ? PLAIN_FLAGS : []),
      ...extraFlags,
      ...this.#includes(),
    ];
  }

  get guestFlags() {
    return [...FROZEN_FLAGS, ...(this.options.stress ? STRESS_FLAGS : []), ...this.#common()];
  }

  /** For PCRE2, which knows nothing of MicroPython. */
  get libraryFlags() {
    return [...COMPILE_FLAGS, ...PCRE2_FLAGS];
  }

  get crossFlags() {
    return [...CROSS_FLAGS, ...this.#common()];
  }

  /** Hash of everything a source may include: all files but those compiled on their own. */
  context() {
    const own = new Set([...this.guest, ...this.cross, ...this.library]);
    const parts = [];
    const walk = (node, prefix) => {
      for (const name of Object.keys(node).sort()) {
        const full = prefix + name;
        if (!(node[name] instanceof Uint8Array)) walk(node[name], `${full}/`);
        else if (!own.has(full)) parts.push(full, node[name]);
      }
    };
    walk(this.tree, '');
    return sha256(...parts);
  }

  file(name) {
    return getFile(this.tree, name);
  }
}

/** Results by the content they were made from, below the work directory. */
export class Cache {
  constructor(dir) {
    this.dir = dir;
    fs.mkdirSync(dir, { recursive: true });
    removeTemporaries(dir);
  }

  key(...parts) {
    return sha256(...parts);
  }

  get(key) {
    const file = path.join(this.dir, key);
    try {
      const data = fs.readFileSync(file);
      fs.utimesSync(file, new Date(), new Date());
      return data;
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  put(key, data) {
    writeFile(path.join(this.dir, key), data);
  }

  /** Removes what no build has used for a week. */
  prune() {
    const oldest = Date.now() - 7 * 24 * 3600 * 1000;
    for (const name of fs.readdirSync(this.dir)) {
      const file = path.join(this.dir, name);
      if (fs.statSync(file).mtimeMs < oldest) fs.rmSync(file, { force: true });
    }
  }
}

/**
 * Runs the compiler over the named sources; what is in the cache is not run again. adapt turns
 * the compiler's arguments into those wanted, finish its output into what is kept.
 */
export async function compileAll({ clang, cache, sources, names, flags, adapt = (args) => args, finish = (data) => data }) {
  const context = sources.context();
  const keys = names.map((name) => sha256(adapt.name, context, name, sources.file(name), ...flags));
  const results = keys.map((key) => cache.get(key));
  const missing = [...names.keys()].filter((index) => results[index] === undefined);
  if (missing.length > 0) {
    await clang.setFiles(sources.tree);
    const commands = [];
    for (const index of missing) commands.push({ args: adapt(await clang.compiler(flags, names[index])), output: '-' });
    await clang.run(commands, (at, data) => {
      const index = missing[at];
      results[index] = finish(data);
      cache.put(keys[index], results[index]);
    });
  }
  return { results, ran: missing.length };
}
