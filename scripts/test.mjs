// npm test: sets up what is missing and runs all tests.
//   npm test -- --only NAME[,NAME...]   runs these parts only
// The last line is "N passed, N failed", counted over all runners.
import fs from 'node:fs';
import { cargoCounts, oneCount, ownCounts, tapCounts } from './lib/counts.mjs';
import { endOfLog, Failure, logFile, runLogged, runNode } from './lib/process.mjs';
import { inRoot } from './lib/platform.mjs';
import { cargoEnv } from './lib/project.mjs';
import { listFiles, main, setUp, showFailure } from './lib/setup.mjs';
import { checkRust, checkRustTools } from './lib/tools.mjs';

/** No part takes nearly as long: one that does hangs, and is ended so that the others are heard. */
const timeoutMs = 30 * 60_000;

const cargo = (args, log) => runLogged('cargo', args, { log, timeoutMs, env: cargoEnv() });
const node = (script, args, log) => runNode(script, args, { log, timeoutMs });

/** Runs the tests in a folder with Node's own runner. */
async function runNodeTests(folder, log) {
  const files = listFiles(folder, '.test.mjs').map((name) => `${folder}/${name}`);
  // Without files Node would look for tests all over the checkout, and find this script.
  if (files.length === 0) throw new Failure(`there are no ${folder}/*.test.mjs`, log);
  await runLogged(process.execPath, ['--test', '--test-reporter=tap', ...files], { log, timeoutMs });
}

/**
 * needs: steps of the set-up; tools: checks of what else is needed; run: rejects if a test failed;
 * counts: reads the log; byNameOnly: not part of a full run.
 */
const parts = {
  rustfmt: {
    needs: [],
    tools: [checkRust, checkRustTools],
    run: (log) => cargo(['fmt', '--all', '--check', '--', '--color', 'never'], log),
    counts: oneCount,
  },
  clippy: {
    needs: ['images'],
    tools: [checkRustTools],
    run: (log) =>
      cargo(['clippy', '--release', '--locked', '--workspace', '--all-targets', '--', '-D', 'warnings'], log),
    counts: oneCount,
  },
  rust: {
    needs: ['images'],
    run: (log) => cargo(['test', '--release', '--locked', '--workspace', '--no-fail-fast'], log),
    counts: cargoCounts,
  },
  eslint: {
    needs: ['npm', 'typescript'],
    run: (log) => node('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.'], log),
    counts: oneCount,
  },
  prettier: {
    needs: ['npm'],
    run: (log) =>
      node('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], log),
    counts: oneCount,
  },
  api: {
    needs: ['typescript'],
    run: (log) => node('scripts/api.mjs', ['--check'], log),
    counts: oneCount,
  },
  types: {
    needs: ['typescript'],
    run: (log) => node('node_modules/typescript/bin/tsc', ['-p', '__test__/types'], log),
    counts: oneCount,
  },
  js: {
    needs: ['addon', 'typescript'],
    async run(log) {
      // Compiled afresh, so that no test stays that was deleted or renamed.
      fs.rmSync(inRoot('build', 'test'), { recursive: true, force: true });
      await node('node_modules/typescript/bin/tsc', ['-p', '__test__'], log);
      await node('node_modules/ava/entrypoints/cli.mjs', ['--tap'], log);
    },
    counts: tapCounts,
  },
  // With the tools of the packed package's tests; words of our own are in scripts/words.txt.
  spelling: {
    byNameOnly: true,
    needs: ['package-tools'],
    run: (log) => node('test-package/node_modules/cspell/bin.mjs', ['lint', '--no-progress'], log),
    counts: oneCount,
  },
  scripts: {
    needs: ['typescript'],
    run: (log) => runNodeTests('scripts/tests', log),
    counts: tapCounts,
  },
  // The runtimes and tools it needs are a gigabyte, so it is run by name only.
  package: {
    byNameOnly: true,
    needs: ['addon', 'typescript', 'package-tools'],
    async run(log) {
      await node('scripts/pack.mjs', [], log);
      await runNodeTests('test-package', log);
    },
    counts: tapCounts,
  },
  guest: {
    needs: ['addon', 'typescript'],
    run: (log) => runNodeTests('guest/tests', log),
    counts: tapCounts,
  },
  suite: {
    needs: ['addon', 'typescript'],
    async run(log) {
      // MicroPython's own tests are part of its source.
      await node('guest/build.mjs', ['--skip-build'], log);
      await node('guest/tests/suite/run.mjs', [], log);
    },
    counts: ownCounts,
  },
  library: {
    needs: ['addon', 'typescript'],
    run: (log) => node('guest/tests/library/run.mjs', [], log),
    counts: ownCounts,
  },
  stress: {
    needs: ['addon', 'typescript'],
    async run(log) {
      await node('guest/build.mjs', ['--stress'], log);
      await node('guest/tests/suite/run.mjs', ['--stress'], log);
      await node('guest/tests/library/run.mjs', ['--stress'], log);
    },
    counts: ownCounts,
  },
  // About a minute for each patch of the series, so it is run by name only.
  prefixes: {
    byNameOnly: true,
    needs: ['addon', 'typescript'],
    run: (log) => node('guest/tests/prefixes.mjs', [], log),
    counts: ownCounts,
  },
  docs: {
    needs: ['addon', 'typescript'],
    run: (log) => node('scripts/test-docs.mjs', [], log),
    counts: ownCounts,
  },
};

function chosenParts(args) {
  if (args.length === 0) return Object.keys(parts).filter((name) => !parts[name].byNameOnly);
  const names = args.length === 2 && args[0] === '--only' ? args[1].split(',') : [];
  const known = names.length > 0 && names.every((name) => name in parts);
  if (!known)
    throw new Failure(
      `usage: npm test -- --only NAME[,NAME...], the names being ${Object.keys(parts).join(', ')}`,
    );
  return Object.keys(parts).filter((name) => names.includes(name));
}

/** Runs one part and prints its line. A runner that fails, or counts nothing, is a failed test. */
async function runPart(name) {
  const { run, counts } = parts[name];
  const log = logFile(`test-${name}`);
  fs.writeFileSync(log, '');
  const start = Date.now();
  let failure = null;
  try {
    await run(log);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failure = error;
  }
  const counted = counts(fs.readFileSync(log, 'utf8'), failure === null);
  if (counted.failed === 0) {
    if (failure === null && counted.passed === 0) failure = new Failure('no test was counted', log);
    if (failure !== null) counted.failed = 1;
  }
  if (counted.failed > 0) console.error(endOfLog(log));
  const why = failure === null ? '' : `: ${failure.message}`;
  const took = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed in ${took} s${why}`);
  return counted;
}

/** Fails with what the parts need besides the set-up's own tools. */
function checkTools(names) {
  const checks = new Set(names.flatMap((name) => parts[name].tools ?? []));
  const problems = [...checks].map((check) => check()).filter((problem) => problem !== null);
  if (problems.length > 0) throw new Failure(problems.join('\n'));
}

await main(async () => {
  const total = { passed: 0, failed: 0 };
  try {
    const names = chosenParts(process.argv.slice(2));
    checkTools(names);
    await setUp(...new Set(names.flatMap((name) => parts[name].needs)));
    for (const name of names) {
      const { passed, failed } = await runPart(name);
      total.passed += passed;
      total.failed += failed;
    }
  } catch (error) {
    showFailure(error);
    total.failed += 1;
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
