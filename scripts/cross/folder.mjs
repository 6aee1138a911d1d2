// The one folder for everything that cross builds need: .cross, ignored by git.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/platform.mjs';
import { logFile, runLogged } from '../lib/process.mjs';

/** Absolute path of something in .cross. */
export const inCross = (...parts) => inRoot('.cross', ...parts);

/** The log of all preparations. */
const log = () => logFile('cross');

export const run = (command, args, options = {}) => runLogged(command, args, { log: log(), ...options });

/**
 * Makes a folder of .cross by `fill`, which gets the path of a temporary one; at once if it is there already.
 * Names carry versions: a new version is a new folder.
 */
export async function makeFolder(name, fill) {
  const folder = inCross(name);
  if (fs.existsSync(folder)) return folder;
  const start = Date.now();
  const partial = inCross(`${name}.partial`);
  fs.rmSync(partial, { recursive: true, force: true });
  fs.mkdirSync(partial, { recursive: true });
  await fill(partial);
  fs.renameSync(partial, folder);
  console.log(`${path.relative(inRoot(), folder)}: made in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return folder;
}
