/** How a run ended, as the user sees it: words, JSON and exit status. */
import { MicroPythonAbortError, MicroPythonException, MicroPythonWasmError } from '../errors';
import type { MicroPythonErrorCode } from '../errors';
import type { RunResult } from '../types';
import { NAME } from './usage';

const FAILED = 1;
export const WRONG_USAGE = 2;
/** As of a process that a signal ended: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

/** What the user asked for does not exist. */
const USERS_DOING: ReadonlySet<MicroPythonErrorCode> = new Set<MicroPythonErrorCode>([
  'ERR_ARTIFACT_NOT_FOUND',
  'ERR_INVALID_ARTIFACT',
  'ERR_INVALID_DIRECTORY',
  'ERR_UNSUPPORTED',
]);

/** One line of this program's own on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${NAME}: ${text}\n`);
}

/** What is still to be said about an error; what Python printed has been shown. Empty if nothing. */
export function explanation(error: unknown): string {
  if (error instanceof MicroPythonException) return traceback(error) + hint(error);
  if (error instanceof MicroPythonAbortError) return `${NAME}: ended by Ctrl-C\n`;
  if (!(error instanceof MicroPythonWasmError)) return `${NAME}: ${(error as Error).message}\n`;
  return error.code === 'ERR_GUEST_EXIT' ? '' : `${NAME}: ${error.message} (${error.code})\n`;
}

/** Only when Python did not come as far as printing one itself. */
function traceback({ stderr, message }: MicroPythonException): string {
  return stderr === '' ? `${message}\n` : '';
}

function hint({ hint }: MicroPythonException): string {
  return hint === null ? '' : `hint: ${hint}\n`;
}

export function exitStatus(error: unknown): number {
  if (error instanceof MicroPythonAbortError) return INTERRUPTED;
  if (!(error instanceof MicroPythonWasmError)) return FAILED;
  return error.exitCode ?? (USERS_DOING.has(error.code) ? WRONG_USAGE : FAILED);
}

/** One line of JSON. */
export function resultAsJson(result: RunResult): string {
  return line({ ok: true, exitCode: 0, ...result });
}

/** One line of JSON. */
export function errorAsJson(error: unknown): string {
  return line({ ok: false, ...details(error) });
}

/** JSON leaves some control characters as they are, and a terminal would obey them. */
function line(value: object): string {
  const escaped = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;
  return `${JSON.stringify(value).replace(/[\u007f-\u009f]/g, escaped)}\n`;
}

function details(error: unknown): object {
  const { message } = error as Error;
  if (error instanceof MicroPythonAbortError) {
    const { code, stdout, stderr } = error;
    return { code, message, exitCode: null, stdout, stderr, usage: null };
  }
  if (!(error instanceof MicroPythonWasmError)) return { code: 'ERR_INTERNAL', message, exitCode: null };
  const { code, exitCode, stdout, stderr, usage } = error;
  const common = { code, message, exitCode, stdout, stderr, usage };
  if (!(error instanceof MicroPythonException)) return common;
  const { exceptionType, exceptionMessage, hint, frames } = error;
  return { ...common, exceptionType, exceptionMessage, hint, frames };
}
