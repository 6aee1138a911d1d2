// A resident session: making one, running in it, calling the host from it.
import { MicroPythonSession } from 'micropython-wasm';

import { interleaved, times, percentile } from '../statistics.mjs';

export const title = 'Sessions and host calls';
export const unit = 'microseconds';

const CALLS = 10_000;
const NO_LIMITS = { fuel: null, wallTimeoutMs: null };

/** Microseconds for one call of a host function, the Python loop around it taken off. */
async function hostCall(inSession) {
  const session = new MicroPythonSession({ ...NO_LIMITS, hostFunctions: { f: () => 1 } });
  const loop = (body) => `for i in range(${CALLS}):\n    ${body}`;
  const duration = async (code) =>
    inSession === 'run' ? (await session.run(code)).durationMs : session.runSync(code).durationMs;
  await duration(loop('f()'));
  const [empty, calls] = [[], []];
  for (let i = 0; i < 5; i++) {
    empty.push(await duration(loop('pass')));
    calls.push(await duration(loop('f()')));
  }
  await session.close();
  return ((percentile(calls, 0.5) - percentile(empty, 0.5)) * 1000) / CALLS;
}

export async function measure({ quick }) {
  const session = new MicroPythonSession();
  const rounds = quick ? 3 : 11;
  const result = await interleaved(
    {
      'session.runSync()': () => session.runSync('print(1 + 1)'),
      'session.run()': () => session.run('print(1 + 1)'),
    },
    { rounds, perRound: 200 },
  );
  await session.close();
  const opened = await times(
    () => {
      const fresh = new MicroPythonSession();
      fresh.runSync('x = 1');
      return fresh.close();
    },
    quick ? 50 : 500,
  );
  result['create, first run, close'] = { p50: percentile(opened, 0.5), p99: percentile(opened, 0.99) };
  result['host call in runSync()'] = { p50: await hostCall('runSync') };
  result['host call in run()'] = { p50: await hostCall('run') };
  return result;
}
