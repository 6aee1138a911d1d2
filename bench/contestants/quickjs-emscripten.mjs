// QuickJS compiled to WebAssembly, run by V8: JavaScript, the wall is WebAssembly's.
import { createRequire } from 'node:module';

import { getQuickJS } from 'quickjs-emscripten';

import { countMemory } from '../process-figures.mjs';

export const { version } = createRequire(import.meta.url)('quickjs-emscripten/package.json');

const quickjs = await getQuickJS();

/** The result of an expression, as text. */
function evaluate(context, code) {
  const result = context.unwrapResult(context.evalCode(code));
  const value = context.dump(result);
  result.dispose();
  return String(value);
}

function inNewContext(code) {
  const context = quickjs.newContext();
  try {
    return evaluate(context, code);
  } finally {
    context.dispose();
  }
}

const resident = quickjs.newContext();
const f = resident.newFunction('f', (value) => resident.newNumber(resident.getNumber(value)));
resident.setProp(resident.global, 'f', f);

function memory(count) {
  const memoryOfEach = countMemory();
  const contexts = Array.from({ length: count }, () => quickjs.newContext());
  for (const context of contexts) evaluate(context, 'x = [1, 2, 3]');
  const figures = { live: count, ...memoryOfEach(count) };
  for (const context of contexts) context.dispose();
  return figures;
}

export const groups = {
  fresh: { 'new context': () => inNewContext('1 + 1') },
  session: { evalCode: () => evaluate(resident, '1 + 1') },
  hostCall: {
    function: (count) =>
      evaluate(resident, `{ let total = 0; for (let i = 0; i < ${count}; i++) total += f(1); total }`),
  },
  memory: { context: memory },
};
