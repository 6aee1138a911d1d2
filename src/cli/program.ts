/** Runs a program from the command line. */
import { MicroPythonAbortError, MicroPythonException } from '../errors';
import type { SandboxOptions } from '../types';
import type { Request } from './arguments';
import { Guest, type Streams } from './guest';
import { errorAsJson, exitStatus, explanation, resultAsJson } from './report';

/** Far more than anyone reads, and little enough to be kept. */
const MAX_OUTPUT = 256 * 2 ** 20;

/** Output that is streamed is not cut silently. */
export const STREAMED: SandboxOptions = {
  maxStdoutBytes: MAX_OUTPUT,
  maxStderrBytes: MAX_OUTPUT,
  onOutputLimit: 'error',
};

/** Runs the program. Returns the exit status, or the signal that ended the program. */
export async function runProgram(code: string, { sandbox, json }: Request): Promise<number | 'SIGINT'> {
  const guest = new Guest(json ? sandbox : { ...sandbox, ...STREAMED });
  process.on('SIGINT', () => {
    guest.interrupt();
  });
  try {
    const result = await guest.program(code, json ? {} : toProcess());
    if (json) process.stdout.write(resultAsJson(result));
    return 0;
  } catch (error) {
    if (json) process.stdout.write(errorAsJson(error));
    else process.stderr.write(explanation(error));
    if (guest.interrupted && endedByInterrupt(error)) return 'SIGINT';
    return exitStatus(error);
  } finally {
    await guest.close();
  }
}

function toProcess(): Streams {
  return {
    onStdout: (text) => process.stdout.write(text),
    onStderr: (text) => process.stderr.write(text),
  };
}

function endedByInterrupt(error: unknown): boolean {
  if (error instanceof MicroPythonException) return error.exceptionType === 'KeyboardInterrupt';
  return error instanceof MicroPythonAbortError;
}
