// Source packages from Debian, through apt with directories of its own: lists, cache and
// configuration of the machine's apt are read, never written.
import fs from 'node:fs';
import path from 'node:path';

import { fileHash, writeDirectory } from './files.mjs';
import { BuildError } from './options.mjs';
import { runTool } from './tools.mjs';

export const MICROPYTHON = {
  name: 'micropython',
  suite: 'trixie',
  version: '1.25.0+ds-1',
  file: 'micropython_1.25.0+ds.orig.tar.xz',
  sha256: '7b25be99a502f070b2de81dafc08da7051d992325d6e67daa9045a918fffdbea',
};

export const PCRE2 = {
  name: 'pcre2',
  suite: 'trixie',
  version: '10.46-1~deb13u2',
  file: 'pcre2_10.46.orig.tar.gz',
  sha256: '8d28d7f2c3b970c3a4bf3776bcbb5adfc923183ce74bc8df1ebaad8c1985bd07',
};

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Debian archives by the machine's own apt sources, the likeliest first. */
export function mirrors() {
  const listed = runTool('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']);
  const uris = [...new Set(listed.toString().split('\n').filter(Boolean))].map((uri) => uri.replace(/\/+$/, ''));
  const debian = uris.filter((uri) => uri.endsWith('/debian'));
  // A host that serves debian-security or ubuntu usually serves debian beside it.
  const beside = uris
    .filter((uri) => /\/(debian-security|debian-ports|ubuntu)$/.test(uri))
    .map((uri) => uri.replace(/[^/]+$/, 'debian'));
  return [...new Set([...debian, ...beside])];
}

function download({ name, suite }, mirror, dir) {
  const lists = path.join(dir, 'lists');
  const archives = path.join(dir, 'cache', 'archives');
  fs.mkdirSync(path.join(lists, 'partial'), { recursive: true });
  fs.mkdirSync(path.join(archives, 'partial'), { recursive: true });
  // The pinned hash decides about the file; the signature is checked as well where there is a key.
  const trust = fs.existsSync(KEYRING) ? `signed-by=${KEYRING}` : 'trusted=yes';
  const sources = path.join(dir, 'sources.list');
  fs.writeFileSync(sources, `deb-src [${trust}] ${mirror} ${suite} main\n`);
  const settings = {
    'Dir::Etc::SourceList': sources,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': lists,
    'Dir::Cache': path.join(dir, 'cache'),
    'APT::Sandbox::User': '', // root downloads as root: nobody else may write here
    'Acquire::Languages': 'none',
  };
  const common = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  runTool('apt-get', [...common, '-q', '--error-on=any', 'update'], { cwd: dir });
  runTool('apt-get', [...common, '-q', 'source', '--download-only', '--tar-only', name], { cwd: dir });
}

/** Path of the checked archive of a package; it is downloaded once per work directory. */
export async function fetchArchive(workDir, wanted) {
  const { name, suite, file, sha256 } = wanted;
  const dir = path.join(workDir, 'download', name);
  const archive = path.join(dir, file);
  if (fs.existsSync(archive) && fileHash(archive) === sha256) return archive;
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  const candidates = mirrors();
  if (candidates.length === 0) {
    throw new BuildError('No Debian archive in the apt sources of this machine; give --source-dir or --repo-url.');
  }
  const failures = [];
  for (const mirror of candidates) {
    try {
      await writeDirectory(dir, async (temporary) => {
        const work = path.join(temporary, 'apt');
        fs.mkdirSync(work);
        download(wanted, mirror, work);
        const found = path.join(work, file);
        if (!fs.existsSync(found)) throw new BuildError(`${suite} no longer has ${file}`);
        const hash = fileHash(found);
        if (hash !== sha256) throw new BuildError(`${file} has sha256 ${hash}, not ${sha256}`);
        fs.renameSync(found, path.join(temporary, file));
        fs.rmSync(work, { recursive: true });
      });
      return archive;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      failures.push(`${mirror}: ${error.message}`);
    }
  }
  throw new BuildError(`The source of ${name} could not be downloaded.\n${failures.join('\n')}`);
}
