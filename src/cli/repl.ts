/** Prompts for Python, line by line. */
import { createInterface, type Interface } from 'node:readline';
import { MicroPythonException, MicroPythonWasmError } from '../errors';
import type { SandboxOptions } from '../types';
import { Guest, isUnsupported } from './guest';
import { Keyboard } from './keyboard';
import { STREAMED } from './program';
import { complain, exitStatus, explanation } from './report';
import { NAME, UsageError } from './usage';

const PROMPT = '>>> ';
const PROMPT_FOR_MORE = '... ';
const HISTORY_LINES = 1000;

/** MicroPython has no exit() of its own. */
const PRELUDE = `exit = quit = __import__('sys').exit
print(__import__('sys').version.split('; ')[-1])`;

/** Prompts at the terminal until the user leaves. Returns the exit status. */
export async function repl(sandbox: SandboxOptions, version: string): Promise<number> {
  const guest = new Guest({ ...sandbox, ...STREAMED });
  try {
    const { stdout } = await guest.input(PRELUDE, {});
    process.stdout.write(`${NAME} ${version}, ${stdout.trim()} in a sandbox\n`);
    process.stdout.write('Ctrl-C interrupts, Ctrl-D or exit() leaves.\n');
    return await new Repl(guest).status;
  } catch (error) {
    if (isUnsupported(error)) {
      throw new UsageError('this artifact is a plain command, which cannot prompt: give it a program');
    }
    process.stderr.write(explanation(error));
    return exitStatus(error);
  } finally {
    await guest.close();
  }
}

class Repl {
  /** The exit status, once the user has left or the session has ended. */
  readonly status: Promise<number>;
  #resolve!: (status: number) => void;
  readonly #guest: Guest;
  readonly #onInterrupt = () => {
    this.#interrupt();
  };
  readonly #onEnd = () => {
    process.stdout.write('\n');
    this.#leave(0);
  };
  /** Whether readline edits the line and echoes what is typed; if not, the terminal does. */
  readonly #terminal = process.stdout.isTTY;
  readonly #keyboard = new Keyboard(process.stdin, this.#onInterrupt);
  #history: string[] = [];
  #readline = this.#newReadline();
  /** What has been entered of an input of several lines. */
  #lines: string[] = [];
  #running = false;
  /** Whether what Python printed last did not end its line. */
  #midLine = false;

  constructor(guest: Guest) {
    this.#guest = guest;
    this.status = new Promise((resolve) => (this.#resolve = resolve));
    process.on('SIGINT', this.#onInterrupt);
    this.#prompt();
  }

  #newReadline(): Interface {
    const readline = createInterface({
      input: this.#keyboard,
      output: process.stdout,
      terminal: this.#terminal,
      history: this.#history,
      historySize: HISTORY_LINES,
      // A pasted CR LF is one line end, whenever its halves come.
      crlfDelay: Infinity,
    });
    readline.on('history', (history) => (this.#history = history));
    readline.on('line', (line) => {
      this.#take(line);
    });
    readline.on('SIGINT', this.#onInterrupt);
    return readline.on('close', this.#onEnd);
  }

  #prompt(): void {
    // Readline would erase what stands before its prompt.
    if (this.#midLine) process.stdout.write('\n');
    this.#midLine = false;
    this.#readline.setPrompt(this.#lines.length === 0 ? PROMPT : PROMPT_FOR_MORE);
    this.#readline.prompt();
    this.#keyboard.release();
  }

  #take(line: string): void {
    this.#lines.push(line);
    const input = this.#lines.join('\n');
    if (input.trim() === '') {
      this.#lines = [];
      this.#prompt();
      return;
    }
    try {
      if (this.#guest.needsMore(input)) this.#prompt();
      else void this.#run(input);
    } catch (error) {
      // The limits are those of a run.
      this.#leave(this.#statusAfter(error));
    }
  }

  async #run(input: string): Promise<void> {
    this.#lines = [];
    this.#keyboard.hold();
    this.#running = true;
    const status = await this.#outcome(input);
    this.#running = false;
    if (status === undefined) this.#prompt();
    else this.#leave(status);
  }

  /** The exit status, if this input is the last. */
  async #outcome(input: string): Promise<number | undefined> {
    try {
      await this.#guest.input(input, {
        onStdout: (text) => {
          this.#show(process.stdout, text);
        },
        onStderr: (text) => {
          this.#show(process.stderr, text);
        },
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof MicroPythonException)) return this.#statusAfter(error);
      this.#show(process.stderr, explanation(error));
      return undefined;
    }
  }

  /** The exit status after an error that is the session's end. */
  #statusAfter(error: unknown): number {
    this.#show(process.stderr, explanation(error));
    const exited = error instanceof MicroPythonWasmError && error.code === 'ERR_GUEST_EXIT';
    if (!exited) complain('the session has ended');
    return exitStatus(error);
  }

  #show(stream: NodeJS.WriteStream, text: string): void {
    if (text === '') return;
    stream.write(text);
    this.#midLine = !text.endsWith('\n');
  }

  /** Ctrl-C. */
  #interrupt(): void {
    if (this.#running) {
      if (this.#terminal) this.#show(process.stdout, '^C\n');
      this.#guest.interrupt();
      return;
    }
    this.#lines = [];
    this.#forgetLine();
    this.#show(process.stdout, '\nKeyboardInterrupt\n');
    this.#prompt();
  }

  /** Forgets what is being typed, and leaves it on the screen. */
  #forgetLine(): void {
    if (this.#terminal) {
      this.#readline.write(null, { ctrl: true, name: 'e' });
      process.stdout.write('^C');
    }
    this.#readline.off('close', this.#onEnd).close();
    this.#readline = this.#newReadline();
  }

  #leave(status: number): void {
    process.off('SIGINT', this.#onInterrupt);
    this.#readline.off('close', this.#onEnd).close();
    this.#keyboard.stop();
    this.#resolve(status);
  }
}
