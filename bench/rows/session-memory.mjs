// Resident memory of one idle session, from many.
import fs from 'node:fs';

import { MicroPythonSession } from 'micropython-wasm';

export const title = 'Memory of a live, idle session';
export const unit = 'KiB';

function residentKiB() {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const line = /^VmRSS:\s+(\d+) kB/m.exec(status);
  return line ? Number(line[1]) : process.memoryUsage.rss() / 1024;
}

export async function measure({ quick }) {
  const count = quick ? 200 : 1000;
  new MicroPythonSession().runSync('x = [1, 2, 3]');
  const before = residentKiB();
  const sessions = Array.from({ length: count }, () => new MicroPythonSession());
  for (const session of sessions) session.runSync('x = [1, 2, 3]');
  const each = (residentKiB() - before) / count;
  await Promise.all(sessions.map((session) => session.close()));
  return { [`each of ${count}`]: { memory: each } };
}
