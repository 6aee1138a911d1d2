// Six programs that compute. Each contestant takes its own time, start and compilation apart.
import { expected, source } from '../programs.mjs';
import { percentile } from '../statistics.mjs';

const names = Object.keys(expected);
const MARKS = ['MicroPython, native, no limits', 'CPython, no limits'];

export const title = 'Programs that compute';
export const unit =
  'milliseconds, medians; then geometric means as multiples of native MicroPython and of CPython';
export const columns = [...names, 'native', 'CPython'];

const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Milliseconds of one run, or what is wrong with it. */
async function timeOf({ contestant, variant }, name) {
  try {
    const { output } = await contestant.ask('program', variant, source(name));
    return output.output === expected[name] ? output.milliseconds : 'wrong';
  } catch {
    return 'failed';
  }
}

export async function measure(contestants, { quick }) {
  const entries = contestants.flatMap((contestant) =>
    (contestant.groups.program ?? []).map((variant) => ({
      label: `${contestant.name}, ${variant}`,
      contestant,
      variant,
      times: Object.fromEntries(names.map((name) => [name, []])),
    })),
  );
  for (let round = 0; round < (quick ? 3 : 11); round++) {
    for (const name of names) {
      for (const entry of entries) {
        const took = await timeOf(entry, name);
        // The first round warms up.
        if (round > 0) entry.times[name].push(took);
      }
    }
  }
  const medians = new Map(
    entries.map(({ label, times }) => [label, names.map((name) => median(times[name]))]),
  );
  return Object.fromEntries([...medians].map(([label, own]) => [label, figures(own, medians)]));
}

const median = (times) => times.find((time) => typeof time === 'string') ?? percentile(times, 0.5);

function figures(own, medians) {
  const byName = Object.fromEntries(names.map((name, i) => [name, own[i]]));
  const against = MARKS.map((mark) => {
    const base = medians.get(mark);
    const all = base !== undefined && own.every((value) => typeof value === 'number');
    return all ? geometricMean(own.map((value, i) => value / base[i])) : undefined;
  });
  return { ...byName, native: against[0], CPython: against[1] };
}
