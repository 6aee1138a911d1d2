/** The command `micropython-wasm`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type Request } from './arguments';
import { INTERRUPTED, complain, exitStatus, WRONG_USAGE } from './report';
import { readSource } from './source';
import { HELP, NAME, UsageError } from './usage';

/** As of a process that a signal ended: 128 and the number of SIGPIPE. */
const READER_GONE = 141;

export async function main(args: string[]): Promise<void> {
  guard(process.stdout);
  guard(process.stderr);
  const status = await statusOf(args);
  if (status === 'SIGINT') endBySignal();
  else process.exitCode = status;
}

async function statusOf(args: string[]): Promise<number | 'SIGINT'> {
  try {
    const request = readArguments(args);
    if (request === 'help') return print(HELP);
    if (request === 'version') return print(`${NAME} ${version()}\n`);
    return await serve(request);
  } catch (error) {
    complain((error as Error).message);
    return error instanceof UsageError ? WRONG_USAGE : exitStatus(error);
  }
}

/** The modules that need the addon are loaded here: help comes without it, and at once. */
async function serve(request: Request): Promise<number | 'SIGINT'> {
  const { source, sandbox, json } = request;
  if (source === 'stdin' && process.stdin.isTTY) {
    if (json) throw new UsageError('--json needs a program: -c CODE, a file or piped input');
    const { repl } = await import('./repl.js');
    return repl(sandbox, version());
  }
  const code = await readSource(source);
  const { runProgram } = await import('./program.js');
  return runProgram(code, request);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  const path = join(__dirname, '..', 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Whoever reads the output may stop reading: `| head`. */
function guard(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(READER_GONE);
    if (stream !== process.stderr) complain(`cannot write the output: ${error.message}`);
    process.exit(1);
  });
}

/** So that a shell's loop stops too, which it does when a signal ended its program. */
function endBySignal(): void {
  process.exitCode = INTERRUPTED;
  process.removeAllListeners('SIGINT');
  if (process.platform !== 'win32') process.kill(process.pid, 'SIGINT');
}
