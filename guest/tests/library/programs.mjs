// The programs of this folder: <topic>/<name>.py with what CPython 3.11 prints for it in <name>.exp.
import fs from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;

/** Files the programs may read, shown to them at /input. */
export const INPUT = path.join(HERE, 'input');

/** Names ("json/indent") in order. */
export function programs() {
  const topics = fs.readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'input');
  const inTopic = (topic) => fs.readdirSync(path.join(HERE, topic)).filter((name) => name.endsWith('.py'));
  return topics.flatMap(({ name: topic }) => inTopic(topic).map((name) => `${topic}/${name.slice(0, -3)}`)).sort();
}

export function source(name) {
  return fs.readFileSync(path.join(HERE, `${name}.py`), 'utf8');
}

export function expectedFile(name) {
  return path.join(HERE, `${name}.exp`);
}

/**
 * Programs that the interpreter does not run like CPython yet, with the reason: lines
 * "topic/name  # reason" of pending.txt. One that starts to pass must be taken out.
 */
export function pending() {
  const lines = fs.readFileSync(path.join(HERE, 'pending.txt'), 'utf8').split('\n');
  const entries = lines.filter((line) => line.trim() && !line.startsWith('#')).map((line) => line.split('#').map((part) => part.trim()));
  return new Map(entries);
}
