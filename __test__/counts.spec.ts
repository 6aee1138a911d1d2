// What must not grow unseen, as counts: they are the same on every machine, whatever else runs on it.
import test from 'ava';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultWasmPath, runSync } from 'micropython-wasm';

const root = join(__dirname, '..', '..');
const programs = join(root, 'bench', 'programs');
const expected = JSON.parse(readFileSync(join(programs, 'expected.json'), 'utf8')) as Record<string, string>;

/** Fuel when this was written. What takes less may be entered here; what takes more is to be explained. */
const FUEL: Record<string, number> = {
  dict: 515_702_264,
  fib: 140_539_922,
  loop: 316_216_759,
  nbody: 559_591_091,
  sort: 569_318_796,
  strings: 325_230_135,
};

for (const [name, recorded] of Object.entries(FUEL)) {
  test(`${name}.py takes no more fuel than it did`, (t) => {
    const code = readFileSync(join(programs, `${name}.py`), 'utf8');
    const limits = { fuel: 10 ** 10, memoryBytes: 64 * 2 ** 20, wallTimeoutMs: 60_000 };
    const { stdout, fuelUsed } = runSync(`${code}\nprint(main())`, limits);
    t.is(stdout, `${expected[name]}\n`);
    t.true((fuelUsed ?? Infinity) <= recorded * 1.02, `${fuelUsed} fuel, recorded: ${recorded}`);
  });
}

test('every program of the benchmark is among them', (t) => {
  t.deepEqual(Object.keys(FUEL).sort(), Object.keys(expected).sort());
});

const linux = process.platform === 'linux' ? test : test.skip;

linux('a fresh run touches no new page of memory', (t) => {
  for (let i = 0; i < 500; i++) runSync('print(1 + 1)');
  const before = process.resourceUsage().minorPageFault;
  for (let i = 0; i < 1000; i++) runSync('print(1 + 1)');
  const each = (process.resourceUsage().minorPageFault - before) / 1000;
  t.true(each < 1, `${each} page faults a run`);
});

/** How often a program in a process of its own calls the system. */
function systemCalls(program: string): number {
  const args = ['-f', '-c', process.execPath, '-e', program];
  const { status, stderr } = spawnSync('strace', args, { cwd: root, encoding: 'utf8' });
  // The last line of its table: share of time, seconds, microseconds a call, calls, perhaps errors.
  const total = /^ *100\.00 +\S+ +\d+ +(\d+) .*total$/m.exec(stderr);
  if (status !== 0 || total === null) throw new Error(stderr);
  return Number(total[1]);
}

const hasStrace = spawnSync('strace', ['-c', 'true']).status === 0;
const traced = hasStrace ? test : test.skip;

traced('a fresh run on the calling thread does without the system', (t) => {
  const runs = (count: number) =>
    systemCalls(
      `const { runSync } = require('.'); for (let i = 0; i < ${count}; i++) runSync('print(1 + 1)')`,
    );
  const each = (runs(3000) - runs(1000)) / 2000;
  t.true(each < 0.5, `${each} system calls a run`);
});

traced('a host call of run() is two switches of threads and no more', (t) => {
  const calls = (count: number) =>
    systemCalls(
      `require('.').run('for i in range(${count}): f()', { hostFunctions: { f: () => 1 }, wallTimeoutMs: null })`,
    );
  // On each side: sleep, and wake the other. Node writes to a descriptor, and reads from it.
  const each = (calls(3000) - calls(1000)) / 2000;
  t.true(each < 8, `${each} system calls a host call`);
});

test('the addon and the artifact stay small', (t) => {
  const addons = readdirSync(root).filter((name) => name.endsWith('.node'));
  for (const name of addons) {
    const megabytes = statSync(join(root, name)).size / 1e6;
    t.true(megabytes < 24, `${name}: ${megabytes} MB`);
  }
  t.true(existsSync(defaultWasmPath()));
  const megabytes = statSync(defaultWasmPath()).size / 1e6;
  t.true(megabytes < 1.2, `the artifact: ${megabytes} MB`);
});
