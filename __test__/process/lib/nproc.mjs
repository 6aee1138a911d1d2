/** Lowers and lifts this process's limit on threads, through a helper that is not under it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const helper = spawn(
  'sh',
  ['-c', 'while read -r limit; do prlimit --pid "$PPID" --nproc="$limit:" && echo done; done'],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
helper.unref();
helper.stdin.unref();
helper.stdout.unref();

const [, hard] = /Max processes +\S+ +(\S+)/.exec(readFileSync('/proc/self/limits', 'latin1'));

async function set(limit) {
  const answered = once(helper.stdout, 'data');
  helper.stdout.ref();
  helper.stdin.write(`${limit}\n`);
  await answered;
  helper.stdout.unref();
}

export const noMoreThreads = () => set(1);
export const threadsAgain = () => set(hard);
