// What an addon for another system must look like, whether it can run here or not.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { inRoot } from '../lib/platform.mjs';
import { Failure } from '../lib/process.mjs';
import { architecture } from './targets.mjs';
import { pythonTools } from './toolchain.mjs';

/** The one symbol that Node looks for. */
const entryPoint = 'napi_register_module_v1';

/** The oldest C library that the Linux builds ask for. */
const oldestGlibc = '2.17';

const machines = { x86_64: ['X86_64', 'AMD64'], aarch64: ['AARCH64', 'ARM64'] };

/** Libraries that every installation of the system has. */
const systemLibraries = {
  'linux-x64-gnu': /^(lib(c|m|dl|pthread|rt)\.so\.\d|ld-linux-x86-64\.so\.2)$/,
  'linux-arm64-gnu': /^(lib(c|m|dl|pthread|rt)\.so\.\d|ld-linux-aarch64\.so\.1)$/,
  'linux-x64-musl': /^libc\.so$/,
  'linux-arm64-musl': /^libc\.so$/,
  pe: /^(kernel32|ntdll|ws2_32|userenv|advapi32|bcrypt|bcryptprimitives|api-ms-win-c(ore|rt)-[\w-]+)\.dll$/i,
  macho: /^\/usr\/lib\/libSystem\.B\.dylib$|^\/System\/Library\/Frameworks\//,
};

const numbers = (version) => version.split('.').map(Number);
const isNewer = (version, than) => {
  const [[major, minor], [otherMajor, otherMinor]] = [numbers(version), numbers(than)];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
};

/** What is wrong, as sentences; and what is worth knowing. */
function judge(target, facts) {
  const problems = [];
  const findings = [];
  if (!machines[architecture(target)].includes(facts.machine)) problems.push(`it is for ${facts.machine}`);
  const exported = facts.exports.map((name) => name.replace(/^_(?=napi)/, ''));
  if (exported.join() !== entryPoint) {
    problems.push(`it exports ${facts.exports.length} symbols: ${exported.slice(0, 5).join(', ')}`);
  } else findings.push(`exports ${entryPoint} only`);
  const known = systemLibraries[target.platform] ?? systemLibraries[target.format];
  const strange = facts.libraries.filter((name) => !known.test(name));
  if (strange.length > 0) problems.push(`it needs ${strange.join(', ')}`);
  else findings.push(`needs ${facts.libraries.join(' ')}`);
  if (facts.glibc) {
    if (isNewer(facts.glibc, oldestGlibc)) problems.push(`it needs glibc ${facts.glibc}`);
    else findings.push(`glibc ${facts.glibc}`);
  }
  if (target.format === 'macho') judgeMac(facts, problems, findings);
  return { problems, findings };
}

function judgeMac(facts, problems, findings) {
  if (facts.installName !== '@rpath/micropython-wasm.node') problems.push(`its name is ${facts.installName}`);
  if (facts.minimumSystem !== '11.0') problems.push(`it needs macOS ${facts.minimumSystem}`);
  if (facts.signatureProblem !== null) problems.push(`its signature: ${facts.signatureProblem}`);
  findings.push(`macOS ${facts.minimumSystem}`, 'signed ad hoc, every page as signed');
}

/** No text of the machine that built it, such as a path of its sources. */
function leakedPaths(file) {
  const bytes = fs.readFileSync(file);
  const leaked = [inRoot(), `${os.homedir()}/`].filter((place) => bytes.includes(place));
  return leaked.map((place) => `it contains paths below ${place}`);
}

/** Looks at an addon and answers its facts; rejects with a Failure that names everything wrong with it. */
export async function checkAddon(target, file) {
  const python = path.join(await pythonTools(), 'python');
  const script = inRoot('scripts', 'cross', 'inspect.py');
  const facts = JSON.parse(execFileSync(python, [script, file], { encoding: 'utf8' }));
  const { problems, findings } = judge(target, facts);
  problems.push(...leakedPaths(file));
  if (problems.length > 0) throw new Failure(`${file}:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
  const bytes = fs.readFileSync(file);
  return { bytes: bytes.length, packedBytes: zlib.gzipSync(bytes, { level: 9 }).length, findings };
}
