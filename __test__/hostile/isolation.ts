/** T5: one run must not see another's bytes, nor what it changed, nor what it will be given. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
  type RunOptions,
  type RunResult,
} from 'micropython-wasm';
import { command } from './imports';
import { ROOMY, withinTime, type Scenario, type Stage } from './stage';
import { branchIf, fill, get, i32, I32, loop, set, size, sub, UNREACHABLE, type Code } from './wasm';

const MARK = 'KrakatoaMark';

/** Fills all memory it can get with the mark, in objects of every kind. */
const LEAVE_TRACES = `
import gc
x = []
try:
    while True: x.append(bytearray(('${MARK}' * 300).encode()))
except MemoryError: pass
text = ['${MARK} %d' % i for i in range(10)] if gc.collect() or True else 0
name_${MARK} = 1
def function_${MARK}(argument_${MARK}): return argument_${MARK}
print('left')
`;

/** Looks for the mark in all memory that it can get, without writing it down itself. */
const LOOK_FOR_TRACES = `
mark = bytes([c ^ 1 for c in ${JSON.stringify([...Buffer.from(MARK)].map((c) => c ^ 1))}])
found = []
x = []
try:
    while True:
        b = bytearray(30000)
        if mark in bytes(b): found.append(len(x))
        x.append(b)
except MemoryError: pass
x = None
print(found, [name for name in globals() if name.endswith(mark.decode())])
`;

const HUNGRY = { ...ROOMY, memoryBytes: 4 << 20 };

async function played(stage: Stage, code: string, options: RunOptions): Promise<RunResult> {
  return stage.way === 'run' ? await withinTime(run(code, options)) : runSync(code, options);
}

/** A module that traps if any byte of its memory, grown to its limit, is not zero at the start. */
const EMPTY_MEMORY: Code = [
  loop(branchIf(0, [i32(1), 0x40, 0, i32(-1), 0x47])),
  set(0, [size, i32(16), 0x74]),
  loop(
    set(0, sub(get(0), i32(8))),
    [get(0), 0x29, 3, 0, 0x50, 0x45, 0x04, 0x40, UNREACHABLE, 0x0b],
    branchIf(0, get(0)),
  ),
];

export const scenarios: Scenario[] = [
  {
    id: 'isolation-01',
    threat: 'T5',
    title: 'memory of a run that has ended, looked for by the next ones',
    async play(stage) {
      for (let round = 0; round < 4; round += 1) {
        await stage.expect(LEAVE_TRACES, HUNGRY, { stdout: 'left\n' });
        for (let i = 0; i < 3; i += 1) await stage.expect(LOOK_FOR_TRACES, HUNGRY, { stdout: '[] []\n' });
      }
    },
  },
  {
    id: 'isolation-02',
    threat: 'T5',
    title: 'memory of runs that end in every way, looked for by the next ones',
    async play(stage) {
      const ends = [
        '1 / 0',
        'while True: pass',
        'import sys\nsys.exit(3)',
        'def f(): f()\nf()',
        'print("x" * 10000)',
      ];
      for (const end of ends) {
        const options = {
          ...HUNGRY,
          wallTimeoutMs: 1500,
          maxStdoutBytes: 500,
          onOutputLimit: 'error' as const,
        };
        const traces = LEAVE_TRACES.replace("print('left')", end);
        const { code } = await stage.run(traces, options);
        assert.notEqual(code, 'ok');
        await stage.expect(LOOK_FOR_TRACES, HUNGRY, { stdout: '[] []\n' });
      }
    },
  },
  {
    id: 'isolation-03',
    threat: 'T5',
    title: 'memory of sessions that were closed, and of one that is open beside',
    async play(stage) {
      await using open = new MicroPythonSession(HUNGRY);
      await withinTime(open.run(LEAVE_TRACES));
      const closed = new MicroPythonSession(HUNGRY);
      await withinTime(closed.run(LEAVE_TRACES));
      await closed.close();
      await stage.expect(LOOK_FOR_TRACES, HUNGRY, { stdout: '[] []\n' });
      await using next = new MicroPythonSession(HUNGRY);
      assert.equal((await withinTime(next.run(LOOK_FOR_TRACES))).stdout, '[] []\n');
    },
  },
  {
    id: 'isolation-04',
    threat: 'T5',
    title: 'many runs at once, half of which leave traces and half of which look for them',
    ways: ['run'],
    async play() {
      const runs = Array.from({ length: 40 }, async (_, i) => {
        if (i % 2 === 0) await withinTime(run(LEAVE_TRACES, HUNGRY));
        else assert.equal((await withinTime(run(LOOK_FOR_TRACES, HUNGRY))).stdout, '[] []\n');
      });
      await Promise.all(runs);
    },
  },
  {
    id: 'isolation-05',
    threat: 'T5',
    title: 'hand-made modules that look at every byte of their memory before they write on it',
    async play(stage) {
      const look = stage.file('look.wasm', command([...EMPTY_MEMORY], { locals: [I32] }));
      const spoil = stage.file(
        'spoil.wasm',
        command([
          loop(branchIf(0, [i32(1), 0x40, 0, i32(-1), 0x47])),
          fill(i32(0), i32(0xaa), [size, i32(16), 0x74]),
        ]),
      );
      const options = { ...ROOMY, memoryBytes: 2 << 20 };
      for (let i = 0; i < 20; i += 1) {
        await stage.expect('', { ...options, wasmPath: spoil }, {});
        await stage.expect('', { ...options, wasmPath: look }, {});
        await stage.expect(LEAVE_TRACES, HUNGRY, { stdout: 'left\n' });
      }
    },
  },
  {
    id: 'isolation-06',
    threat: 'T5',
    title: 'globals, modules, built-ins and settings that a run changed',
    async play(stage) {
      const change = `
import sys, gc, builtins, os
leak = builtins.leak = sys.leak = 'leak' if hasattr(sys, 'x') else 1
sys.path.append('/leak')
sys.modules['leak'] = sys
builtins.print = lambda *a: None
gc.disable()
gc.threshold(5)
sys.ps1 = 'leak'
`;
      const look = `
import sys, gc, builtins
print('leak' in globals(), hasattr(builtins, 'leak'), hasattr(sys, 'leak'), '/leak' in sys.path, 'leak' in sys.modules, gc.isenabled(), gc.threshold() == 5)
`;
      for (let i = 0; i < 5; i += 1) {
        await stage.run(change);
        await stage.expect(look, {}, { stdout: 'False False False False False True False\n' });
      }
    },
  },
  {
    id: 'isolation-07',
    threat: 'T5',
    title: 'random numbers and addresses: no run can tell what another is given',
    async play(stage) {
      const code = 'import os, random\nprint(os.urandom(16).hex(), random.getrandbits(30), random.random())';
      const seen = new Set<string>();
      for (let i = 0; i < 100; i += 1) {
        const { stdout } = await stage.expect(code, {}, {});
        for (const part of stdout.trim().split(' ')) {
          assert.ok(!seen.has(part), `${part} was given twice`);
          seen.add(part);
        }
      }
      assert.equal(seen.size, 300);
    },
  },
  {
    id: 'isolation-08',
    threat: 'T5',
    title: 'the seed of random numbers that one run set',
    async play(stage) {
      const code = 'import random\nrandom.seed(5)\nprint(random.getrandbits(30))';
      const { stdout } = await stage.expect(code, {}, {});
      const after = await stage.expect('import random\nprint(random.getrandbits(30))', {}, {});
      assert.notEqual(after.stdout, stdout);
    },
  },
  {
    id: 'isolation-09',
    threat: 'T5',
    title: 'files that another run holds open, by every descriptor there may be',
    async play(stage) {
      const options = { ...ROOMY, readonlyDir: stage.shown };
      await using session = new MicroPythonSession(options);
      await session.run("files = [open('/input/hello.txt') for i in range(20)]");
      const code = `
import os
found = []
for name in ('read', 'fdopen', 'dup', 'pread'):
    for fd in range(3, 60):
        try: found.append(getattr(os, name)(fd, 1))
        except Exception: pass
for fd in range(3, 60):
    try: found.append(open(fd).read(1))
    except Exception: pass
print(found)
`;
      await stage.expect(code, ROOMY, { stdout: '[]\n' });
    },
  },
  {
    id: 'isolation-10',
    threat: 'T5',
    title: 'host functions of another run, of another session, and of the same one later',
    async play(stage) {
      await using session = new MicroPythonSession({ ...ROOMY, hostFunctions: { theirs: () => 'theirs' } });
      await session.run('theirs()');
      const code = `
import host, json
print(json.loads(host.call('theirs', '{"args":[]}'))['ok'])
try: theirs()
except NameError: print('no such name')
`;
      await stage.expect(
        code,
        { hostFunctions: { mine: () => 'mine' } },
        { stdout: 'False\nno such name\n' },
      );
      await using other = new MicroPythonSession({ ...ROOMY, hostFunctions: { mine: () => 'mine' } });
      assert.equal((await withinTime(other.run(code))).stdout, 'False\nno such name\n');
    },
  },
  {
    id: 'isolation-11',
    threat: 'T5',
    title: 'output of runs side by side: each gets all of its own and nothing else',
    ways: ['run'],
    async play() {
      const runs = Array.from({ length: 60 }, async (_, i) => {
        let streamed = '';
        const onStdout = (text: string) => (streamed += text);
        const code = `import sys\nfor i in range(300):\n    print('out-${i}')\n    sys.stderr.write('err-${i}\\n')`;
        const { stdout, stderr } = await withinTime(run(code, { ...ROOMY, onStdout }));
        assert.equal(stdout, `out-${i}\n`.repeat(300));
        assert.equal(stderr, `err-${i}\n`.repeat(300));
        assert.equal(streamed, stdout);
      });
      await Promise.all(runs);
    },
  },
  {
    id: 'isolation-12',
    threat: 'T5',
    title: 'replies of host functions that come after their run has ended, while the next one waits',
    ways: ['run'],
    async play() {
      const late: ((value: unknown) => void)[] = [];
      const slow = () => new Promise((done) => late.push(done));
      for (let i = 0; i < 30; i += 1) {
        const cut = run('print(slow())', {
          ...ROOMY,
          hostFunctions: { slow },
          signal: AbortSignal.timeout(5),
        });
        await assert.rejects(withinTime(cut), { code: 'ABORT_ERR' });
        const next = run('print(mine())', { ...ROOMY, hostFunctions: { mine: () => sleep(1, 'mine') } });
        late.splice(0).forEach((done) => { done('not for you'); }); // prettier-ignore
        assert.equal((await withinTime(next)).stdout, 'mine\n');
      }
    },
  },
  {
    id: 'isolation-13',
    threat: 'T5',
    title: 'sessions of both kinds side by side: the same names, each its own values',
    async play(stage) {
      const sessions = Array.from({ length: 12 }, (_, i) =>
        i % 2 === 0 ? new MicroPythonSession(ROOMY) : new MicroPythonReplaySession(ROOMY),
      );
      const play = async (session: (typeof sessions)[number], code: string) =>
        stage.way === 'run' ? await withinTime(session.run(code)) : session.runSync(code);
      for (const [i, session] of sessions.entries())
        await play(session, `import sys\nvalue = ${i}\nsys.modules['m'] = ${i}`);
      for (const [i, session] of sessions.entries()) {
        const { stdout } = await play(session, `value += 1\nprint(value, sys.modules['m'])`);
        assert.equal(stdout, `${i + 1} ${i}\n`);
      }
      await Promise.all(sessions.map((session) => session.close()));
    },
  },
  {
    id: 'isolation-14',
    threat: 'T5',
    title: 'exceptions and error reports: nothing of the run before is in the next one',
    async play(stage) {
      for (let i = 0; i < 10; i += 1) {
        await stage.expect(`raise ValueError('${MARK}')`, {}, { type: 'ValueError' });
        const ended = await played(
          stage,
          'import sys\nprint(sys.exc_info() if hasattr(sys, "exc_info") else "none")',
          {},
        );
        assert.ok(!`${ended.stdout}${ended.stderr}`.includes(MARK));
        const bare = await stage.run('raise', {});
        assert.ok(!bare.message.includes(MARK) && bare.type === 'RuntimeError', bare.message);
      }
    },
  },
];
