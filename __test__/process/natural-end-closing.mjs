// close() that nobody waits for, of sessions that are idle, running and never started.
import { MicroPythonSession } from 'micropython-wasm';
import { hostFunctions, idleSessions, NO_LIMITS, BUSY } from './lib/lib.mjs';

for (const session of await idleSessions(10)) void session.close().then(() => session.close());
for (const code of Object.values(BUSY)) {
  const session = new MicroPythonSession({ ...NO_LIMITS, hostFunctions });
  session.run(code).catch((error) => {
    if (error.code !== 'ERR_SESSION_CLOSED') console.log(error);
  });
  setTimeout(() => void session.close(), 20);
}
void new MicroPythonSession().close();
console.log('end');
