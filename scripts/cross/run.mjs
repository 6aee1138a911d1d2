// Runs the test programs in one runtime.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { programs } from './app.mjs';

const execute = promisify(execFile);

/** Emulators are slow; a program that hangs is one that fails. */
const timeoutMs = 10 * 60_000;

async function problemOf({ command, env }, program, folder) {
  const [file, ...args] = command;
  try {
    const { stdout } = await execute(file, [...args, program], { cwd: folder, env, timeout: timeoutMs });
    return stdout.trim() === 'fine' ? null : `it printed ${JSON.stringify(stdout)}`;
  } catch (error) {
    return `${error.message}\n${error.stdout}\n${error.stderr}`;
  }
}

/** @returns {Promise<{ program: string, problem: string | null }[]>} */
export async function runPrograms(runtime, folder) {
  const results = [];
  for (const program of programs) {
    results.push({ program, problem: await problemOf(runtime, program, folder) });
  }
  return results;
}
