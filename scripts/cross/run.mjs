// Runs the test programs in one runtime.
import fs from 'node:fs';
import path from 'node:path';
import { Failure, runLogged } from '../lib/process.mjs';
import { programs } from './app.mjs';

/** Emulators are slow; a program that hangs is one that fails. */
const timeoutMs = 10 * 60_000;

/** Output goes to a file: Wine's Node cannot write to what Node uses as a pipe. */
async function problemOf({ command, env }, program, folder) {
  const log = path.join(folder, `${program}.log`);
  fs.rmSync(log, { force: true });
  const [file, ...args] = command;
  try {
    await runLogged(file, [...args, program], { log, env, cwd: folder, timeoutMs });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `${error.message}\n${fs.readFileSync(log, 'utf8')}`;
  }
  const output = fs.readFileSync(log, 'utf8').trim();
  return output === 'fine' ? null : `it printed ${JSON.stringify(output)}`;
}

/** @returns {Promise<{ program: string, problem: string | null }[]>} */
export async function runPrograms(runtime, folder) {
  const results = [];
  for (const program of programs) {
    results.push({ program, problem: await problemOf(runtime, program, folder) });
  }
  return results;
}
