// One input of a prompt: whether it is complete (as CPython's codeop decides) and what it prints.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');

// The command's way to the guest, which no package exports. It finds the addon beside its directory.
const outfile = path.join(ROOT, 'build', 'prompt-guest.cjs');
buildSync({
  entryPoints: [path.join(ROOT, 'src', 'cli', 'guest.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
});
const { Guest } = createRequire(import.meta.url)(outfile);

const COMPLETE = [
  '',
  '\n',
  '   ',
  '# comment',
  'x = 1',
  'x = 1; y = 2',
  'if x:\n  pass\n',
  'if x: pass\n',
  'if x:\n  pass\nelse:\n  pass\n',
  '(1,\n2)',
  'x = [\n 1,\n 2\n]',
  '"""abc"""',
  '"""abc\n"""',
  'try:\n  pass\nfinally:\n  pass\n',
  '@f\ndef g():\n  pass\n',
  'def f():\n  x = 1\n\n',
  'class A: pass\n',
  'match x:\n  case 1:\n    pass\n',
  // Wrong, whatever follows: running it shows the error.
  'x = ',
  'x = 1 +',
  '1/',
  'x)',
  "'abc",
  'f"{x',
  'else:',
  'lambda:',
  'a; if',
  'if x:\n  y = ',
  'if 1:\n    y\n  z',
  'def f(:',
];

const INCOMPLETE = [
  'if x:',
  'if x: # comment',
  'if x:\n',
  'if x:\n  pass',
  'if x: pass',
  'if x:\n  pass\nelse:',
  'for i in x:\n  print(i)\n  ',
  'while x:\n  if y:\n    z',
  '(1,',
  'f(1,\n"""',
  'x = {',
  '{1: [2,\n',
  '"""abc',
  "'''abc\n",
  'def f():\n  return """x',
  'x = 1 + \\',
  'try:\n  pass',
  'try:\n  pass\n',
  '@f',
  '@f\n',
  'class A:',
  'class A: pass',
  'async def f():',
  'with a as b:',
  'match x:',
  'match x:\n  case 1:',
  'match x:\n  case 1:\n    pass',
];

test('inputs that are complete, and inputs that are not', () => {
  const guest = new Guest({});
  for (const code of COMPLETE) assert.equal(guest.needsMore(code), false, JSON.stringify(code));
  for (const code of INCOMPLETE) assert.equal(guest.needsMore(code), true, JSON.stringify(code));
});

test('values are printed as by CPython', async () => {
  const guest = new Guest({});
  const input = async (code) => (await guest.input(code, {})).stdout;
  assert.equal(await input('1 + 1'), '2\n');
  assert.equal(await input('_ + 1'), '3\n');
  assert.equal(await input('"text"'), "'text'\n");
  assert.equal(await input('None'), '');
  assert.equal(await input('x = 5'), '');
  assert.equal(await input('x; x + 1'), '5\n6\n');
  assert.equal(await input('for i in range(2):\n  i * 10\n'), '0\n10\n');
  assert.equal(await input('# nothing'), '');
  assert.equal(await input('def f():\n  1\n\n'), '');
});
