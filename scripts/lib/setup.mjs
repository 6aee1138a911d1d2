// What start, build and test have in common: bring steps up to date, tell failures plainly.
import fs from 'node:fs';
import { withLock } from '../../guest/build/lock.mjs';
import { inRoot } from './platform.mjs';
import { endOfLog, Failure, stopChildrenOnSignals } from './process.mjs';
import { steps } from './project.mjs';
import { runSteps } from './steps.mjs';
import { checkNode } from './tools.mjs';

/** Brings the named steps and what they need up to date. Rejects with a Failure. */
export async function setUp(...goals) {
  const problem = checkNode();
  if (problem !== null) throw new Failure(problem);
  const waiting = (owner) =>
    `waiting for the set-up of process ${owner} (if that is something else, delete build/lock)`;
  await withLock(inRoot('build', 'lock'), waiting, () => runSteps(steps, goals));
}

/** Shows a Failure: the end of its log, then what happened. Anything else is a defect and is thrown. */
export function showFailure(error) {
  if (!(error instanceof Failure)) throw error;
  if (error.log) console.error(endOfLog(error.log));
  console.error(error.message);
}

/** The main function of a script: its failure is shown and makes the exit status 1. */
export async function main(action) {
  stopChildrenOnSignals();
  try {
    await action();
  } catch (error) {
    showFailure(error);
    process.exitCode = 1;
  }
}

/** Files of a folder of the checkout that end with `suffix`, sorted; none if there is no such folder. */
export function listFiles(folder, suffix) {
  if (!fs.existsSync(inRoot(folder))) return [];
  return fs
    .readdirSync(inRoot(folder))
    .filter((name) => name.endsWith(suffix))
    .sort();
}
