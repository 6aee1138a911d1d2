// Figures about the process that this is loaded into, and a loop that keeps many things in flight.
import fs from 'node:fs';

/** A field of a file of /proc that has one on each line; undefined where there is no such file. */
function field(file, name) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const line = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text);
  return line ? Number(line[1]) : undefined;
}

/**
 * Memory of the process, in KiB. RSS counts a page that is mapped many times as often, as the image
 * of the interpreter is by every sandbox that stays; PSS counts it once. PSS is Linux's alone.
 */
const memory = () => ({
  PSS: field('/proc/self/smaps_rollup', 'Pss'),
  RSS: field('/proc/self/status', 'VmRSS') ?? process.memoryUsage.rss() / 1024,
});

/** Begins to count memory; the function that it gives ends it: what each of `count` things takes. */
export function countMemory() {
  const before = memory();
  return (count) => {
    const after = memory();
    return {
      PSS: after.PSS === undefined ? undefined : (after.PSS - before.PSS) / count,
      RSS: (after.RSS - before.RSS) / count,
    };
  };
}

/** Threads; -1 where the system does not say. */
export const threads = () => field('/proc/self/status', 'Threads') ?? -1;

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
