// The headers MicroPython's build generates: interned strings, modules and root pointers, collected
// from the preprocessed sources.
import fs from 'node:fs';
import path from 'node:path';

import { compileAll } from './compile.mjs';
import { ROOT } from './options.mjs';
import { sourceVersion } from './source.mjs';
import { python } from './tools.mjs';

const PATTERNS = {
  qstr: /MP_QSTR_\w+/g,
  module: /(?:MP_REGISTER_MODULE|MP_REGISTER_EXTENSIBLE_MODULE|MP_REGISTER_MODULE_DELEGATION)\(.*?,\s*.*?\);/g,
  rootPointer: /MP_REGISTER_ROOT_POINTER\(.*?\);/g,
};

/** Compiler arguments that print the preprocessed text instead of an object. */
function preprocess(args) {
  const kept = args.filter((arg) => arg !== '-emit-obj');
  const at = kept.indexOf('-cc1') + 1;
  return [...kept.slice(0, at), '-E', '-P', '-DNO_QSTR', ...kept.slice(at)];
}

/** The lines of a preprocessed source that matter here. */
function relevantLines(text) {
  const lines = text.toString().split('\n');
  return Buffer.from(lines.filter((line) => /MP_QSTR_|MP_REGISTER_/.test(line)).join('\n'));
}

function collect(text, pattern) {
  return [...new Set(text.match(pattern))].sort();
}

/** Runs the preprocessor over a text that is no source of its own. */
async function preprocessText({ clang, cache, sources, flags }, text) {
  const key = cache.key('preprocess', sources.context(), text, ...flags);
  const known = cache.get(key);
  if (known !== undefined) return known.toString();
  sources.add('gen/text.c', text);
  await clang.setFiles(sources.tree);
  let output;
  const args = preprocess(await clang.compiler(flags, 'gen/text.c'));
  await clang.run([{ args, output: '-' }], (_, data) => (output = data));
  delete sources.tree.gen['text.c'];
  cache.put(key, output);
  return output.toString();
}

/** Upstream's recipe: protect Q(...) from the preprocessor, drop what configuration turns off. */
async function preprocessedNames(build, collected) {
  const lists = [path.join(build.sourceDir, 'py', 'qstrdefs.h'), path.join(ROOT, 'guest', 'port', 'qstrdefsport.h')];
  const text = [...lists.map((file) => fs.readFileSync(file, 'utf8')), ...collected].join('\n');
  const output = await preprocessText(build, text.replace(/^Q\(.*\)/gm, '"$&"'));
  return output.replace(/^"(Q\(.*\))"/gm, '$1');
}

/**
 * Writes the generated headers to dir and adds them to the sources.
 * build: { clang, cache, sources, flags, sourceDir }
 */
export async function generateHeaders(build, dir) {
  const { sources, sourceDir } = build;
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  const put = (name, data) => {
    fs.writeFileSync(path.join(dir, name), data);
    sources.add(`gen/genhdr/${name}`, data);
  };
  const script = (name, ...args) => python(path.join(sourceDir, 'py', name), ...args);
  // No date and no revision: the same source gives the same bytes.
  const tag = `v${sourceVersion(sourceDir)}`;
  put('mpversion.h', `#define MICROPY_GIT_TAG "${tag}"\n#define MICROPY_GIT_HASH ""\n#define MICROPY_BUILD_DATE ""\n`);

  const names = sources.guest.filter((name) => !/\/nlr[^/]*\.c$/.test(name));
  const { results, ran } = await compileAll({ ...build, names, adapt: preprocess, finish: relevantLines });
  const text = results.join('\n');
  const write = (name, data) => {
    const file = path.join(dir, name);
    fs.writeFileSync(file, data);
    return file;
  };
  const collectTo = (name, pattern) => write(name, `${collect(text, pattern).join('\n')}\n`);
  put('moduledefs.h', script('makemoduledefs.py', collectTo('modules.collected', PATTERNS.module)));
  put('root_pointers.h', script('make_root_pointers.py', collectTo('root_pointers.collected', PATTERNS.rootPointer)));
  const collected = collect(text, PATTERNS.qstr).map((name) => `Q(${name.replace('MP_QSTR_', '')})`);
  const namesFile = write('qstrdefs.preprocessed.h', await preprocessedNames(build, collected));
  put('qstrdefs.generated.h', script('makeqstrdata.py', namesFile));
  if (fs.existsSync(path.join(sourceDir, 'py', 'makeparsefirst.py'))) {
    const grammar = await preprocessText(build, '#include "py/mpconfig.h"\n#include "py/grammar.h"\n');
    put('parsefirst.h', script('makeparsefirst.py', write('grammar.preprocessed', grammar)));
  }
  return { namesFile, ran };
}

/** The hash index over the interned strings, made when the frozen modules' strings are known. */
export function generateIndex({ sources, sourceDir }, dir, frozenFile) {
  const script = path.join(sourceDir, 'py', 'makeqstrindex.py');
  if (!fs.existsSync(script)) return;
  sources.add('gen/genhdr/qstrindex.h', python(script, path.join(dir, 'qstrdefs.generated.h'), frozenFile));
}
