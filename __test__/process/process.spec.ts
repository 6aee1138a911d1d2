/**
 * One hostile scenario per file, each in a process of its own, which has to end as Node itself would
 * have it: no abort, no hang, no thread left over. Each is repeated, with its repetitions side by side,
 * so that they disturb each other.
 *
 * PROCESS_REPEAT=N repeats each N times (default 3); PROCESS_FULL=1 makes the long ones long.
 */
import test, { type ExecutionContext } from 'ava';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support';

const REPEAT = Number(process.env.PROCESS_REPEAT ?? 3);
const FULL = process.env.PROCESS_FULL === '1';
/** How many processes run side by side. */
const TOGETHER = 3;
/** A process that takes longer hangs. */
const HANGS_AFTER_MS = FULL ? 900_000 : 60_000;

interface Expected {
  /** Default ''. */
  stdout?: string;
  /** Default 0. */
  status?: number | null;
  /** Default null. */
  signal?: NodeJS.Signals | null;
  /** What standard error has to hold; by default it is empty. */
  stderr?: RegExp;
}

interface Ways {
  args?: string[];
  /** Options of Node's own. */
  flags?: string[];
  env?: Record<string, string>;
  /** A command to start Node with. */
  under?: string[];
  /** Sent when the process has printed its first line. */
  send?: NodeJS.Signals;
  repeat?: number;
}

type Ended = Required<Omit<Expected, 'stderr'>> & { stderr: string };

function start(file: string, { args = [], flags = [], env = {}, under = [], send }: Ways): Promise<Ended> {
  const command = [
    ...under,
    process.execPath,
    '--expose-gc',
    ...flags,
    join('__test__', 'process', file),
    ...args,
  ];
  return new Promise((done, failed) => {
    const child = spawn(command[0] as string, command.slice(1), {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: HANGS_AFTER_MS,
      killSignal: 'SIGKILL',
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.stdout === '' && send !== undefined) child.kill(send);
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.on('error', failed);
    child.on('close', (status, signal) => {
      done({ status, signal, ...output });
    });
  });
}

async function repeated(t: ExecutionContext, file: string, expected: Expected, ways: Ways): Promise<void> {
  const { stdout = '', status = 0, signal = null, stderr = /^$/ } = expected;
  let left = ways.repeat ?? REPEAT;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const { stderr: said, ...ended } = await start(file, ways);
      t.deepEqual(ended, { status, signal, stdout }, said);
      t.regex(said, stderr);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, lane));
}

function scenario(name: string, expected: Expected, ways: Ways = {}): void {
  const title = [name, ...(ways.args ?? []), ways.send].filter(Boolean).join(' ');
  test(title, (t) => repeated(t, `${name}.mjs`, expected, ways));
}

/** Scenarios that use /proc, rlimits and the like. */
const linux: typeof scenario = process.platform === 'linux' ? scenario : () => undefined;

scenario('exit-in-host-function-of-run', { status: 7, stdout: 'guest in\nleaving\n' });
scenario('exit-in-host-function-of-runsync', { status: 7 });
scenario('exit-in-nested-runsync', { status: 7 });
scenario('exit-in-async-host-function', { status: 7 });
scenario('exit-in-session', { status: 7 }, { args: ['async'] });
scenario('exit-in-session', { status: 7 }, { args: ['sync'] });
scenario('exit-in-promise', { status: 7, stdout: 'done\n' });
scenario('exit-in-on-stdout', { status: 7 });
scenario('exit-at-random-moment', { status: 7 }, { repeat: 3 * REPEAT });
scenario('exit-right-after-start', { status: 7 });
scenario('run-in-exit-handler', { status: 7, stdout: 'exit 7\n42\n' });

scenario('natural-end-idle-sessions', { stdout: 'end\n' });
scenario('natural-end-waits-for-runs', { stdout: 'end of the program\nslept\nERR_TIMEOUT\n' });
scenario('natural-end-closing', { stdout: 'end\n' });
scenario('natural-end-before-exit', { stdout: 'round 1\nround 2\nround 3\n' });
scenario('natural-end-after-runsync', { stdout: 'first\nlater\n' });

const nobody = /nobody (catches this|looks)/;
scenario('uncaught-exception', { status: 1, stderr: nobody });
scenario('uncaught-exception-in-host-function', { status: 1, stderr: nobody });
scenario('uncaught-exception-handled', { stdout: 'caught tripped\n1\n1\ncaught tripped\nstill here\n' });
scenario('unhandled-rejection', { status: 1, stderr: nobody });
scenario('unhandled-rejection-in-host-function', { status: 1, stderr: nobody });

for (const send of ['SIGTERM', 'SIGINT'] as const) {
  const killed = { status: null, signal: send, stdout: 'ready\n' };
  scenario('signal-default', killed, { send, args: ['idle'] });
  scenario('signal-default', killed, { send, args: ['busy'] });
}
scenario('signal-handled', { stdout: "ready\n[ 'ABORT_ERR', 'ERR_SESSION_CLOSED' ]\n" }, { send: 'SIGTERM' });

scenario('child-process-fork', { stdout: '42 0\n42 0\n42 0\nABORT_ERR\n' });
scenario('cluster', { stdout: 'worker 3\nworker 3\nprimary\n' });

for (const how of [
  'in-main-first',
  'in-worker-first',
  'in-worker-then-main',
  'in-workers-only',
  'everywhere-at-once',
]) {
  scenario(`load-${how}`, { stdout: 'ok\n' });
}
scenario('load-in-nested-workers', { stdout: '0 1 2 3\n1\n' });
scenario('load-twice', { stdout: 'true\nsecond 2\nearly 1\nfirst again\nend\n' });

const terminations = FULL ? 1000 : 34;
linux(
  'worker-terminate',
  { stdout: `fine\n${terminations} terminated\n` },
  { args: [`${terminations}`], repeat: FULL ? 1 : 3 },
);
const leaving = 'exit 5\nthrown\nthrow 1\nrejected\nreject 1\nend 0\n';
scenario('worker-exit-beside-others', { stdout: `${leaving}${leaving}60\n60\n` });
scenario('worker-exit-in-host-function', {
  stdout:
    'run 5\nrun, later 5\nrunSync 5\nrunSync, caught 5\nsession 5\nsession, runSync 5\nonStdout 5\nnested 5\n' +
    'main goes on\n',
});
scenario('worker-out-of-memory', { stdout: 'ERR_WORKER_OUT_OF_MEMORY\n1\nmain goes on\n', stderr: /^/ });

scenario('nested-until-the-stack-ends', {
  stdout: 'main: true fine\nworker: true fine\n0\nworker: true fine\n0\n',
});
scenario('first-run-at-the-end-of-the-stack', { stdout: 'run\nsession\nrun\nsession\n0\n' });

linux('gc-sessions', { stdout: 'begin\n100 dropped\nreclaimed\n' });
scenario('gc-sessions-by-itself', { stdout: 'no limit met\n' }, { repeat: 1 });
scenario('gc-in-between', { stdout: '1 1 1, ZeroDivisionError\n' });
scenario('never-answered', { stdout: 'flat\n' }, { repeat: 1 });
scenario('gc-signals', { stdout: '0\nflat\n' }, { repeat: 1 });

scenario('abort-before-at-after', {
  stdout:
    'after: ok\nbefore, session: ABORT_ERR\nbefore: ABORT_ERR\nsame turn: ABORT_ERR\n' +
    "NameError: name 'x' isn't defined\n",
});
linux(
  'abort-ten-thousand',
  { stdout: 'ABORT_ERR true\n' },
  { args: [FULL ? '100000' : '10000'], repeat: FULL ? 1 : 2 },
);

linux('more-runs-than-the-pool', { stdout: 'true\ntrue\n' });
linux(
  'fault-no-temporary-directory',
  { stdout: 'run\ncustom\nsession\n' },
  { env: { TMPDIR: '/proc/none', HOME: '/proc/none' }, repeat: 1 },
);
const under = (ulimit: string) => ['bash', '-c', `${ulimit}; exec "$0" "$@"`];
for (const gib of [8, 2]) {
  linux(
    'fault-little-address-space',
    { stdout: 'runSync\nunmetered\ntrue\n30000000\nERR_TIMEOUT\n' },
    { under: under(`ulimit -v ${gib << 20}`), args: [`${gib} GiB`], repeat: 1 },
  );
}
linux('fault-address-space-runs-out', { stdout: 'ok\nrun\nsession 1\nok\n' }, { repeat: 1 });
// V8's own threads end the process when they get no memory, whoever has taken it.
linux(
  'fault-no-memory-for-data',
  { stdout: 'expected\nexpected\nexpected\nok\ntrue\nok\n' },
  { flags: ['--single-threaded'] },
);
linux(
  'fault-no-descriptors',
  {
    stdout:
      'EMFILE\nrun\nERR_SANDBOX_LIMIT\nERR_SANDBOX_LIMIT\nERR_INVALID_DIRECTORY\nERR_INVALID_DIRECTORY\n' +
      'ERR_INVALID_ARTIFACT\nERR_TIMEOUT\nrun again\nok\nsession\nok\nok\n',
  },
  { under: under('ulimit -n 100'), repeat: 1 },
);
// The limit on threads does not hold for root. The checkout may be readable for root only.
const BECOME_ORDINARY =
  'setpriv --reuid=61234 --regid=61234 --clear-groups --inh-caps=+dac_read_search --ambient-caps=+dac_read_search'.split(
    ' ',
  );
const ordinary = process.getuid?.() === 0 ? BECOME_ORDINARY : [];
linux(
  'fault-no-threads',
  {
    stdout:
      'ERR_SANDBOX_LIMIT\nERR_SANDBOX_LIMIT\nrunSync\nslept\nERR_TIMEOUT\nERR_OUT_OF_FUEL\nERR_SANDBOX_LIMIT\n' +
      'session\nrun\nERR_TIMEOUT\nsession.run\n',
  },
  { under: ordinary },
);
linux(
  'fault-no-threads-to-compile',
  { stdout: 'clear\nclear\nrun\ncustom\ncustom\n' },
  { under: ordinary, repeat: 1 },
);
linux('fault-few-mappings', {
  stdout: 'ERR_SANDBOX_LIMIT true true\nERR_SANDBOX_LIMIT\nok ok\nok ERR_SANDBOX_LIMIT\nok\ntrue\n',
});
if (FULL) {
  const stdout = 'ERR_SANDBOX_LIMIT true\nok 1\nok ERR_SANDBOX_LIMIT\nok\n';
  linux('fault-most-sessions', { stdout }, { repeat: 1 });
}
