// One build at a time in a work directory.
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

/** Whether the lock was taken; a lock left by a process that is gone is removed. */
function tryLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(fs.readFileSync(file, 'utf8'));
  if (owner > 0 && !isAlive(owner)) fs.rmSync(file, { force: true });
  return false;
}

export async function withLock(workDir, action) {
  fs.mkdirSync(path.dirname(workDir), { recursive: true });
  const file = `${workDir}.lock`; // beside it: --clean empties the directory
  for (let told = false; !tryLock(file); told = true) {
    if (!told) process.stderr.write('guest: waiting for another build in the same work directory\n');
    await sleep(200);
  }
  try {
    return await action();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
