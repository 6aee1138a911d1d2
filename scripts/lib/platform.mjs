// Where things are, and what this machine is called by Rust and by npm.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Absolute path of a file of the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

export const isWindows = process.platform === 'win32';

/** `name` as an executable file is called here. */
export const executable = (name) => (isWindows ? `${name}.exe` : name);

function usesMusl() {
  if (process.platform !== 'linux') return false;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}

/** The platform part of the addon's file and package name, e.g. linux-x64-gnu. */
export function platformName() {
  const abi = { linux: usesMusl() ? '-musl' : '-gnu', win32: '-msvc' }[process.platform] ?? '';
  return `${process.platform}-${process.arch}${abi}`;
}

/** The library that cargo makes of crates/node, as it is called here. */
export function addonLibrary() {
  const name = 'micropython_wasm_node';
  if (isWindows) return `${name}.dll`;
  return process.platform === 'darwin' ? `lib${name}.dylib` : `lib${name}.so`;
}

/**
 * Copies so that `target` is at every moment either the old or the new file, and never
 * overwrites one that a running process has loaded.
 */
export function copyAtomically(source, target) {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    fs.copyFileSync(source, temporary);
    fs.renameSync(temporary, target);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}
