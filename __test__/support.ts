/** What the tests share. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExecutionContext } from 'ava';

/** The checkout, from build/test. */
export const ROOT = resolve(__dirname, '..', '..');

/** Limits for programs that need more than the defaults: fuel without end, ten seconds. */
export const ROOMY = { fuel: null, wallTimeoutMs: 10_000 } as const;

/** Instances of an error class, whose constructors may differ. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any constructor will do
type ErrorClass<E extends Error> = abstract new (...args: any[]) => E;

/** The error that a promise rejects with: of that class, and of that code. */
export async function rejection<E extends Error & { code: unknown }>(
  t: ExecutionContext,
  promise: Promise<unknown>,
  errorClass: ErrorClass<E>,
  code: E['code'],
): Promise<E> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return checked(t, error, errorClass, code);
}

/** The error that a function throws: of that class, and of that code. */
export function thrown<E extends Error & { code: unknown }>(
  t: ExecutionContext,
  call: () => unknown,
  errorClass: ErrorClass<E>,
  code: E['code'],
): E {
  let error: unknown;
  try {
    call();
  } catch (reason) {
    error = reason;
  }
  return checked(t, error, errorClass, code);
}

function checked<E extends Error & { code: unknown }>(
  t: ExecutionContext,
  error: unknown,
  errorClass: ErrorClass<E>,
  code: E['code'],
): E {
  if (!(error instanceof errorClass)) {
    t.log(error);
    throw new Error(`expected ${errorClass.name} with code ${String(code)}`);
  }
  t.is(error.code, code);
  return error;
}

/** import(), kept from being compiled to require(). */
export const importModule = (name: string) => import(name) as Promise<Record<string, unknown>>;

/** The same function, with a promise of what it returns or throws. */
export function asynchronously<Args extends unknown[], T>(
  call: (...args: Args) => T,
): (...args: Args) => Promise<T> {
  // eslint-disable-next-line @typescript-eslint/require-await -- it is async for what it throws
  return async (...args) => call(...args);
}

/** A new empty directory, gone when the test is over. */
export function temporaryDirectory(t: ExecutionContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'micropython-wasm-'));
  t.teardown(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Threads of this process, on Linux. */
export function threadCount(): number {
  return readdirSync('/proc/self/task').length;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** Whether the event loop goes on, and how late it ever was, in milliseconds. */
export class LoopWatch {
  #last = performance.now();
  #worst = 0;
  #ticks = 0;
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.#worst = Math.max(this.#worst, now - this.#last);
    this.#last = now;
    this.#ticks += 1;
  }, 5);

  stop(): { worst: number; ticks: number } {
    clearInterval(this.#timer);
    return { worst: Math.max(this.#worst, performance.now() - this.#last), ticks: this.#ticks };
  }
}

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs a program in a Node process of its own. It is ended after `timeoutMs`, with SIGKILL. */
export function runNode(source: string, args: string[] = [], timeoutMs = 60_000): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...args, '-e', source], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (status, signal) => {
      done({ status, signal, stdout, stderr });
    });
  });
}

/** Checks that a process ended by itself, with that status. */
export function endedWith(t: ExecutionContext, ended: Ended, status = 0): void {
  t.deepEqual({ status: ended.status, signal: ended.signal }, { status, signal: null }, ended.stderr);
}
