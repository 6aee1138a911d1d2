// A notebook for each user: variables live on between a user's runs and are not seen by anyone else.
// At most `maxSessions` users have a session; the one that has been idle longest makes room.
import { MicroPythonException, MicroPythonSession } from 'micropython-wasm';

const maxSessions = 2;
/** Sessions by user, the one used last at the end. */
const sessions = new Map();

async function sessionOf(user) {
  const session = sessions.get(user) ?? new MicroPythonSession({ wallTimeoutMs: 2000 });
  sessions.delete(user);
  sessions.set(user, session);
  if (sessions.size > maxSessions) {
    const [oldest] = sessions.keys();
    await drop(oldest);
  }
  return session;
}

async function drop(user) {
  const session = sessions.get(user);
  sessions.delete(user);
  await session?.close();
}

async function cell(user, code) {
  const session = await sessionOf(user);
  try {
    const { stdout } = await session.run(code);
    return stdout;
  } catch (error) {
    // After a Python exception the session goes on. Anything else, such as a timeout, has ended it.
    if (!(error instanceof MicroPythonException)) await drop(user);
    return `${error.stdout}${error.message}\n`;
  }
}

async function show(user, code) {
  process.stdout.write(`${user}: ${await cell(user, code)}`);
}

await show('ada', 'x = 20; print("ada has", x)');
await show('grace', 'x = 3; print("grace has", x)');
await show('ada', 'x += 1; print("ada has", x)');
await show('ada', 'print(x / 0)');
await show('ada', 'print("ada still has", x)');
await show('edsger', 'print("edsger makes room for himself")');
await show('grace', 'print(x)');

for (const user of [...sessions.keys()]) await drop(user);
