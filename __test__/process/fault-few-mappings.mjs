// Memory mappings get scarce (vm.max_map_count): sessions meet ERR_SANDBOX_LIMIT, not the kernel's
// limit, at which V8 would end the process. One is closed, and another opens.
import { readFileSync } from 'node:fs';
import { MicroPythonSession, run } from 'micropython-wasm';
import { codeOf, mappings } from './lib/lib.mjs';

const most = Number(readFileSync('/proc/sys/vm/max_map_count', 'latin1'));
// A resizable buffer takes two mappings: one in use, one reserved.
const hoard = [];
while (mappings() < most - 12_000) {
  for (let i = 0; i < 500; i += 1) hoard.push(new ArrayBuffer(4096, { maxByteLength: 65_536 }));
}
const sessions = [];
let code;
do {
  const session = new MicroPythonSession();
  sessions.push(session);
  code = await codeOf(session.run('x = 1'));
} while (code === 'ok');
const refused = sessions.pop();
console.log(code, sessions.length > 100, mappings() < most - 2000);
console.log(await codeOf(refused.run('x = 1')));
console.log(await codeOf(run('print(1)')), await codeOf(run('print(1)', { fuel: null })));
await sessions.pop().close();
console.log(await codeOf(refused.run('x = 1')), await codeOf(new MicroPythonSession().run('x = 1')));
await Promise.all(sessions.map((session) => session.close()));
console.log(await codeOf(new MicroPythonSession().run('x = 1')));
console.log(hoard.length > 1000);
