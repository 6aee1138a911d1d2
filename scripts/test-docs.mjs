// Runs the code blocks of the documentation, each in a folder and a process of its own.
//   node scripts/test-docs.mjs [FILE.md...]
// js: an ES module, or CommonJS if it calls require(). ts: checked strictly, then run. python: run in a
// sandbox. sh: only "node examples/..." and "npx micropython-wasm ..." are run, in the checkout. If the next
// block is text, it is the output. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, root } from './lib/platform.mjs';
import { listFiles } from './lib/setup.mjs';

const timeoutMs = 60_000;

/** The fenced blocks of a Markdown text, as { language, line, source }; line counts from 1. */
function blocksOf(text) {
  const blocks = [];
  let open = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (open === null) {
      const fence = /^```(\w+)/.exec(line);
      if (fence) open = { language: fence[1], line: index + 1, lines: [] };
    } else if (line === '```') {
      blocks.push({ language: open.language, line: open.line, source: `${open.lines.join('\n')}\n` });
      open = null;
    } else {
      open.lines.push(line);
    }
  }
  if (open !== null) throw new Error(`the block in line ${open.line} has no end`);
  return blocks;
}

/** What Node is to run for a command line, without a shell; null for other commands than those we run. */
function commandArguments(source) {
  const words = [...source.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);
  if (words[0] === 'node' && words[1].startsWith('examples/')) return words.slice(1);
  if (words[0] === 'npx' && words[1] === 'micropython-wasm') return ['dist/cli.js', ...words.slice(2)];
  return null;
}

/** The blocks of a file that are run: { name, language, source, expected }; expected is null or the output. */
function testsOf(file) {
  const blocks = blocksOf(fs.readFileSync(inRoot(file), 'utf8'));
  return blocks
    .map(({ language, line, source }, index) => {
      const next = blocks[index + 1];
      return {
        name: `${file}:${line}`,
        language,
        source,
        expected: next?.language === 'text' ? next.source : null,
      };
    })
    .filter(({ language, source }) =>
      language === 'sh' ? commandArguments(source) !== null : ['js', 'ts', 'python'].includes(language),
    );
}

/** A temporary folder in which the name micropython-wasm means this checkout. */
function makeWorkspace() {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'micropython-wasm-docs-')));
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  // Windows lets ordinary users make junctions but not symbolic links.
  fs.symlinkSync(root, path.join(modules, 'micropython-wasm'), 'junction');
  fs.symlinkSync(inRoot('node_modules', '@types'), path.join(modules, '@types'), 'junction');
  return folder;
}

function writeBlock(folder, name, source) {
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, name), source);
  return [path.join(folder, name)];
}

/** Checks and translates a TypeScript block. Returns the file to run; throws with what the compiler says. */
function compile(folder, source) {
  writeBlock(folder, 'block.mts', source);
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const options = '--strict --module nodenext --target es2022 --lib es2023,esnext.disposable --types node';
  const result = spawnSync(process.execPath, [compiler, ...options.split(' '), 'block.mts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(result.stdout);
  return [path.join(folder, 'block.mjs')];
}

/** Makes a block a program. Returns the arguments for Node. */
function prepare({ language, source }, folder) {
  switch (language) {
    case 'js':
      return writeBlock(folder, /\brequire\(/.test(source) ? 'block.cjs' : 'block.mjs', source);
    case 'ts':
      return compile(folder, source);
    case 'python': {
      const program = `import { run } from 'micropython-wasm';
process.stdout.write((await run(${JSON.stringify(source)})).stdout);\n`;
      return writeBlock(folder, 'block.mjs', program);
    }
    case 'sh':
      return commandArguments(source);
  }
}

/** Runs one block. Returns null, or what is wrong with it. */
function problemOf(test, folder) {
  let args;
  try {
    args = prepare(test, folder);
  } catch (error) {
    return error.message;
  }
  const result = spawnSync(process.execPath, args, {
    cwd: test.language === 'sh' ? root : folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  });
  const wrongOutput = test.expected !== null && result.stdout.trimEnd() !== test.expected.trimEnd();
  if (result.status === 0 && result.stderr === '' && !wrongOutput) return null;
  const end = result.signal ? `ended by ${result.signal}` : `exit status ${result.status}`;
  const expected = test.expected === null ? '' : `\nexpected:\n${test.expected}`;
  return `${end}\nstdout:\n${result.stdout}\nstderr:\n${result.stderr}${expected}`;
}

/** Links of a page to files that do not exist. */
function brokenLinks(file) {
  const links = [...fs.readFileSync(inRoot(file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, link]) => link,
  );
  return links.filter((link) => !fs.existsSync(inRoot(path.dirname(file), link)));
}

/** Examples that no text shows, and so no test would run. */
function unmentionedExamples(tests) {
  const run = new Set(tests.filter(({ language }) => language === 'sh').map(({ source }) => source.trim()));
  return listFiles('examples', '.mjs').filter((name) => !run.has(`node examples/${name}`));
}

const everything = [
  ...listFiles('.', '.md'),
  'examples/README.md',
  'examples/electron/README.md',
  ...listFiles('docs', '.md').map((name) => `docs/${name}`),
];
const chosen = process.argv.slice(2);
const pages = chosen.length > 0 ? chosen : everything;
const tests = pages.flatMap(testsOf);
const workspace = makeWorkspace();
let passed = 0;
let failed = 0;

function report(name, problem) {
  console.log(problem === null ? `ok ${name}` : `not ok ${name}\n${problem}`);
  if (problem === null) passed += 1;
  else failed += 1;
}

try {
  for (const [index, test] of tests.entries())
    report(test.name, problemOf(test, path.join(workspace, String(index))));
} finally {
  fs.rmSync(workspace, { recursive: true, force: true });
}
for (const page of pages) {
  const broken = brokenLinks(page);
  report(`links of ${page}`, broken.length === 0 ? null : `there is no ${broken.join(', no ')}`);
}
if (chosen.length === 0) {
  const unmentioned = unmentionedExamples(tests);
  report('every example is on a page', unmentioned.length === 0 ? null : unmentioned.join('\n'));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
