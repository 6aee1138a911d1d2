// Child processes whose output goes to a log file and is shown only when they fail.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, isWindows, root } from './platform.mjs';

const children = new Set();
const shownLines = 300;

/** A failure that is told to the user as it stands, without a stack. */
export class Failure extends Error {
  /** @param {string} [log] path of the log file whose end explains the failure */
  constructor(message, log) {
    super(message);
    this.log = log;
  }
}

/** Ends a program together with those it has started, at once: npm takes its time with a polite signal. */
function killTree({ pid }) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** A log file of the checkout, its folder made. */
export function logFile(name) {
  const file = inRoot('build', 'logs', `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/**
 * Runs a program without stdin; its stdout and stderr are appended to `log`.
 * Rejects with a Failure unless it ends with status 0 within `timeoutMs` (default: no limit).
 */
export async function runLogged(command, args, { log, env, cwd = root, timeoutMs }) {
  const output = fs.openSync(log, 'a');
  let timer;
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        env,
        stdio: ['ignore', output, output],
        windowsHide: true,
        // A process group of its own, so that it can be ended as a whole.
        detached: !isWindows,
      });
      children.add(child);
      let late = false;
      if (timeoutMs !== undefined) {
        timer = setTimeout(() => {
          late = true;
          killTree(child);
        }, timeoutMs);
      }
      child.once('error', (error) => {
        children.delete(child);
        reject(new Failure(`${command} could not be started: ${error.message}`, log));
      });
      child.once('exit', (status, signal) => {
        children.delete(child);
        if (late) reject(new Failure(`stopped after ${timeoutMs / 60_000} minutes`, log));
        else if (status === 0) resolve();
        else reject(new Failure(signal ? `ended by ${signal}` : `exit status ${status}`, log));
      });
    });
  } finally {
    clearTimeout(timer);
    fs.closeSync(output);
  }
}

/** Runs a script of the checkout, or of a package in it, with this Node. */
export function runNode(script, args, options) {
  return runLogged(process.execPath, [inRoot(script), ...args], options);
}

/** Runs npm: the one that started us, else the one on the PATH. */
export function runNpm(args, options) {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started)) {
    return runLogged(process.execPath, [started, ...args], options);
  }
  // npm.cmd is a batch file, which Windows starts through its shell only.
  if (isWindows) return runLogged('cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...args], options);
  return runLogged('npm', args, options);
}

/** The last lines of a log, for people. */
export function endOfLog(log) {
  const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trimEnd() : '';
  const lines = text.split('\n');
  if (lines.length <= shownLines) return text;
  return [`... ${lines.length - shownLines} lines before: ${log}`, ...lines.slice(-shownLines)].join('\n');
}

/** Ends the programs in progress. */
export function stopChildren() {
  for (const child of children) killTree(child);
}

/** An interrupted set-up takes its children with it. What they had finished is not built again. */
export function stopChildrenOnSignals() {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => {
      stopChildren();
      process.exit(128 + number);
    });
  }
}
