/** What the command line says about itself. */

export const NAME = 'micropython-wasm';

export const HELP = `usage: ${NAME} [OPTION]... [-c CODE | FILE | -]

Runs a Python program in a sandbox: MicroPython in WebAssembly, with no files,
no network and no environment. Without a program it reads one from standard
input; if that is a terminal, it prompts for Python, line by line.

  -c CODE             run this program
  FILE                run the program in this file; - is standard input

  --memory SIZE       most memory, in bytes or as 512k, 32m, 1g (default 16m)
  --fuel N            most computation, about one per WebAssembly instruction,
                      or "none" (the default)
  --timeout SECONDS   most time, also as 500ms, or "none" (the default)
  --readonly-dir DIR  show this directory to the program, read-only, as /input
  --wasm FILE         use another MicroPython artifact
  --json              print the result, or the error, as one JSON object

  -h, --help          print this help
  -V, --version       print the version

The exit status is the program's; 1 after an uncaught exception or at a limit,
2 for wrong usage.
`;

/** The user asked for something that cannot be: one line on standard error, and exit status 2. */
export class UsageError extends Error {}
