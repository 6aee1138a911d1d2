// A registry of npm packages with this package and those of all platforms, as they would be published.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { root, tarballs } from './support.mjs';

const manifestOf = (tarball) =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));

/** The package of a platform whose addon is not here: complete but for the addon. */
function emptyPackage(folder, platform) {
  fs.cpSync(path.join(root, 'npm', platform), path.join(folder, platform, 'package'), { recursive: true });
  const tarball = path.join(folder, `${platform}.tgz`);
  execFileSync('tar', ['-czf', tarball, '-C', path.join(folder, platform), 'package']);
  return tarball;
}

function packages(folder) {
  const packed = new Map(tarballs.map((file) => [manifestOf(file).name, file]));
  for (const platform of fs.readdirSync(path.join(root, 'npm'))) {
    const name = `@micropython-wasm/${platform}`;
    if (!packed.has(name)) packed.set(name, emptyPackage(folder, platform));
  }
  return packed;
}

function description(tarball, url) {
  const manifest = manifestOf(tarball);
  const data = fs.readFileSync(tarball);
  const integrity = `sha512-${createHash('sha512').update(data).digest('base64')}`;
  const shasum = createHash('sha1').update(data).digest('hex');
  const dist = { tarball: `${url}/${manifest.name}/-/${path.basename(tarball)}`, integrity, shasum };
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    // A date in the past: package managers may be set to wait before they take new versions.
    time: { [manifest.version]: '2024-01-01T00:00:00.000Z' },
    versions: { [manifest.version]: { ...manifest, dist } },
  };
}

/**
 * Starts a registry on a port of its own.
 * @param {string} folder for the packages of other platforms
 * @returns {Promise<{ url: string, downloads: string[], close: () => void }>} downloads: names of the packages
 *   whose tarballs were asked for
 */
export async function startRegistry(folder) {
  const known = packages(folder);
  const downloads = [];
  const server = http.createServer((request, response) => {
    const [name, file] = decodeURIComponent(request.url.slice(1)).split('/-/');
    const tarball = known.get(name);
    if (tarball === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    } else if (file === undefined) {
      const url = `http://${request.headers.host}`;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(description(tarball, url)));
    } else {
      downloads.push(name);
      response.end(fs.readFileSync(tarball));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    downloads,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
