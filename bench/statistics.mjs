// Medians and percentiles, and the loops that gather them.

export function percentile(values, fraction) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))];
}

/** Times `task`, which may give a promise, `count` times; microseconds each. */
export async function times(task, count) {
  const taken = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    const value = task();
    if (value instanceof Promise) await value;
    taken.push((performance.now() - start) * 1000);
  }
  return taken;
}

/**
 * Times several contestants in turns, so that a busy moment of the machine falls on all of them.
 * `contestants`: { name: task }. Gives { name: { p50, p99 } } in microseconds.
 */
export async function interleaved(contestants, { rounds, perRound }) {
  const taken = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(contestants)) {
      const some = await times(task, perRound);
      // The first round warms up.
      if (round > 0) taken[name].push(...some);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, values]) => [
      name,
      { p50: percentile(values, 0.5), p99: percentile(values, 0.99) },
    ]),
  );
}
