// Every prefix of the series builds and starts: the first patch alone, the first two, and so on up to
// all of them. Each is built with the port as it is, on top of MicroPython's source, and has to run a
// small program.
//
//   node guest/tests/prefixes.mjs [--from N] [--to N] [--step N]
//
// --from, --to  numbers of patches; default: from the first number that the port can be built with to
//               all of them
// --step        not every number of patches, but every N-th; the last one always
//
// Objects are kept, but a patch that changes a header compiles nearly everything: about a minute for
// each prefix.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { runSync } from 'micropython-wasm';

import { readList } from '../build/files.mjs';
import { ROOT } from '../build/options.mjs';
import { runTool } from '../build/tools.mjs';

/** The port needs 0001 (roots on the stack) and 0002 (hashes as wide as its configuration says). */
const LEAST = 2;
const WORK = path.join(ROOT, 'build/guest');
const PATCHES = path.join(ROOT, 'guest/patches');
const PROGRAM = `
def f(n):
    return [str(i) + "!" for i in range(n)]
d = {i: x for i, x in enumerate(f(2000))}
try:
    d[2000]
except KeyError as e:
    print(len(d), e)
`;

const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, step: { type: 'string', default: '1' } },
});
const series = readList(path.join(PATCHES, 'series'));
const first = Math.max(LEAST, Number(values.from ?? LEAST));
const last = Math.min(series.length, Number(values.to ?? series.length));
const step = Number(values.step);

function build(...args) {
  runTool(process.execPath, [path.join(ROOT, 'guest/build.mjs'), '--work-dir', WORK, ...args]);
}

/** What is wrong with a build of the first `count` patches, or null. */
function check(source, output) {
  try {
    build('--source-dir', source, '--already-patched', '--no-modules', '--output', output);
    const { stdout } = runSync(PROGRAM, { wasmPath: output, fuel: null, wallTimeoutMs: 60_000 });
    return stdout === '2000 2000\n' ? null : `printed ${JSON.stringify(stdout)}`;
  } catch (error) {
    return error.message;
  }
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'guest-prefixes-'));
const source = path.join(scratch, 'source');
let [passed, failed] = [0, 0];
try {
  build('--plain', '--skip-build');
  fs.cpSync(path.join(WORK, 'source-plain'), source, { recursive: true });
  for (let count = 1; count <= last; count++) {
    const name = series[count - 1];
    runTool('patch', ['-p1', '-s', '-f', '--no-backup-if-mismatch', '-d', source, '-i', path.join(PATCHES, name)]);
    if (count < first || (count !== last && (count - first) % step !== 0)) continue;
    const problem = check(source, path.join(scratch, 'guest.wasm'));
    console.log(`${problem === null ? 'ok' : 'FAILED'}: ${count} patches, up to ${name}${problem === null ? '' : `: ${problem}`}`);
    if (problem === null) passed += 1;
    else failed += 1;
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
