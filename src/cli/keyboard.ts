/** What is typed at a prompt. */
import { Readable } from 'node:stream';

const CTRL_C = 0x03;

/**
 * Stands between a terminal and readline. While a program runs, what is typed or pasted waits here,
 * so that it is echoed at the prompt it is for; only Ctrl-C goes through.
 *
 * Readline gets one byte after the other: `hold()`, called by whoever takes a line, comes before the
 * next one; and several characters at once readline would put at the end of the line, wherever the
 * cursor is. They are emitted rather than pushed, because a pushed one may come later.
 */
export class Keyboard extends Readable {
  readonly isTTY = true;
  readonly #terminal: NodeJS.ReadStream;
  readonly #onInterrupt: () => void;
  #waiting = Buffer.alloc(0);
  #held = true;
  #handingOn = false;
  #atEnd = false;

  constructor(terminal: NodeJS.ReadStream, onInterrupt: () => void) {
    super();
    this.#terminal = terminal;
    this.#onInterrupt = onInterrupt;
    terminal.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    const end = () => {
      this.#atEnd = true;
      this.#handOn();
    };
    // A terminal that was closed is an error on some systems.
    terminal.on('end', end).on('error', end);
  }

  override _read(): void {
    // Data comes by itself.
  }

  /** Called by readline. */
  setRawMode(raw: boolean): void {
    this.#terminal.setRawMode(raw);
  }

  /** From now on everything waits. */
  hold(): void {
    this.#held = true;
  }

  /** Hands on what waits, and what comes. */
  release(): void {
    this.#held = false;
    this.#handOn();
  }

  /** Lets the process end. */
  stop(): void {
    this.#held = true;
    this.#terminal.pause();
  }

  #take(chunk: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    this.#handOn();
  }

  #handOn(): void {
    if (this.#handingOn) return;
    this.#handingOn = true;
    while (!this.#held && this.#waiting.length > 0) {
      const byte = this.#waiting.subarray(0, 1);
      this.#waiting = this.#waiting.subarray(1);
      this.emit('data', byte);
    }
    this.#handingOn = false;
    if (this.#held) this.#findInterrupt();
    else if (this.#atEnd) this.emit('end');
  }

  /** What was typed before Ctrl-C is forgotten, as terminals do it. */
  #findInterrupt(): void {
    const at = this.#waiting.lastIndexOf(CTRL_C);
    if (at < 0) return;
    this.#waiting = this.#waiting.subarray(at + 1);
    this.#onInterrupt();
  }
}
