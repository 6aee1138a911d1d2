// Packages of Debian, downloaded and unpacked without installing anything: apt gets directories of its own.
import fs from 'node:fs';
import path from 'node:path';
import { mirrors } from '../../guest/build/apt.mjs';
import { Failure } from '../lib/process.mjs';
import { inCross, makeFolder, run } from './folder.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const suites = ['bookworm', 'bookworm-backports', 'trixie', 'trixie-backports'];

/** A configuration of apt that reads and writes nothing of the machine's. */
async function configuration() {
  const [mirror] = mirrors();
  if (mirror === undefined)
    throw new Failure('There is no Debian archive in the apt sources of this machine.');
  const dir = await makeFolder('apt', async (folder) => {
    for (const part of ['state/lists/partial', 'cache/archives/partial']) {
      fs.mkdirSync(path.join(folder, part), { recursive: true });
    }
    fs.writeFileSync(path.join(folder, 'status'), '');
  });
  const trust = fs.existsSync(keyring) ? `signed-by=${keyring}` : 'trusted=yes';
  const sources = suites.map((suite) => `deb [${trust}] ${mirror} ${suite} main`);
  fs.writeFileSync(path.join(dir, 'sources.list'), `${sources.join('\n')}\n`);
  const file = path.join(dir, 'apt.conf');
  const settings = {
    'Dir::Etc::SourceList': path.join(dir, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::Etc::PreferencesParts': '/dev/null',
    'Dir::State': path.join(dir, 'state'),
    'Dir::State::status': path.join(dir, 'status'),
    'Dir::Cache': path.join(dir, 'cache'),
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
  fs.writeFileSync(file, `${lines.join('\n')}\nAPT::Architectures { "amd64"; "arm64"; };\n`);
  return { ...process.env, APT_CONFIG: file };
}

let updated;
/** Environment for apt-get, its lists brought up to date once. */
function apt() {
  updated ??= (async () => {
    const env = await configuration();
    await run('apt-get', ['-q', '--error-on=any', 'update'], { env });
    return env;
  })();
  return updated;
}

/**
 * A folder of .cross with the content of packages, each as apt-get calls it: name[:architecture]=version.
 * @param {string} name of the folder, with a version in it
 * @param {string[]} packages
 */
export function debianFolder(name, packages) {
  return makeFolder(name, async (folder) => {
    const env = await apt();
    const debs = path.join(inCross('debs'), name);
    fs.rmSync(debs, { recursive: true, force: true });
    fs.mkdirSync(debs, { recursive: true });
    await run('apt-get', ['-q', 'download', ...packages], { env, cwd: debs });
    for (const file of fs.readdirSync(debs)) await run('dpkg', ['-x', path.join(debs, file), folder]);
    fs.rmSync(debs, { recursive: true });
  });
}
