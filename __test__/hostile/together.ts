/** T13: limits attacked together, many sandboxes at once, and a process that has to go on meanwhile. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  MicroPythonReplaySession,
  MicroPythonSession,
  run,
  runSync,
  type RunOptions,
} from 'micropython-wasm';
import { ROOMY, failed, withinTime, type Scenario } from './stage';

const ENDS = [
  'ok',
  'ERR_GUEST_EXCEPTION',
  'ERR_OUT_OF_FUEL',
  'ERR_TIMEOUT',
  'ERR_OUTPUT_LIMIT',
  'ERR_GUEST_EXIT',
];

/** A program that attacks all limits: computes, allocates, prints, recurses, calls. */
const EVERYTHING = `
import gc, sys, time
gc.disable()
x = []
def down(n):
    try:
        x.append(bytearray(5000))
        print('x' * 500)
        sys.stderr.write('y' * 500)
        f('z' * 1000)
        sorted(range(500), key=lambda i: -i)
        down(n + 1)
    except (MemoryError, RuntimeError, ValueError):
        time.sleep(0)
        down(0)
while True:
    try: down(0)
    except BaseException: pass
`;

const TIGHT: RunOptions = {
  memoryBytes: 2 << 20,
  fuel: 100_000_000,
  wallTimeoutMs: 300,
  maxStdoutBytes: 10_000,
  maxStderrBytes: 10_000,
  hostResultBytes: 500,
};

export const scenarios: Scenario[] = [
  {
    id: 'together-01',
    threat: 'T13',
    title: 'every limit at once, with what is left out of the way one after the other',
    async play(stage) {
      const hostFunctions = { f: (text: unknown) => text };
      const changes: RunOptions[] = [
        {},
        { fuel: null },
        { wallTimeoutMs: 1500, fuel: 10_000_000 },
        { onOutputLimit: 'error' },
        { memoryBytes: 1 << 20 },
        { maxStdoutBytes: 0, maxStderrBytes: 0 },
        { hostResultBytes: 1 },
        { fuel: 1 },
        { wallTimeoutMs: 1 },
      ];
      for (const change of changes) {
        const ended = await stage.expect(EVERYTHING, { ...TIGHT, hostFunctions, ...change }, { code: ENDS });
        assert.ok(Buffer.byteLength(ended.stdout) <= 10_000 && Buffer.byteLength(ended.stderr) <= 10_000);
      }
    },
  },
  {
    id: 'together-02',
    threat: 'T13',
    title: 'many such programs at once, while the event loop goes on and short runs come through',
    ways: ['run'],
    isolated: true,
    async play() {
      const hostFunctions = { f: (text: unknown) => text };
      const attacks = Array.from(
        { length: 30 },
        () =>
        withinTime(run(EVERYTHING, { ...TIGHT, fuel: 10_000_000, hostFunctions }).then(() => 'ok', (error: unknown) => failed(error).code)), // prettier-ignore
      );
      const state = { over: false };
      const all = Promise.all(attacks).finally(() => (state.over = true));
      let turns = 0;
      while (!state.over) {
        assert.equal((await run('print(1)', ROOMY)).stdout, '1\n');
        await sleep(1);
        turns += 1;
      }
      assert.ok(turns > 3, `${turns}`);
      for (const code of await all) assert.ok(ENDS.includes(code), code);
    },
  },
  {
    id: 'together-03',
    threat: 'T13',
    title: 'a thousand runs at once that wait for the host, and all get their answers',
    ways: ['run'],
    isolated: true,
    async play() {
      const waiting: (() => void)[] = [];
      const wait = () => new Promise<number>((done) => waiting.push(() => { done(1); })); // prettier-ignore
      const runs = Array.from({ length: 1000 }, () =>
        run('print(wait())', { fuel: null, wallTimeoutMs: null, hostFunctions: { wait } }),
      );
      while (waiting.length < 1000) await sleep(10);
      for (const go of waiting) go();
      for (const { stdout } of await withinTime(Promise.all(runs))) assert.equal(stdout, '1\n');
    },
  },
  {
    id: 'together-04',
    threat: 'T13',
    title: 'a thousand sessions open at once, each with its own memory',
    ways: ['run'],
    isolated: true,
    async play() {
      const sessions = Array.from({ length: 1000 }, () => new MicroPythonSession(ROOMY));
      await Promise.all(sessions.map((session, i) => withinTime(session.run(`x = ${i}`))));
      const results = await Promise.all(sessions.map((session) => session.run('print(x)')));
      results.forEach(({ stdout }, i) => { assert.equal(stdout, `${i}\n`); }); // prettier-ignore
      await Promise.all(sessions.map((session) => session.close()));
    },
  },
  {
    id: 'together-05',
    threat: 'T13',
    title: 'a thousand runs aborted at once, in every state',
    ways: ['run'],
    isolated: true,
    async play() {
      const controller = new AbortController();
      const options = {
        fuel: null,
        wallTimeoutMs: null,
        signal: controller.signal,
        hostFunctions: { never: () => new Promise(() => undefined) },
      };
      const codes = [
        'while True: pass',
        'never()',
        'import time\ntime.sleep(600)',
        'while True: print(1)',
        'x = 1',
      ];
      const runs = Array.from({ length: 1000 }, (_, i) => run(codes[i % codes.length] as string, options).then(() => 'ok', (error: unknown) => failed(error).code)); // prettier-ignore
      await sleep(20);
      controller.abort();
      for (const code of await withinTime(Promise.all(runs))) assert.match(code, /^(ok|ABORT_ERR)$/);
    },
  },
  {
    id: 'together-06',
    threat: 'T13',
    title: 'sessions asked for a thousand runs at once, closed in the middle',
    ways: ['run'],
    async play() {
      for (const Session of [MicroPythonSession, MicroPythonReplaySession]) {
        const session = new Session(ROOMY);
        const runs = Array.from({ length: 1000 }, () => session.run('1').then(() => 'ok', (error: unknown) => failed(error).code)); // prettier-ignore
        await sleep(5);
        await withinTime(session.close());
        for (const code of await withinTime(Promise.all(runs)))
          assert.match(code, /^(ok|ERR_SESSION_CLOSED)$/);
      }
    },
  },
  {
    id: 'together-07',
    threat: 'T13',
    title: 'runs inside of runs inside of runs, each started by a host function of the one before',
    ways: ['run'],
    async play() {
      let deepest = 0;
      const nest = (depth: number): Promise<string> => {
        deepest = Math.max(deepest, depth);
        if (depth === 300) return Promise.resolve('bottom');
        const options = { fuel: null, wallTimeoutMs: null, hostFunctions: { down: () => nest(depth + 1) } };
        return run('print(down(), end="")', options).then(({ stdout }) => stdout);
      };
      assert.equal(await withinTime(nest(0)), 'bottom');
      assert.equal(deepest, 300);
    },
  },
  {
    id: 'together-08',
    threat: 'T9',
    title: 'output beyond every limit, in pieces of every size, to both streams',
    async play(stage) {
      for (const size of [1, 7, 1000, 65_536, 300_000]) {
        const code = `import sys\nfor i in range(20):\n    sys.stdout.write('é' * ${size})\n    sys.stderr.write('x' * ${size})`;
        const options = { ...ROOMY, maxStdoutBytes: 1001, maxStderrBytes: 999 };
        const ended = await stage.expect(code, options, {});
        assert.ok(Buffer.byteLength(ended.stdout) <= 1001 + 3 && ended.stderr.length <= 999);
        await stage.expect(
          'while True: print("x" * 100)',
          { ...options, onOutputLimit: 'error' },
          { code: 'ERR_OUTPUT_LIMIT' },
        );
      }
    },
  },
  {
    id: 'together-09',
    threat: 'T9',
    title: 'bytes that are no text: cut characters, half surrogates, null bytes, control sequences',
    async play(stage) {
      const code = `
import sys
for piece in (b'\\xff\\xfe', b'\\xc3', b'\\xed\\xa0\\x80', b'\\xf0\\x9f\\x98', b'\\x00' * 100, b'\\x1b]0;title\\x07', b'\\xc0\\x80', bytes(range(256))):
    for i in range(3): sys.stdout.buffer.write(piece) if hasattr(sys.stdout, 'buffer') else print(piece)
`;
      const ended = await stage.expect(code, ROOMY, {});
      assert.ok(ended.stdout.isWellFormed());
    },
  },
  {
    id: 'together-10',
    threat: 'T9',
    title: 'output faster than JavaScript takes it: what waits is bounded by the limit',
    ways: ['run'],
    isolated: true,
    async play() {
      let streamed = 0;
      const onStdout = (text: string) => (streamed += text.length);
      const printing = run('while True: print("x" * 1000)', {
        fuel: null,
        wallTimeoutMs: 1000,
        maxStdoutBytes: 5_000_000,
        onStdout,
      });
      // This thread does nothing else meanwhile.
      runSync('import time\ntime.sleep(0.5)', ROOMY);
      await assert.rejects(withinTime(printing), { code: 'ERR_TIMEOUT' });
      assert.ok(streamed <= 5_000_000, `${streamed}`);
    },
  },
];
