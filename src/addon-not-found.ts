/** The error for a system on which no addon could be loaded: one sentence that says which package, and why. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SCOPE = '@micropython-wasm';

const SUPPORTED = new Set([
  'linux-x64-gnu',
  'linux-x64-musl',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64-msvc',
  'win32-arm64-msvc',
]);

/** The one of the candidates that fits this system. Asked only for the error, since it takes milliseconds. */
function fitting(candidates: readonly string[]): string {
  if (process.platform !== 'linux') return candidates[0] ?? '';
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const libc = report.header?.glibcVersionRuntime === undefined ? 'musl' : 'gnu';
  return candidates.find((name) => name.endsWith(libc)) ?? '';
}

/** Packages of platforms that lie where this system's would be. */
function installed(): string[] {
  const scope = join(__dirname, '..', '..', SCOPE);
  return existsSync(scope) ? readdirSync(scope) : [];
}

const isMissing = (failure: Error & { code?: unknown }) => failure.code === 'MODULE_NOT_FOUND';

const firstLine = (failure: Error) => String(failure).split('\n', 1).join('');

function explain(platform: string, failures: readonly Error[]): string {
  const name = `${SCOPE}/${platform}`;
  if (existsSync(join(__dirname, '..', 'Cargo.toml'))) {
    return `The addon of this checkout, micropython-wasm.${platform}.node, is missing or does not load: run "npm start".`;
  }
  if (!SUPPORTED.has(platform)) {
    return `micropython-wasm has no addon for this system (${platform}); it has some for ${[...SUPPORTED].join(', ')}.`;
  }
  const broken = failures.find((failure) => !isMissing(failure));
  if (broken !== undefined) {
    return `The package ${name} is installed, but its addon does not load: ${firstLine(broken)}`;
  }
  const others = installed();
  if (others.length > 0) {
    return (
      `The package ${name} is not installed, but ${others.map((other) => `${SCOPE}/${other}`).join(', ')} is: ` +
      'the dependencies were installed on or for another system (a copied node_modules, a container of another ' +
      'kind, an Electron app built for another platform); install them again for this one.'
    );
  }
  return (
    `The package ${name} is not installed, which holds the addon for this system: install the dependencies again ` +
    'with optional dependencies (without --no-optional or --omit=optional), and if that does not help, without a ' +
    'lockfile that was made on another system.'
  );
}

/** @param candidates names of platforms that were tried; @param failures why each was not loaded */
export function addonNotFound(candidates: readonly string[], failures: readonly Error[]): Error {
  const details = failures.map((failure) => `  - ${firstLine(failure)}`);
  const message = [explain(fitting(candidates), failures), ...details].join('\n');
  return Object.assign(new AggregateError(failures, message), { code: 'ERR_ADDON_NOT_FOUND' });
}
