// A tool that lets a language model run Python. Whatever the model writes, the tool answers with text that
// the model can use: the output, or what went wrong and where.
import { MicroPythonException, MicroPythonWasmError, run } from 'micropython-wasm';

/** The description that goes to the model, in the form most model APIs take. */
const tool = {
  name: 'run_python',
  description: 'Runs a MicroPython program and returns what it prints. No network, no files.',
  input_schema: {
    type: 'object',
    properties: { code: { type: 'string', description: 'The program. Print what you want to see.' } },
    required: ['code'],
  },
};

const limits = {
  memoryBytes: 16 * 1024 * 1024,
  fuel: 500_000_000,
  wallTimeoutMs: 5000,
  // A model reads every byte of the answer, so a few thousand are plenty.
  maxStdoutBytes: 8000,
};

const advice = {
  ERR_OUT_OF_FUEL: 'The program computed for too long. Look for an endless loop or a faster way.',
  ERR_TIMEOUT: 'The program took too long.',
};

async function runPython({ code }) {
  try {
    const { stdout, stdoutTruncated } = await run(code, limits);
    if (stdout === '') return 'The program printed nothing. Use print() to show results.';
    return stdoutTruncated ? `${stdout}\n(The rest of the output was dropped.)` : stdout;
  } catch (error) {
    if (error instanceof MicroPythonException) {
      const line = error.frames.at(-1)?.line;
      const hint = error.hint ? ` ${error.hint}` : '';
      return `${error.stdout}Line ${line}: ${error.message}.${hint}`;
    }
    if (error instanceof MicroPythonWasmError) return `${error.stdout}${advice[error.code] ?? error.message}`;
    // Anything else is a mistake in this program, not in the model's.
    throw error;
  }
}

// What a model might send.
const requests = [
  'print(sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0))',
  'words = "to be or not to be".split()\nprint(words[6])',
  'n = 1\nwhile n != 0:\n    n += 2',
];
console.log(tool.name);
for (const code of requests) console.log(`- ${(await runPython({ code })).trim()}`);
