// The programs of this folder and what CPython 3.11 prints for them.
//
// <topic>/<name>.py holds programs, each after a line "#--- title"; <topic>/<name>.exp the recorded
// outputs after the same lines. "#--- title  pending: reason" marks a program that does not run like
// CPython yet.
import fs from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
const SEPARATOR = /^#--- (.+)$/;
const PENDING = /^(.*?)\s+pending: (.+)$/;

/** Files the programs may read, shown to them at /input. */
export const INPUT = path.join(HERE, 'input');

/** Names of the files without their ending ("json/indent") whose name contains one of the parts. */
export function fileNames(parts) {
  const folders = fs.readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const inTopic = (topic) => fs.readdirSync(path.join(HERE, topic)).filter((name) => name.endsWith('.py'));
  return folders
    .filter(({ name }) => name !== path.basename(INPUT))
    .flatMap(({ name: topic }) => inTopic(topic).map((name) => `${topic}/${name.slice(0, -3)}`))
    .filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .sort();
}

export const sourceFile = (file) => path.join(HERE, `${file}.py`);
export const expectedFile = (file) => path.join(HERE, `${file}.exp`);

/** [title line, text] for each part of a text. */
function blocks(text, file) {
  const found = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const title = SEPARATOR.exec(line)?.[1];
    if (title !== undefined) found.push([title, []]);
    else if (found.length > 0) found.at(-1)[1].push(`${line}\n`);
    else if (line !== '') throw new Error(`${file}: text before the first line "#--- title"`);
  }
  return found.map(([title, lines]) => [title, lines.join('')]);
}

/** The programs of a file: { name, title, source, pending: reason or null }. */
export function programs(file) {
  const found = blocks(fs.readFileSync(sourceFile(file), 'utf8'), file).map(([line, source]) => {
    const [, title, pending] = PENDING.exec(line) ?? [null, line, null];
    return { name: `${file}/${title}`, title, source, pending };
  });
  if (new Set(found.map(({ title }) => title)).size < found.length) throw new Error(`${file}: a title is there twice`);
  return found;
}

/** title -> what the program prints. */
export function expectations(file) {
  if (!fs.existsSync(expectedFile(file))) return new Map();
  return new Map(blocks(fs.readFileSync(expectedFile(file), 'utf8'), `${file}.exp`));
}

export function writeExpectations(file, results) {
  fs.writeFileSync(expectedFile(file), results.map(([title, text]) => `#--- ${title}\n${text}`).join(''));
}

/** Rewrites the marks of a file: reasons is title -> reason, or null for a program that passes. */
export function markPending(file, reasons) {
  const lines = fs.readFileSync(sourceFile(file), 'utf8').split('\n');
  const marked = lines.map((line) => {
    const given = SEPARATOR.exec(line)?.[1];
    if (given === undefined) return line;
    const title = PENDING.exec(given)?.[1] ?? given;
    if (!reasons.has(title)) return line;
    const reason = reasons.get(title);
    return reason === null ? `#--- ${title}` : `#--- ${title}  pending: ${reason}`;
  });
  fs.writeFileSync(sourceFile(file), marked.join('\n'));
}

/**
 * The text that is compared: what the program printed, then how it ended if not at its end, for
 * example "!!! KeyError: 'x'". The last line always ends, so that a block is whole lines.
 */
export function resultText(stdout, ending) {
  const open = stdout === '' || stdout.endsWith('\n') ? '' : '\n\\ no newline at the end\n';
  return `${stdout}${open}${ending === null ? '' : `!!! ${ending}\n`}`;
}
