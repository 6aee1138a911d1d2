// MicroPython's source package from Debian, through apt with directories of its own: lists, cache
// and configuration of the machine's apt are read, never written.
import fs from 'node:fs';
import path from 'node:path';

import { fileHash, writeDirectory } from './files.mjs';
import { BuildError } from './options.mjs';
import { runTool } from './tools.mjs';

export const PACKAGE = {
  name: 'micropython',
  suite: 'trixie',
  version: '1.25.0+ds-1',
  file: 'micropython_1.25.0+ds.orig.tar.xz',
  sha256: '7b25be99a502f070b2de81dafc08da7051d992325d6e67daa9045a918fffdbea',
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

function download(mirror, dir) {
  const lists = path.join(dir, 'lists');
  const archives = path.join(dir, 'cache', 'archives');
  fs.mkdirSync(path.join(lists, 'partial'), { recursive: true });
  fs.mkdirSync(path.join(archives, 'partial'), { recursive: true });
  // The pinned hash decides about the file; the signature is checked as well where there is a key.
  const trust = fs.existsSync(KEYRING) ? `signed-by=${KEYRING}` : 'trusted=yes';
  const sources = path.join(dir, 'sources.list');
  fs.writeFileSync(sources, `deb-src [${trust}] ${mirror} ${PACKAGE.suite} main\n`);
  const settings = {
    'Dir::Etc::SourceList': sources,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': lists,
    'Dir::Cache': path.join(dir, 'cache'),
    'APT::Sandbox::User': '', // root downloads as root: nobody else may write here
    'Acquire::Languages': 'none',
  };
  const common = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  runTool('apt-get', [...common, '-q', '--error-on=any', 'update'], { cwd: dir });
  runTool('apt-get', [...common, '-q', 'source', '--download-only', '--tar-only', PACKAGE.name], { cwd: dir });
}

/** Path of the checked archive; it is downloaded once per work directory. */
export async function fetchArchive(workDir) {
  const dir = path.join(workDir, 'download');
  const archive = path.join(dir, PACKAGE.file);
  if (fs.existsSync(archive) && fileHash(archive) === PACKAGE.sha256) return archive;
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
        download(mirror, work);
        const found = path.join(work, PACKAGE.file);
        if (!fs.existsSync(found)) throw new BuildError(`${PACKAGE.suite} no longer has ${PACKAGE.file}`);
        const hash = fileHash(found);
        if (hash !== PACKAGE.sha256) throw new BuildError(`${PACKAGE.file} has sha256 ${hash}, not ${PACKAGE.sha256}`);
        fs.renameSync(found, path.join(temporary, PACKAGE.file));
        fs.rmSync(work, { recursive: true });
      });
      return archive;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      failures.push(`${mirror}: ${error.message}`);
    }
  }
  throw new BuildError(`MicroPython's source could not be downloaded.\n${failures.join('\n')}`);
}
