// One set-up at a time in a checkout.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './platform.mjs';

const lock = inRoot('build', 'lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function owner() {
  try {
    return Number(fs.readFileSync(lock, 'utf8'));
  } catch {
    return null;
  }
}

function tryLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  // Written first and then linked, so that the lock never exists without its owner in it.
  const own = `${lock}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(own);
  }
}

/** Runs `action` while no other process does so in this checkout. */
export async function locked(action) {
  let told = false;
  while (!tryLock()) {
    const pid = owner();
    if (pid !== null && !isAlive(pid)) {
      // Left by a process that was killed.
      fs.rmSync(lock, { force: true });
      continue;
    }
    if (!told && pid !== null) {
      console.log(`waiting for the set-up of process ${pid} (if that is something else, delete build/lock)`);
      told = true;
    }
    await sleep(300);
  }
  const release = () => {
    if (owner() === process.pid) fs.rmSync(lock, { force: true });
  };
  process.once('exit', release);
  try {
    return await action();
  } finally {
    release();
    process.off('exit', release);
  }
}
