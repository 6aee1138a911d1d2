// The platforms the package is published for, and how each is built and run from Linux x64.
import { Failure } from '../lib/process.mjs';

/**
 * @typedef {object} Target
 * @property {string} platform the platform part of the package's name, e.g. linux-x64-gnu
 * @property {string} triple how Rust calls what is built here
 * @property {string} published the target of the published build, where that is another
 * @property {string} [zig] how cargo-zigbuild calls it, with the lowest C library, if not by the triple
 * @property {'elf' | 'pe' | 'macho'} format
 * @property {'native' | 'musl' | 'qemu' | 'qemu-musl' | 'wine' | null} runner how its programs run here
 * @property {boolean} [ownStd] the standard library comes with the toolchain
 * @property {string[]} [flags] for rustc
 * @property {Record<string, string>} [env] for cargo
 */

/** @type {Target[]} */
export const targets = [
  {
    platform: 'linux-x64-gnu',
    triple: 'x86_64-unknown-linux-gnu',
    zig: 'x86_64-unknown-linux-gnu.2.17',
    format: 'elf',
    runner: 'native',
    ownStd: true,
  },
  {
    platform: 'linux-x64-musl',
    triple: 'x86_64-unknown-linux-musl',
    format: 'elf',
    runner: 'musl',
    flags: ['-C', 'target-feature=-crt-static'],
  },
  {
    platform: 'linux-arm64-gnu',
    triple: 'aarch64-unknown-linux-gnu',
    zig: 'aarch64-unknown-linux-gnu.2.17',
    format: 'elf',
    runner: 'qemu',
  },
  {
    platform: 'linux-arm64-musl',
    triple: 'aarch64-unknown-linux-musl',
    format: 'elf',
    runner: 'qemu-musl',
    flags: ['-C', 'target-feature=-crt-static'],
  },
  {
    platform: 'darwin-x64',
    triple: 'x86_64-apple-darwin',
    format: 'macho',
    runner: null,
    env: { MACOSX_DEPLOYMENT_TARGET: '11.0' },
  },
  {
    platform: 'darwin-arm64',
    triple: 'aarch64-apple-darwin',
    format: 'macho',
    runner: null,
    env: { MACOSX_DEPLOYMENT_TARGET: '11.0' },
  },
  {
    platform: 'win32-x64-msvc',
    triple: 'x86_64-pc-windows-gnu',
    published: 'x86_64-pc-windows-msvc',
    format: 'pe',
    runner: 'wine',
  },
  {
    platform: 'win32-arm64-msvc',
    triple: 'aarch64-pc-windows-gnullvm',
    published: 'aarch64-pc-windows-msvc',
    format: 'pe',
    runner: null,
  },
].map((target) => ({
  published: target.triple,
  zig: target.triple,
  ownStd: false,
  flags: [],
  env: {},
  ...target,
}));

/** The target that a user means: by platform (linux-x64-musl) or by triple. */
export function findTarget(name) {
  return targets.find(({ platform, triple, published }) => [platform, triple, published].includes(name));
}

/** The processor by its Rust name. */
export const architecture = ({ triple }) => triple.split('-', 1)[0];

/** The targets named on the command line of a script; "all" means every one. */
export function chosenTargets(script, names) {
  if (names.length === 1 && names[0] === 'all') return targets;
  const chosen = names.map(findTarget);
  if (chosen.length > 0 && chosen.every((target) => target !== undefined)) return chosen;
  const known = targets.map(({ platform }) => platform).join(', ');
  throw new Failure(`usage: npm run ${script} -- TARGET..., the targets being ${known}, and all`);
}
