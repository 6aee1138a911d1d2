/** Reads programs. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Source } from './arguments';
import { UsageError } from './usage';

/** Throws UsageError when the program cannot be read. */
export async function readSource(source: Source): Promise<string> {
  if (source === 'stdin') return decode('standard input', await buffer(process.stdin));
  if ('code' in source) return wellFormed('the program', source.code);
  const name = `'${source.file}'`;
  return decode(name, await readBytes(name, source.file));
}

async function readBytes(name: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    // "ENOENT: no such file or directory, open 'name'"
    const reason = (error as Error).message.replace(/, (open|read)\b.*/s, '');
    throw new UsageError(`cannot read ${name}: ${reason}`);
  }
}

/** The text of UTF-8, without a byte order mark. */
function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8 text`);
  }
}

function wellFormed(name: string, text: string): string {
  if (!text.isWellFormed()) throw new UsageError(`${name} is not well-formed Unicode`);
  return text;
}
