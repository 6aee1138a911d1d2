/** What the scenarios share: guests in every state, and counts of what a process holds. */
import { readdirSync, readlinkSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { MicroPythonReplaySession, MicroPythonSession, run } from 'micropython-wasm';

export const NO_LIMITS = { fuel: null, wallTimeoutMs: null };
export const METERED = { fuel: Number.MAX_SAFE_INTEGER, wallTimeoutMs: null };

const never = () => new Promise(() => undefined);
const soon = () => new Promise((done) => setImmediate(done, 1));
const now = () => 1;

export const hostFunctions = { never, soon, now };

/** Programs that do not end by themselves, by what they are busy with. */
export const BUSY = {
  computing: 'while True: pass',
  sleeping: 'import time\ntime.sleep(600)',
  napping: 'import time\nwhile True: time.sleep_ms(1)',
  waiting: 'never()',
  'calling a function': 'while True: now()',
  'calling an async function': 'while True: soon()',
  printing: 'while True: print("x" * 50)',
  allocating:
    'while True:\n  try:\n    x = []\n    while True: x.append(bytearray(1000))\n  except MemoryError: pass',
};

/** Starts one run of each kind, metered and not. Nobody waits for them. */
export function startAll(onSettled = () => undefined) {
  for (const code of Object.values(BUSY)) {
    for (const limits of [METERED, NO_LIMITS]) {
      const options = { ...limits, hostFunctions, onStdout: () => undefined };
      run(code, options).then(onSettled, onSettled);
      const session = new MicroPythonSession({ ...limits, hostFunctions });
      session.run(code, { onStdout: () => undefined }).then(onSettled, onSettled);
    }
  }
}

/** Sessions that wait for their next run. */
export async function idleSessions(count) {
  const sessions = [];
  for (let i = 0; i < count; i += 1) {
    const session = i % 2 === 0 ? new MicroPythonSession() : new MicroPythonReplaySession();
    await session.run('x = [1, 2, 3]');
    sessions.push(session);
  }
  return sessions;
}

export const threads = () => readdirSync('/proc/self/task').length;
export const descriptors = () => readdirSync('/proc/self/fd').length;
export const openFiles = () =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return []; // that of the listing itself
    }
  });
export const mappings = () => readFileSync('/proc/self/maps', 'latin1').split('\n').length - 1;

/** Waits until a condition holds. It fails after ten seconds instead of hanging. */
export async function until(condition, what) {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`after 10 s: ${typeof what === 'function' ? what() : what}`);
    await sleep(5);
  }
}

/** What a promise rejects with: the code of the error, or the error. */
export async function codeOf(promise) {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    return error.code ?? error;
  }
}

/** The same for a function. */
export function codeOfCall(call) {
  try {
    call();
    return 'ok';
  } catch (error) {
    return error.code ?? error;
  }
}

export function random(below) {
  return Math.floor(Math.random() * below);
}
