// Medians and percentiles, and the rounds that gather what they are of.

/** The value below which that share of `values` lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Median and, where there are enough values for one, the 99th percentile. */
export function summary(values) {
  const p99 = values.length >= 100 ? { p99: percentile(values, 0.99) } : {};
  return { p50: percentile(values, 0.5), ...p99 };
}

/** How many calls of that many microseconds fill one round, which takes an eighth of a second. */
const callsPerRound = (microseconds, most) => Math.max(1, Math.min(most, Math.floor(125_000 / microseconds)));

/**
 * Times one group of tasks, all contestants in turns, so that a busy moment of the machine falls on
 * all of them. `wanted`: the output, without which there is no figure. Gives figures by label.
 */
export async function interleaved(contestants, group, { rounds, perRound, arg, wanted, divisor = 1 }) {
  const entries = contestants.flatMap((contestant) =>
    (contestant.groups[group] ?? []).map((variant) => ({ contestant, variant, times: [], count: 1 })),
  );
  // The first two rounds warm up: one call, then as many as fit.
  for (let round = 0; round < rounds + 2; round++) {
    for (const entry of entries.filter(({ failed }) => failed === undefined)) {
      try {
        const { times, output } = await entry.contestant.ask(group, entry.variant, arg, entry.count);
        if (output !== wanted) throw new Error(`it gave ${JSON.stringify(output)}`);
        if (round > 1) entry.times.push(...times.map((time) => time / divisor));
        entry.count = callsPerRound(times.at(-1), perRound);
      } catch (error) {
        entry.failed = error.message;
      }
    }
  }
  return Object.fromEntries(
    entries.map(({ contestant, variant, times, failed }) => [
      `${contestant.name}, ${variant}`,
      failed === undefined ? summary(times) : { failed },
    ]),
  );
}

/** One figure, or several by name, from each contestant that has the group; failures by their words. */
export async function each(contestants, group, ask) {
  const figures = {};
  for (const contestant of contestants) {
    for (const variant of contestant.groups[group] ?? []) {
      const label = `${contestant.name}, ${variant}`;
      try {
        figures[label] = await ask(
          async (arg) => (await contestant.ask(group, variant, arg)).output,
          contestant,
        );
      } catch (error) {
        figures[label] = { failed: error.message };
      }
    }
  }
  return figures;
}
