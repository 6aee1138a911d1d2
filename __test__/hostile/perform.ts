/** Plays the scenarios of an area as tests, those that could end the process in one of their own. */
import type { TestFn } from 'ava';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { perform, waysOf, type Scenario, type Way } from './stage';

/** `area` is the name of the module that exports the scenarios. */
export function playAll(test: TestFn, area: string, scenarios: readonly Scenario[]): void {
  for (const scenario of scenarios) {
    const { id, threat, title, isolated = false, linux = false } = scenario;
    for (const way of waysOf(scenario)) {
      const played = linux && process.platform !== 'linux' ? test.skip : test;
      played(`${id} ${threat} ${way}: ${title}`, async (t) => {
        if (isolated) await performApart(area, id, way);
        else await perform(scenario, way);
        t.pass();
      });
    }
  }
}

function performApart(area: string, id: string, way: Way): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(__dirname, 'apart.js'), area, id, way], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', failed);
    child.on('close', (status, signal) => {
      if (status === 0 && output === 'survived\n') done();
      else failed(new Error(`the process ended with ${signal ?? String(status)}: ${output.slice(-4000)}`));
    });
  });
}
