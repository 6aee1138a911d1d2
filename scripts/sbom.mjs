// node scripts/sbom.mjs FILE   writes the list of parts of a release, in the format of CycloneDX
// The addon is what is made of parts: crates, the artifact of MicroPython. The TypeScript has no dependencies.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { linkedCrates } from './lib/crates.mjs';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

const component = (name, version, purl, licence) => ({
  type: 'library',
  'bom-ref': purl,
  name,
  version,
  purl,
  licenses: [{ expression: licence }],
});

function crateComponent({ name, version, license }) {
  return component(name, version, `pkg:cargo/${name}@${version}`, license.replaceAll('/', ' OR '));
}

function artifactComponent() {
  const manifest = JSON.parse(fs.readFileSync(inRoot('artifacts', 'micropython-wasi.json'), 'utf8'));
  const version = manifest.source.version.split('+')[0];
  return {
    ...component('micropython', version, `pkg:github/micropython/micropython@v${version}`, 'MIT'),
    hashes: [{ alg: 'SHA-256', content: manifest.result.sha256 }],
  };
}

await main(() => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Failure('usage: node scripts/sbom.mjs FILE');
  const { name, version, license } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component(name, version, `pkg:npm/${name}@${version}`, license) },
    components: [...linkedCrates().map(crateComponent), artifactComponent()],
  };
  // The same parts give the same number.
  const digest = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
  const serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  fs.writeFileSync(file, `${JSON.stringify({ ...bom, serialNumber }, null, 2)}\n`);
});
