// The command line of the guest build.
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const USAGE = `Usage: node guest/build.mjs [options]

Builds artifacts/micropython-wasi.wasm from MicroPython's source, guest/port and guest/patches.

Source (default: Debian's micropython 1.25.0 through apt, checked against a pinned sha256)
  --source-dir DIR      a MicroPython source tree; it is copied, never changed
  --repo-url URL        a git repository to clone instead
  --already-patched     --source-dir has the patches already; for work on the series
  --ref REF             branch, tag, commit or pull/N/head of --repo-url (default: its HEAD)

What is built
  --stress              collect at every GCSTRESS-th allocation, poison freed memory; for tests
  --plain               no patches and no resident entry points: a WASI command that only has
                        _start and the imports host_call and host_result_cap; for tests
  --user-c-modules DIR  compile every .c file below DIR into the guest (MP_REGISTER_MODULE)
  --extra-cflag FLAG    one more flag for the C compiler; may be repeated
  --extra-patch FILE    one more patch after the series; may be repeated
  --no-modules          leave out guest/modules, which need the whole series; for tests
  --no-spill            leave out the passes that show pointers to the collector: unsound; for tests

How
  --work-dir DIR        where sources and objects are kept (default: build/guest)
  --output FILE         the module (default: artifacts/micropython-wasi[-stress|-plain].wasm)
  --jobs N              compilers at the same time (default: number of processors, at most 4)
  --clean               empty the work directory first
  --skip-build          prepare and patch the source, compile nothing
  --update-manifest     write what was built to artifacts/micropython-wasi.json instead of
                        failing when it differs from it
  --help
`;

const FLAGS = ['already-patched', 'stress', 'plain', 'no-modules', 'no-spill', 'clean', 'skip-build', 'update-manifest'];
const VALUES = ['source-dir', 'repo-url', 'ref', 'work-dir', 'output', 'jobs', 'user-c-modules'];
const LISTS = ['extra-cflag', 'extra-patch'];

/** A mistake of the caller or of the machine: the message is all that has to be shown. */
export class BuildError extends Error {}

function readArguments(argv) {
  const options = { 'extra-cflag': [], 'extra-patch': [] };
  for (let i = 0; i < argv.length; i++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
    if (name === 'help') {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    if (FLAGS.includes(name) && inline === undefined) {
      options[name] = true;
      continue;
    }
    if (!VALUES.includes(name) && !LISTS.includes(name)) {
      throw new BuildError(`Unknown option ${argv[i]}; --help lists the options.`);
    }
    const value = inline ?? argv[++i];
    if (value === undefined) throw new BuildError(`--${name} needs a value.`);
    if (LISTS.includes(name)) options[name].push(value);
    else options[name] = value;
  }
  return options;
}

/** Checked options with absolute paths and all defaults filled in. */
export function parseOptions(argv) {
  const given = readArguments(argv);
  if (given['source-dir'] && given['repo-url']) throw new BuildError('Give --source-dir or --repo-url, not both.');
  if (given.ref && !given['repo-url']) throw new BuildError('--ref needs --repo-url.');
  if (given['already-patched'] && !given['source-dir']) throw new BuildError('--already-patched needs --source-dir.');
  if (given.plain && given.stress) throw new BuildError('--stress needs the patches that --plain leaves out.');
  const jobs = given.jobs === undefined ? Math.min(os.availableParallelism(), 4) : Number(given.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new BuildError('--jobs needs a whole number from 1.');
  const variant = given.plain ? '-plain' : given.stress ? '-stress' : '';
  const standardOutput = path.join(ROOT, 'artifacts', `micropython-wasi${variant}.wasm`);
  const absolute = (file) => file && path.resolve(file);
  const options = {
    sourceDir: absolute(given['source-dir']),
    repoUrl: given['repo-url'],
    ref: given.ref ?? 'HEAD',
    alreadyPatched: given['already-patched'] ?? false,
    stress: given.stress ?? false,
    plain: given.plain ?? false,
    userModules: absolute(given['user-c-modules']),
    extraFlags: given['extra-cflag'],
    extraPatches: given['extra-patch'].map(absolute),
    ownModules: !given.plain && !given['no-modules'],
    spill: !given['no-spill'],
    workDir: absolute(given['work-dir']) ?? path.join(ROOT, 'build', 'guest'),
    output: absolute(given.output) ?? standardOutput,
    jobs,
    clean: given.clean ?? false,
    skipBuild: given['skip-build'] ?? false,
    updateManifest: given['update-manifest'] ?? false,
  };
  const asCommitted =
    !options.sourceDir &&
    !options.repoUrl &&
    !options.userModules &&
    options.extraFlags.length === 0 &&
    options.extraPatches.length === 0 &&
    options.ownModules === !options.plain &&
    options.spill;
  // Where things lie in the work directory, so that one kind of build does not undo another.
  options.kind = asCommitted ? (variant.slice(1) || 'product') : 'custom';
  // The manifest describes one build.
  options.hasManifest = options.kind === 'product' && options.output === standardOutput;
  if (options.updateManifest && !options.hasManifest) {
    throw new BuildError('--update-manifest is for the build without options for source, content and output.');
  }
  return options;
}
