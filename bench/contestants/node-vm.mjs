// Node's own contexts: a mark, not a sandbox.
import vm from 'node:vm';

export const { version } = process;

const resident = vm.createContext({ f: (i) => i });

export const groups = {
  fresh: { 'new context': () => String(vm.runInNewContext('1 + 1')) },
  session: { runInContext: () => String(vm.runInContext('1 + 1', resident)) },
  hostCall: {
    function: (count) =>
      String(
        vm.runInContext(
          `{ let total = 0; for (let i = 0; i < ${count}; i++) total += f(1); total }`,
          resident,
        ),
      ),
  },
};
