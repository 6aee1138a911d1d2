// The Rust crates that the addon is made of.
import { execFileSync } from 'node:child_process';
import { root } from './platform.mjs';

function cargoMetadata() {
  const args = ['metadata', '--format-version', '1', '--locked'];
  return JSON.parse(execFileSync('cargo', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** The crates of others that end up in the addon on some platform, as cargo's metadata describes them. */
export function linkedCrates() {
  const metadata = cargoMetadata();
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const packages = new Map(metadata.packages.map((crate) => [crate.id, crate]));
  const found = new Set();
  const visit = (id) => {
    const crate = packages.get(id);
    // What a macro is made of stays in the compiler.
    if (found.has(id) || crate.targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    found.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(metadata.packages.find(({ name }) => name === 'micropython-wasm-node').id);
  return [...found].map((id) => packages.get(id)).filter(({ source }) => source !== null);
}
