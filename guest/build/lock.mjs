// One process at a time: for builds in a work directory, and for the set-up of the checkout.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds the lock; null if nobody does any more. */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether the lock was taken; a lock left by a process that is gone is removed. */
function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Written first and then linked, so that the lock never exists without its owner in it.
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
  const owner = ownerOf(file);
  if (owner !== null && !isAlive(owner)) fs.rmSync(file, { force: true });
  return false;
}

/**
 * Runs `action` while no other process does so with the same file.
 * @param {string} file the lock
 * @param {(owner: number) => string} waiting what to say, once, while another process holds it
 */
export async function withLock(file, waiting, action) {
  for (let told = false; !tryLock(file); ) {
    const owner = ownerOf(file);
    if (!told && owner !== null) {
      process.stderr.write(`${waiting(owner)}\n`);
      told = true;
    }
    await sleep(200);
  }
  const release = () => {
    if (ownerOf(file) === process.pid) fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await action();
  } finally {
    release();
    process.off('exit', release);
  }
}
