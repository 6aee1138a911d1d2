// node scripts/release-notes.mjs VERSION FILE   writes what CHANGELOG.md says about a version
import fs from 'node:fs';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

/** The section of a version, without its heading; null if there is none. */
export function section(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((text) => text.split(/[\s,]/, 1)[0].replace(/[[\]]/g, '') === version);
  return found === undefined ? null : found.slice(found.indexOf('\n')).trim();
}

if (process.argv[1] === inRoot('scripts', 'release-notes.mjs')) {
  await main(() => {
    const [version, file] = process.argv.slice(2);
    const notes = section(fs.readFileSync(inRoot('CHANGELOG.md'), 'utf8'), version);
    if (!notes) throw new Failure(`CHANGELOG.md has no section "## ${version}", or nothing in it.`);
    fs.writeFileSync(file, `${notes}\n`);
  });
}
