/** The table of threats in docs/security.md names every scenario, and every threat is tested. */
import test from 'ava';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support';
import type { Scenario } from './stage';

async function allScenarios(): Promise<Scenario[]> {
  const areas = readdirSync(__dirname)
    .filter((name) => name.endsWith('.spec.js') && name !== 'index.spec.js')
    .map((name) => name.slice(0, -'.spec.js'.length));
  const modules = await Promise.all(
    areas.map((area) => import(join(__dirname, `${area}.js`)) as Promise<{ scenarios: Scenario[] }>),
  );
  return modules.flatMap(({ scenarios }) => scenarios);
}

/** 'paths-01' to 'paths-30' are 30 scenarios; numbers are never used again, so that some may be missing. */
function summary(ids: string[]): string {
  const areas = new Map<string, string[]>();
  for (const id of ids.sort()) {
    const [area, number] = id.split('-') as [string, string];
    areas.set(area, [...(areas.get(area) ?? []), number]);
  }
  return [...areas].map(([area, numbers]) => `${area} ${numbers.join(' ')}`).join('; ');
}

test('each threat has its scenarios, and each scenario its threat', async (t) => {
  const scenarios = await allScenarios();
  const text = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (T\d+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)];
  const told = new Map(rows.map(([, threat, shown]) => [threat as string, shown as string]));
  const ids = new Map<string, string[]>();
  for (const { id, threat } of scenarios) ids.set(threat, [...(ids.get(threat) ?? []), id]);
  t.deepEqual([...ids.keys()].filter((threat) => !told.has(threat)), []); // prettier-ignore
  for (const [threat, shown] of told) {
    if (shown.startsWith('`')) t.false(ids.has(threat), `${threat} is shown elsewhere`);
    else t.is(shown, summary(ids.get(threat) ?? []));
  }
  t.true(scenarios.length >= 150, `${scenarios.length}`);
  t.is(new Set(scenarios.map(({ id }) => id)).size, scenarios.length);
});
