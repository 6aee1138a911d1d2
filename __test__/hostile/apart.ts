/** Plays one scenario in this process: node apart.js AREA ID WAY. Says whether the process survived it. */
import { join } from 'node:path';
import { perform, type Scenario, type Way } from './stage';

async function main(): Promise<void> {
  const [area, id, way] = process.argv.slice(2) as [string, string, Way];
  const { scenarios } = (await import(join(__dirname, `${area}.js`))) as { scenarios: Scenario[] };
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`there is no scenario ${id}`);
  await perform(scenario, way);
  console.log('survived');
}

void main();
