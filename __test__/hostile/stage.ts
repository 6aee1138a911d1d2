/**
 * What a hostile scenario is made of and played on. A scenario names the threat of docs/security.md that
 * it stands for. It is played once for each way of running; whatever happens in it, the process has to
 * be able to run Python afterwards.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonWasmError,
  run,
  runSync,
  type RunOptions,
  type RunResult,
} from 'micropython-wasm';

export type Way = 'run' | 'runSync';

export interface Scenario {
  /** Its area and a number; never used again for another. */
  id: string;
  threat: `T${number}`;
  title: string;
  /** Default: both. */
  ways?: readonly Way[];
  /** Played in a process of its own, which may be killed or hang. */
  isolated?: boolean;
  /** Linux only, for what it needs of the system. */
  linux?: boolean;
  play: (stage: Stage) => void | Promise<void>;
}

/** How a run ended, whichever way it was started. */
export interface Ended {
  /** 'ok', the `code` of the error, or the class of an error that has none. */
  code: string;
  stdout: string;
  stderr: string;
  message: string;
  /** Python class of an uncaught exception, else ''. */
  type: string;
  error: unknown;
  result: RunResult | undefined;
}

/** What is expected of a run. What is left out does not matter, save for `code`. */
export interface Expected {
  /** Default 'ok'. One of them, if there are several. */
  code?: string | readonly string[];
  /** Python class of the uncaught exception; the code is ERR_GUEST_EXCEPTION then. */
  type?: string | readonly string[];
  stdout?: string | RegExp;
  stderr?: string | RegExp;
  message?: string | RegExp;
}

/** A run that takes longer hangs, whatever its limits. */
export const HANGS_AFTER_MS = 20_000;

/** Limits out of the way, so that the one under attack is met. */
export const ROOMY = { fuel: null, wallTimeoutMs: 15_000 } as const;

export class Stage {
  readonly way: Way;
  /** For `readonlyDir`. */
  readonly shown: string;
  /** Beside it; nothing in here may be seen. */
  readonly outside: string;
  /** The text of outside/secret.txt. */
  readonly secret = `the secret ${Math.random().toString(36).slice(2)}`;
  readonly #root: string;
  readonly #endings: (() => void)[] = [];

  constructor(way: Way) {
    this.way = way;
    this.#root = mkdtempSync(join(tmpdir(), 'micropython-wasm-hostile-'));
    this.shown = join(this.#root, 'shown');
    this.outside = join(this.#root, 'outside');
    mkdirSync(join(this.shown, 'sub'), { recursive: true });
    mkdirSync(this.outside);
    writeFileSync(join(this.shown, 'hello.txt'), 'hello');
    writeFileSync(join(this.shown, 'sub', 'inner.txt'), 'inner');
    writeFileSync(join(this.outside, 'secret.txt'), this.secret);
  }

  /** A path below the shown directory. */
  path(...parts: string[]): string {
    return join(this.shown, ...parts);
  }

  /** A symbolic link in the shown directory. */
  link(target: string, name: string): void {
    symlinkSync(target, this.path(name));
  }

  /** A file that is no part of what is shown, a wasm module for instance. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.#root, name);
    writeFileSync(path, content);
    return path;
  }

  /** Runs code this stage's way. */
  async run(code: string, options: RunOptions = {}): Promise<Ended> {
    const start = performance.now();
    const ended = await this.#ended(code, options);
    const took = performance.now() - start;
    assert.ok(took < HANGS_AFTER_MS, `took ${Math.round(took)} ms: ${ended.code} ${ended.message}`);
    const seen = ended.stdout + ended.stderr + ended.message;
    assert.ok(!seen.includes(this.secret), `the secret was seen: ${shortened(seen)}`);
    return ended;
  }

  /** Runs code and checks how it ended. */
  async expect(code: string, options: RunOptions, expected: Expected): Promise<Ended> {
    const ended = await this.run(code, options);
    check(ended, expected);
    return ended;
  }

  /** Something to undo at the end. */
  finally(ending: () => void): void {
    this.#endings.push(ending);
  }

  end(): void {
    for (const ending of this.#endings.reverse()) ending();
    rmSync(this.#root, { recursive: true, force: true });
  }

  async #ended(code: string, options: RunOptions): Promise<Ended> {
    try {
      return succeeded(this.way === 'run' ? await withinTime(run(code, options)) : runSync(code, options));
    } catch (error) {
      return failed(error);
    }
  }
}

/** Fails where waiting would be for ever. */
export async function withinTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('it hangs'));
    }, HANGS_AFTER_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function succeeded(result: RunResult): Ended {
  const { stdout, stderr } = result;
  return { code: 'ok', stdout, stderr, message: '', type: '', error: undefined, result };
}

export function failed(error: unknown): Ended {
  const ended = { stdout: '', stderr: '', type: '', error, result: undefined };
  if (!(error instanceof Error)) return { ...ended, code: typeof error, message: String(error) };
  const { code = error.constructor.name } = error as { code?: string };
  if (!(error instanceof MicroPythonWasmError || error instanceof MicroPythonAbortError)) {
    return { ...ended, code, message: error.message };
  }
  const { stdout, stderr, message } = error;
  const type = error instanceof MicroPythonException ? error.exceptionType : '';
  return { ...ended, code, stdout, stderr, message, type };
}

/** Compares how a run ended with what is expected. */
export function check(ended: Ended, expected: Expected): void {
  const { code, stdout, stderr, type, message } = expected;
  const what = `${ended.code} ${shortened(ended.message)} ${shortened(ended.stdout)} ${shortened(ended.stderr)}`;
  oneOf(ended.code, code ?? (type === undefined ? 'ok' : 'ERR_GUEST_EXCEPTION'), what);
  if (type !== undefined) oneOf(ended.type, type, what);
  matches(ended.stdout, stdout, `stdout: ${what}`);
  matches(ended.stderr, stderr, `stderr: ${what}`);
  matches(ended.message, message, `message: ${what}`);
}

function oneOf(actual: string, expected: string | readonly string[], what: string): void {
  const allowed = typeof expected === 'string' ? [expected] : expected;
  assert.ok(allowed.includes(actual), `${actual} is none of ${allowed.join(', ')}: ${what}`);
}

function matches(actual: string, expected: string | RegExp | undefined, what: string): void {
  if (expected === undefined) return;
  if (typeof expected === 'string') assert.equal(shortened(actual), shortened(expected), what);
  else assert.match(shortened(actual), expected, what);
}

function shortened(text: string): string {
  return text.length > 2000 ? `${text.slice(0, 1000)} ... ${text.slice(-1000)}` : text;
}

/** A scenario that is one run. */
export function plain(
  id: string,
  threat: Scenario['threat'],
  title: string,
  code: string,
  options: RunOptions | ((stage: Stage) => RunOptions),
  expected: Expected,
  more: Partial<Scenario> = {},
): Scenario {
  const play = async (stage: Stage) => {
    await stage.expect(code, typeof options === 'function' ? options(stage) : options, expected);
  };
  return { id, threat, title, play, ...more };
}

/**
 * Python that tries expressions, which all have to fail; prints a line for each. `prelude` comes first.
 */
export function attempts(expressions: readonly string[], prelude = ''): string {
  const tries = expressions.map((expression) => `_try(${JSON.stringify(expression)}, lambda: ${expression})`);
  return `import os
def _try(what, attempt):
    try:
        print('WORKED', what, repr(attempt())[:200])
    except Exception as error:
        print('refused', what, type(error).__name__)
${prelude}
${tries.join('\n')}
`;
}

/** What \`attempts\` prints if each of so many was refused. */
export function allRefused(count: number): RegExp {
  return new RegExp(`^(refused .*\\n){${count}}$`);
}

/** Plays a scenario once, and checks that the process is as able as before. */
export async function perform(scenario: Scenario, way: Way): Promise<void> {
  const stage = new Stage(way);
  try {
    await scenario.play(stage);
  } finally {
    stage.end();
  }
  assert.equal(runSync('print(1 + 1)').stdout, '2\n');
  assert.equal((await withinTime(run('print(1 + 1)'))).stdout, '2\n');
}

/** The ways in which a scenario is played. */
export function waysOf({ ways = ['run', 'runSync'] }: Scenario): readonly Way[] {
  return ways;
}
