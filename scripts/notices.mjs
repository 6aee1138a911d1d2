// npm run audit, second part: the list of Rust crates in THIRD-PARTY-NOTICES.md.
//   node scripts/notices.mjs           writes the list
//   node scripts/notices.mjs --check   fails if it differs from what the addon is linked from
import fs from 'node:fs';
import path from 'node:path';
import { linkedCrates } from './lib/crates.mjs';
import { inRoot } from './lib/platform.mjs';
import { Failure } from './lib/process.mjs';
import { main } from './lib/setup.mjs';

const file = inRoot('THIRD-PARTY-NOTICES.md');
const marker = '<!-- From here on written by scripts/notices.mjs. -->';

/** Whether a crate may be used under the Apache licence, whose text is this package's own. */
function isApache(license) {
  const choices = license.split(/ OR |\s*\/\s*/).map((choice) => choice.trim());
  return choices.some((choice) => choice === 'Apache-2.0' || choice === 'Apache-2.0 WITH LLVM-exception');
}

/** The licence text of a crate that is not under the Apache licence; null if it comes without one. */
function licenseText({ manifest_path: manifest }) {
  const folder = path.dirname(manifest);
  const names = fs
    .readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying)/i.test(name) && !/apache/i.test(name));
  // memchr and termcolor come with both MIT and Unlicense, encoding_rs with MIT and the text for its data.
  const name =
    names.find((other) => /whatwg/i.test(other)) ??
    names.find((other) => /mit/i.test(other)) ??
    names.sort()[0];
  return name === undefined
    ? null
    : fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1);

function render(crates) {
  const rows = crates.map(({ name, version, license, repository }) => {
    return `| ${name} | ${version} | ${license} | ${repository ?? ''} |`;
  });
  const texts = new Map();
  for (const crate of crates.filter(({ license }) => !isApache(license))) {
    const text = licenseText(crate);
    if (text !== null) texts.set(text, [...(texts.get(text) ?? []), `${crate.name} ${crate.version}`]);
  }
  const sections = [...texts].map(
    ([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  const table = ['| crate | version | licence | source |', '|---|---|---|---|', ...rows].join('\n');
  return `${table}\n\n${sections.join('\n\n')}\n`;
}

await main(async () => {
  const text = fs.readFileSync(file, 'utf8');
  const head = text.slice(0, text.indexOf(marker) + marker.length);
  const wanted = `${head}\n\n${render(linkedCrates().sort(byName))}`;
  if (process.argv[2] !== '--check') fs.writeFileSync(file, wanted);
  else if (text !== wanted)
    throw new Failure('THIRD-PARTY-NOTICES.md is not up to date: run "node scripts/notices.mjs".');
});
