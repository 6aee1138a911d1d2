// Reads from the output of a test runner how many tests passed and failed.

function sum(text, pattern) {
  let total = 0;
  for (const [, number] of text.matchAll(pattern)) total += Number(number);
  return total;
}

/** cargo test: one result line for each test program. */
export function cargoCounts(text) {
  return {
    passed: sum(text, /^test result: .*?(\d+) passed/gm),
    failed: sum(text, /^test result: .*?(\d+) failed/gm),
  };
}

/** TAP, as ava and node --test write it: the summary at the end. */
export function tapCounts(text) {
  return {
    passed: sum(text, /^# pass (\d+)$/gm),
    failed: sum(text, /^# fail (\d+)$/gm) + sum(text, /^# cancelled (\d+)$/gm),
  };
}

/** Our own runners: the last line. */
export function ownCounts(text) {
  return {
    passed: sum(text, /^(\d+) passed, \d+ failed$/gm),
    failed: sum(text, /^\d+ passed, (\d+) failed$/gm),
  };
}

/** Runners that only pass or fail. */
export const oneCount = (_text, succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });
