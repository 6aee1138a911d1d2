// Python modules compiled into the guest: MicroPython's own mpy-cross, built from the same sources
// to wasm and run here, then upstream's mpy-tool.py.
import fs from 'node:fs';
import path from 'node:path';

import { compileAll } from './compile.mjs';
import { listFiles } from './files.mjs';
import { BuildError, ROOT } from './options.mjs';
import { python } from './tools.mjs';

const MODULES = path.join(ROOT, 'guest', 'modules');
const ENOSYS = 52; // WASI's number

/** [name in the guest, file]: the modules of guest/modules, which need the patches; without those, upstream's asyncio. */
export function frozenModules(sourceDir, ownModules) {
  const dir = ownModules ? MODULES : path.join(sourceDir, 'extmod', 'asyncio');
  // upstream: task.py is there in C; manifest.py describes the others; uasyncio is the package's old name
  const upstream = ['manifest.py', 'task.py', 'uasyncio.py'];
  const names = listFiles(dir, (name) => name.endsWith('.py') && (ownModules || !upstream.includes(name)));
  return names.map((name) => [ownModules ? name : `asyncio/${name}`, path.join(dir, name)]);
}

/** mpy-cross as a wasm module without a main function; see port/mpy_cross.c. */
async function buildCross(build) {
  const { clang, cache, sources } = build;
  const flags = sources.crossFlags;
  const { results, ran } = await compileAll({ clang, cache, sources, names: sources.cross, flags });
  const key = cache.key('mpy-cross', ...results);
  let module = cache.get(key);
  if (module === undefined) {
    const linkFlags = ['-O2', '-mllvm', '-wasm-enable-sjlj', '-mexec-model=reactor', '-Wl,--gc-sections', '-Wl,--strip-all'];
    const libraries = ['-lsetjmp', '-lwasi-emulated-process-clocks', '-lwasi-emulated-signal', '-lm'];
    module = await clang.link(results, linkFlags, libraries);
    cache.put(key, module);
  }
  return { module, ran };
}

/** Imports for a module that only computes: it may print, everything else fails. */
function importsFor(module, memory, log) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => ENOSYS;
  imports.wasi_snapshot_preview1.fd_write = (fd, vectors, count, written) => {
    const view = new DataView(memory().buffer);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const length = view.getUint32(vectors + 8 * i + 4, true);
      log.push(Buffer.from(memory().buffer, view.getUint32(vectors + 8 * i, true), length).toString());
      total += length;
    }
    view.setUint32(written, total, true);
    return 0;
  };
  imports.wasi_snapshot_preview1.proc_exit = (code) => {
    throw new Error(`mpy-cross ended with ${code}`);
  };
  return imports;
}

/** Compiles one file; a fresh instance each time, because nothing is collected in it. */
function crossCompile(module, name, source) {
  const log = [];
  const memory = () => exports.memory;
  const { exports } = new WebAssembly.Instance(module, importsFor(module, memory, log));
  exports._initialize();
  const place = (data) => {
    const at = exports.cross_alloc(data.length);
    Buffer.from(memory().buffer, at, data.length).set(data);
    return [at, data.length];
  };
  const status = exports.cross_compile(...place(Buffer.from(name)), ...place(source));
  if (status !== 0) throw new BuildError(`${name} does not compile:\n${log.join('')}`);
  return Buffer.from(memory().buffer, exports.cross_result(), exports.cross_result_length());
}

/** The frozen modules as C: writes dir/frozen_content.c and returns its path. */
export async function freeze(build, dir, namesFile) {
  const { cache, sources, sourceDir } = build;
  const cross = await buildCross(build);
  const modules = frozenModules(sourceDir, sources.options.ownModules).map(([name, file]) => [name, fs.readFileSync(file)]);
  const tool = path.join(sourceDir, 'tools', 'mpy-tool.py');
  const names = fs.readFileSync(namesFile);
  const key = cache.key('frozen', cross.module, names, fs.readFileSync(tool), ...modules.flat());
  let text = cache.get(key);
  if (text === undefined) {
    const compiled = path.join(dir, 'mpy');
    fs.rmSync(compiled, { recursive: true, force: true });
    const module = new WebAssembly.Module(cross.module);
    const files = modules.map(([name, source]) => {
      const file = path.join(compiled, name.replace(/\.py$/, '.mpy'));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, crossCompile(module, name, source));
      return file;
    });
    // Comments name the files: without the directory, the text is the same wherever it is made.
    text = python(tool, '-f', '-q', namesFile, '-mlongint-impl', 'mpz', ...files).toString().replaceAll(`${compiled}/`, '');
    cache.put(key, text);
  }
  const file = path.join(dir, 'frozen_content.c');
  fs.writeFileSync(file, text);
  return { file, count: modules.length, ran: cross.ran };
}
