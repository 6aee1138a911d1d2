/** A pseudo-terminal with the command line in it, as a person would use it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { ROOT } from '../support';
import { CLI } from './command';

export const KEY = { enter: '\r', up: '\x1b[A', left: '\x1b[D', ctrlC: '\x03', ctrlD: '\x04', ctrlA: '\x01' };

/** A prompt is there in a fraction of a second; what takes longer than this hangs. */
const PATIENCE_MS = 30_000;

/** Colours and movements of the cursor. */
// eslint-disable-next-line no-control-regex -- that is what they begin with
const CONTROL_SEQUENCE = /\x1b\[[0-9;?]*[a-zA-Z]/g;

export class Terminal {
  readonly #process: ChildProcessWithoutNullStreams;
  #shown = '';
  /** How much of the text `expect` has seen. */
  #seen = 0;
  #changed: () => void = () => undefined;
  #status: number | null = null;

  /** Starts the command line; it is ended with the test at the latest. */
  constructor(t: ExecutionContext, args: string[] = [], command = [process.execPath, CLI]) {
    const script = join(ROOT, '__test__', 'cli', 'in_terminal.py');
    const env = { ...process.env, TERM: 'xterm' };
    this.#process = spawn('python3', [script, ...command, ...args], { cwd: ROOT, env });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#shown += text;
        this.#changed();
      });
    }
    this.#process.on('close', (code) => {
      this.#status = code;
      this.#changed();
    });
    t.teardown(() => this.#process.kill('SIGKILL'));
  }

  type(text: string): void {
    this.#process.stdin.write(text);
  }

  /** Waits for a text after what was waited for before; returns what came before it. Lines end with \n. */
  async expect(text: string): Promise<string> {
    const find = () => this.text.indexOf(text, this.#seen);
    await this.#until(() => find() >= 0, `shows ${JSON.stringify(text)}`);
    const at = find();
    const before = this.text.slice(this.#seen, at);
    this.#seen = at + text.length;
    return before;
  }

  /** Waits for the end; returns the exit status, 128 + N after signal N. */
  async status(): Promise<number> {
    await this.#until(() => this.#status !== null, 'ends');
    return this.#status as number;
  }

  /** Enters a line and waits for the next prompt; returns what came in between. */
  async enter(line: string, prompt = '>>> '): Promise<string> {
    this.type(line + KEY.enter);
    await this.expect(`${line}\n`);
    return this.expect(prompt);
  }

  /** What has been shown since the last text that was waited for. */
  get rest(): string {
    return this.text.slice(this.#seen);
  }

  get text(): string {
    return this.#shown.replace(CONTROL_SEQUENCE, '').replace(/\r+\n/g, '\n');
  }

  async #until(reached: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!reached()) {
      const left = deadline - Date.now();
      if (left <= 0 || this.#status !== null) {
        throw new Error(`the command never ${what}; it shows ${JSON.stringify(this.text)}`);
      }
      await this.#change(left);
    }
  }

  #change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#changed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
