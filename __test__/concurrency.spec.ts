import test from 'ava';
import { run, runSync } from 'micropython-wasm';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LoopWatch, median, ROOT, sleep, threadCount } from './support';

/** Promises that the test settles itself. */
class Gate {
  readonly waiting: (() => void)[] = [];
  readonly wait = () => new Promise<void>((done) => this.waiting.push(done));

  /** Waits until so many are waiting. */
  async until(count: number): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (this.waiting.length < count) {
      if (Date.now() > deadline) throw new Error(`only ${this.waiting.length} of ${count} are waiting`);
      await sleep(5);
    }
  }

  open(): void {
    for (const done of this.waiting) done();
  }
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('1,000 runs that wait in host functions take at most 16 threads', async (t) => {
  const before = threadCount();
  const gate = new Gate();
  const options = { hostFunctions: { wait: gate.wait }, wallTimeoutMs: null };
  const runs = Array.from({ length: 1000 }, (_, i) => run(`wait()\nprint(${i})`, options));
  await gate.until(1000);
  const threads = threadCount() - before;
  gate.open();
  const results = await Promise.all(runs);
  t.true(threads <= 16, `${threads} threads more`);
  t.deepEqual(
    results.map(({ stdout }) => stdout),
    results.map((_, i) => `${i}\n`),
  );
});

test('32 runs whose host functions read files do not wait for each other for ever', async (t) => {
  const read = (name: string) => readFile(join(ROOT, name), 'utf8').then((text) => text.length);
  const expected = (await readFile(join(ROOT, 'package.json'), 'utf8')).length;
  const code = 'for i in range(10):\n  n = read("package.json")\nprint(n)';
  const runs = Array.from({ length: 32 }, () =>
    run(code, { hostFunctions: { read }, wallTimeoutMs: 30_000 }),
  );
  for (const { stdout } of await Promise.all(runs)) t.is(stdout, `${expected}\n`);
});

test('short runs get their turn beside eight guests that spin', async (t) => {
  for (const fuel of [Number.MAX_SAFE_INTEGER, null]) {
    const controller = new AbortController();
    const spin = { fuel, wallTimeoutMs: null, signal: controller.signal };
    const spinning = Array.from({ length: 8 }, () => run('while True: pass', spin));
    const times: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      const begun = performance.now();
      await run('print(1)');
      times.push(performance.now() - begun);
    }
    controller.abort();
    await Promise.allSettled(spinning);
    // 10 ms on a machine of its own; other test files run beside this one.
    t.log(`fuel ${String(fuel)}: median ${median(times).toFixed(1)} ms`);
    t.true(median(times) <= 100, `median ${median(times)} ms`);
  }
});

test('more spinning guests than processors: each is given time, and all are cut in time', async (t) => {
  const watch = new LoopWatch();
  const count = 4 * availableParallelism();
  const begun = performance.now();
  const runs = Array.from({ length: count }, () =>
    run('while True: pass', { fuel: null, wallTimeoutMs: 300 }),
  );
  const codes = (await Promise.allSettled(runs)).map((result) =>
    result.status === 'rejected' ? (result.reason as { code: string }).code : 'resolved',
  );
  t.deepEqual(codes, Array(count).fill('ERR_TIMEOUT'));
  t.true(performance.now() - begun < 10_000);
  t.true(watch.stop().ticks >= 5);
});

test('2,000 short runs at once', async (t) => {
  const runs = Array.from({ length: 2000 }, (_, i) => run(`print(${i})`, { wallTimeoutMs: 60_000 }));
  const results = await Promise.all(runs);
  t.true(results.every(({ stdout }, i) => stdout === `${i}\n`));
});

test('runs that are slow and runs that are quick settle in the order of their ends', async (t) => {
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  await Promise.all([
    run('import time\ntime.sleep(0.4)', {}).then(note('slow')),
    run('pass').then(note('quick')),
  ]);
  t.deepEqual(order, ['quick', 'slow']);
});

test('runSync inside a host function of run, while others run', async (t) => {
  const nested = (n: number) => runSync(`print(${n} * ${n})`).stdout.trim();
  const runs = Array.from({ length: 20 }, (_, i) =>
    run(`print(nested(${i}))`, { hostFunctions: { nested }, wallTimeoutMs: 20_000 }),
  );
  const results = await Promise.all(runs);
  t.deepEqual(
    results.map(({ stdout }) => stdout),
    results.map((_, i) => `${i * i}\n`),
  );
});

test('runSync nested in its own host functions, ten deep', (t) => {
  const down = (n: number): string =>
    n === 0
      ? 'bottom'
      : runSync(`print(down(${n - 1}), end="")`, { hostFunctions: { down }, wallTimeoutMs: 20_000 }).stdout;
  t.is(down(10), 'bottom');
});

test('runs that are started from inside a runSync go on after it', async (t) => {
  const started: Promise<{ stdout: string }>[] = [];
  const start = () => {
    started.push(run('print("later")'));
  };
  runSync('start()\nstart()', { hostFunctions: { start } });
  t.deepEqual(
    (await Promise.all(started)).map(({ stdout }) => stdout),
    ['later\n', 'later\n'],
  );
});

onLinux('threads and memory do not grow with the number of runs', async (t) => {
  const round = async () => {
    for (let i = 0; i < 10; i += 1) {
      await Promise.all(Array.from({ length: 50 }, () => run('x = list(range(2000))\nprint(len(x))')));
    }
  };
  await round();
  const threads = threadCount();
  const { rss } = process.memoryUsage();
  await round();
  await round();
  t.true(threadCount() <= threads + 2);
  t.true(process.memoryUsage().rss < rss + 100 * 2 ** 20);
});
