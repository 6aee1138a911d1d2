// npm run test:target -- TARGET...   runs the packed package with an addon that build:target made
// Linux x64 natively, arm64 in QEMU, Windows x64 in Wine; the others cannot run here and are only looked at.
// The results go to docs/platforms.md. The last line is "N passed, N failed".
import fs from 'node:fs';
import { checkAddon } from './cross/check.mjs';
import { addonFile, installedApp, profileOf } from './cross/app.mjs';
import { record } from './cross/report.mjs';
import { runPrograms } from './cross/run.mjs';
import { runtimesFor } from './cross/runtimes.mjs';
import { chosenTargets } from './cross/targets.mjs';
import { Failure } from './lib/process.mjs';
import { main, setUp } from './lib/setup.mjs';

const total = { passed: 0, failed: 0 };

async function testTarget(target) {
  const file = addonFile(target);
  if (!fs.existsSync(file)) {
    throw new Failure(
      `There is no addon for ${target.platform}: run "npm run build:target -- ${target.platform}".`,
    );
  }
  const facts = await checkAddon(target, file);
  console.log(`ok ${target.platform}: ${facts.findings.join('; ')}`);
  total.passed += 1;
  const app = await installedApp(target);
  const runs = [];
  for (const runtime of await runtimesFor(target)) {
    for (const { program, problem } of await runPrograms(runtime, app)) {
      console.log(`${problem === null ? 'ok' : 'not ok'} ${target.platform}, ${runtime.name}: ${program}`);
      if (problem !== null) console.log(problem);
      total[problem === null ? 'passed' : 'failed'] += 1;
      runs.push({ runtime: runtime.name, program, passed: problem === null });
    }
  }
  record(target, { ...facts, profile: profileOf(target) }, runs);
}

await main(async () => {
  const chosen = chosenTargets('test:target', process.argv.slice(2));
  await setUp('guest', 'typescript');
  for (const target of chosen) await testTarget(target);
  if (total.failed > 0) process.exitCode = 1;
});
console.log(`${total.passed} passed, ${total.failed} failed`);
