// Figures about the process that this is loaded into, and a loop that keeps many things in flight.
import fs from 'node:fs';

function statusField(name) {
  const file = '/proc/self/status';
  const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const line = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status);
  return line ? Number(line[1]) : undefined;
}

/** Resident memory. */
export const residentKiB = () => statusField('VmRSS') ?? process.memoryUsage.rss() / 1024;

/** Threads; -1 where the system does not say. */
export const threads = () => statusField('Threads') ?? -1;

/** Does `task` `count` times, `lanes` at once; gives the number per second. */
export async function inFlight(task, lanes, count) {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await task();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return count / ((performance.now() - start) / 1000);
}
