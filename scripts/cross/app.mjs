// A project with the packed package for a target, as a package manager would have installed it there.
import fs from 'node:fs';
import path from 'node:path';
import { packAll } from '../lib/packages.mjs';
import { inRoot } from '../lib/platform.mjs';
import { inCross, run } from './folder.mjs';

/** Programs of the install test, which every runtime has to run. */
export const programs = ['program.cjs', 'program.mjs', 'workers.cjs'];

/** Where build:target puts the addon. */
export const addonFile = ({ platform }) => inCross('out', platform, `micropython-wasm.${platform}.node`);

const buildFile = ({ platform }) => inCross('out', platform, 'build.json');

/** How an addon was compiled where that is not as it is published: what the environment says about the profile. */
export function keepBuild(target) {
  const prefix = 'CARGO_PROFILE_DIST_';
  const overrides = Object.entries(process.env).filter(([name]) => name.startsWith(prefix));
  const profile = overrides
    .map(([name, value]) => `${name.slice(prefix.length)}=${value}`.toLowerCase())
    .sort();
  fs.writeFileSync(buildFile(target), `${JSON.stringify({ profile: profile.join(' ') }, null, 2)}\n`);
}

/** What keepBuild() kept. */
export const profileOf = (target) => JSON.parse(fs.readFileSync(buildFile(target), 'utf8')).profile;

/** Packs the package with the target's addon and unpacks it into an empty project. Answers its folder. */
export async function installedApp(target) {
  const folder = inCross('app', target.platform);
  fs.rmSync(folder, { recursive: true, force: true });
  const packed = await packAll({
    addons: path.dirname(addonFile(target)),
    to: path.join(folder, 'packages'),
  });
  // Without it the folder would be part of the checkout, whose name is that of the package.
  fs.writeFileSync(path.join(folder, 'package.json'), '{}\n');
  for (const { name, file } of packed) {
    const place = path.join(folder, 'node_modules', name);
    fs.mkdirSync(place, { recursive: true });
    await run('tar', ['-xzf', file, '--strip-components=1', '-C', place]);
  }
  for (const program of programs) {
    fs.copyFileSync(inRoot('test-package', 'programs', program), path.join(folder, program));
  }
  return folder;
}
