/** The command line as a process of its own, with pipes. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { ROOT, temporaryDirectory, type Ended } from '../support';

export const CLI = join(ROOT, 'dist', 'cli.js');

/** Longer than any of them takes: one that is still there then hangs, and is killed. */
const TIMEOUT_MS = 60_000;

export function start(args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...args], { cwd: ROOT, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' });
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal, stdout, stderr });
    });
  });
}

/** Runs the command line to its end. */
export function command(args: string[], input: string | Buffer = ''): Promise<Ended> {
  const child = start(args);
  // It may end without reading its input.
  child.stdin.on('error', () => undefined).end(input);
  return ended(child);
}

/** Waits for a text on standard output. */
export function shows(child: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let shown = '';
    child.stdout.on('data', (chunk: Buffer | string) => {
      shown += String(chunk);
      if (shown.includes(text)) resolve();
    });
    child.on('close', () => {
      reject(new Error(`the command ended and never showed ${text}, but ${shown}`));
    });
  });
}

/** A file of that content; its path. */
export function file(t: ExecutionContext, name: string, content: string | Uint8Array): string {
  const path = join(temporaryDirectory(t), name);
  writeFileSync(path, content);
  return path;
}

/**
 * A plain command that does nothing, in WebAssembly:
 * (module (memory (export "memory") 1) (func (export "_start")))
 */
export const PLAIN_COMMAND = Uint8Array.from([
  ...[
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x03, 0x02, 0x01,
    0x00,
  ],
  ...[0x05, 0x03, 0x01, 0x00, 0x01, 0x07, 0x13, 0x02, 0x06, ...Buffer.from('memory'), 0x02, 0x00],
  ...[0x06, ...Buffer.from('_start'), 0x00, 0x00, 0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b],
]);
