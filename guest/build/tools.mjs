// Programs the build runs.
import { execFileSync } from 'node:child_process';

import { BuildError } from './options.mjs';

const PACKAGES = {
  'apt-get': 'apt (on other systems give --source-dir or --repo-url)',
  git: 'git',
  patch: 'the package patch',
  python3: 'Python 3 (package python3)',
  tar: 'tar and xz-utils',
};

/** Runs a program and returns what it printed; a failure shows its last lines. */
export function runTool(program, args, options = {}) {
  try {
    return execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28, ...options });
  } catch (error) {
    if (error.code === 'ENOENT' && error.syscall?.startsWith('spawn')) {
      throw new BuildError(`${program} is missing; install ${PACKAGES[program] ?? program}.`);
    }
    const output = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
    throw new BuildError(`${program} failed (${error.status ?? error.signal ?? error.code}):\n${output}`);
  }
}

/** A script of MicroPython's build: the same output each time, nothing written beside the script. */
export function python(...args) {
  return runTool('python3', args, { env: { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' } });
}
