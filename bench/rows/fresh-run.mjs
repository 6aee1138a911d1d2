// A fresh sandbox for print(1 + 1), beside what others do to run one expression.
import vm from 'node:vm';

import { run, runSync } from 'micropython-wasm';

import { interleaved } from '../statistics.mjs';

export const title = 'Fresh run of print(1 + 1)';
export const unit = 'microseconds';

/** Wrong output is a failure, not a fast run. */
function expect(value, wanted) {
  if (value !== wanted) throw new Error(`expected ${wanted}, got ${value}`);
}

export async function measure({ quick }) {
  const { getQuickJS } = await import('quickjs-emscripten');
  const quickjs = await getQuickJS();
  const { Monty } = await import('@pydantic/monty');
  const contestants = {
    'micropython-wasm runSync()': () => expect(runSync('print(1 + 1)').stdout, '2\n'),
    'micropython-wasm run()': async () => expect((await run('print(1 + 1)')).stdout, '2\n'),
    'quickjs-emscripten, new context': () => {
      const context = quickjs.newContext();
      const result = context.unwrapResult(context.evalCode('1 + 1'));
      expect(context.dump(result), 2);
      result.dispose();
      context.dispose();
    },
    '@pydantic/monty': () => expect(new Monty('1 + 1').run(), 2),
    'node:vm, new context (no wall)': () => expect(vm.runInNewContext('1 + 1'), 2),
  };
  return interleaved(contestants, { rounds: quick ? 3 : 11, perRound: 100 });
}
