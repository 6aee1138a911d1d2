// The Electron example, where there is an Electron: MICROPYTHON_WASM_ELECTRON names its binary.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { installedProject, root, run } from './support.mjs';

const electron = process.env.MICROPYTHON_WASM_ELECTRON;
const skip = electron === undefined && 'MICROPYTHON_WASM_ELECTRON does not name an Electron binary';

test('the example runs Python in the main process of Electron', { skip }, async (context) => {
  const project = await installedProject(context, 'electron');
  const example = path.join(root, 'examples', 'electron');
  for (const name of fs.readdirSync(example))
    fs.copyFileSync(path.join(example, name), path.join(project, name));
  const args = ['--no-sandbox', '--headless', project, '--self-test'];
  assert.match(await run(electron, args, { cwd: project }), /^fine$/m);
});
