// Runs steps in the order of their dependencies, each only if its inputs changed.
import fs from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import { Failure, logFile, stopChildren } from './process.mjs';
import { clearStamp, inputKey, isUpToDate, writeStamp } from './stamps.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} after names of the steps that come first
 * @property {string[]} files inputs: files and folders, relative to the checkout
 * @property {() => object} [values] other inputs; called also where tools are missing
 * @property {() => string[]} outputs files it makes, relative to the checkout
 * @property {(() => string | null | Promise<string | null>)[]} [tools] checks of what it needs
 * @property {(log: string) => Promise<void>} build
 */

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** A line that says what is in progress, on terminals only. */
class StatusLine {
  #running = new Map();
  #timer;

  start(name) {
    this.#running.set(name, Date.now());
    if (!process.stdout.isTTY) return;
    this.#timer ??= setInterval(() => this.#draw(), 1000);
    this.#timer.unref();
    this.#draw();
  }

  /** Ends `name` and prints `line`. */
  end(name, line) {
    this.#running.delete(name);
    this.#erase();
    console.log(line);
    if (this.#running.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  clear() {
    for (const name of [...this.#running.keys()]) this.#running.delete(name);
    clearInterval(this.#timer);
    this.#erase();
  }

  #erase() {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  }

  #draw() {
    this.#erase();
    const parts = [...this.#running].map(
      ([name, since]) => `${name} ${Math.round((Date.now() - since) / 1000)} s`,
    );
    process.stdout.write(`building: ${parts.join(', ')}`);
  }
}

const keyOf = (step) => inputKey(step.files, step.values?.() ?? {});

/** Names of the goals and everything they need, dependencies first. */
function withDependencies(steps, goals, found = new Set()) {
  for (const name of goals) {
    withDependencies(steps, steps[name].after, found);
    found.add(name);
  }
  return [...found];
}

/** Fails with every missing tool at once, before anything is built. */
async function checkTools(steps, names) {
  const stale = new Set();
  const problems = new Set();
  for (const name of names) {
    const step = steps[name];
    const fresh = !step.after.some((other) => stale.has(other));
    if (fresh && isUpToDate(name, keyOf(step), step.outputs())) continue;
    stale.add(name);
    for (const check of step.tools ?? []) {
      const problem = await check();
      if (problem !== null) problems.add(problem);
    }
  }
  if (problems.size > 0) throw new Failure([...problems].join('\n'));
}

async function runStep(step, status) {
  const key = keyOf(step);
  if (isUpToDate(step.name, key, step.outputs())) {
    status.end(step.name, `${step.name}: up to date`);
    return;
  }
  const log = logFile(step.name);
  fs.writeFileSync(log, '');
  clearStamp(step.name);
  const start = Date.now();
  status.start(step.name);
  try {
    await step.build(log);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${step.name}: failed after ${seconds(Date.now() - start)}: ${error.message}`, log);
  }
  const missing = writeStamp(step.name, key, step.outputs());
  if (missing.length > 0) throw new Failure(`${step.name}: did not make ${missing.join(', ')}`, log);
  status.end(step.name, `${step.name}: built in ${seconds(Date.now() - start)}`);
}

/**
 * Brings the goals up to date; independent steps run at the same time. Rejects with a Failure.
 * @param {Record<string, Step>} steps
 * @param {string[]} goals
 */
export async function runSteps(steps, goals) {
  await checkTools(steps, withDependencies(steps, goals));
  const status = new StatusLine();
  const runs = new Map();
  let failed = false;
  const run = (name) => {
    if (!runs.has(name)) {
      const first = Promise.all(steps[name].after.map(run));
      runs.set(
        name,
        first.then(() => (failed ? undefined : runStep(steps[name], status))),
      );
    }
    return runs.get(name);
  };
  try {
    await Promise.all(goals.map(run));
  } catch (error) {
    failed = true;
    stopChildren();
    await Promise.allSettled(runs.values());
    status.clear();
    throw error;
  }
}
