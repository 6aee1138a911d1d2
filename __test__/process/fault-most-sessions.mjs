// Sessions until there is no room for another. One is closed, and another opens.
import { MicroPythonSession, run, runSync } from 'micropython-wasm';
import { codeOf } from './lib/lib.mjs';

const sessions = [];
let code;
do {
  const session = new MicroPythonSession();
  sessions.push(session);
  code = await codeOf(session.run('x = 1'));
} while (code === 'ok');
const refused = sessions.pop();
console.log(code, sessions.length > 1000);
console.log(await codeOf(run('print(1)')), runSync('print(1)', { fuel: null }).stdout.trim());
await sessions.pop().close();
console.log(await codeOf(refused.run('x = 1')), await codeOf(new MicroPythonSession().run('x = 1')));
await Promise.all(sessions.map((session) => session.close()));
console.log(await codeOf(new MicroPythonSession().run('x = 1')));
