// Three ways to end a run early: a deadline of its own, a signal, and an exception from outside that the
// program can handle.
import { MicroPythonSession, run } from 'micropython-wasm';

const endless = `
print('started')
while True:
    pass
`;

// A deadline.
await run(endless, { wallTimeoutMs: 100, fuel: null }).catch((error) => {
  console.log(`${error.code}, after it printed ${JSON.stringify(error.stdout)}`);
});

// A signal, for instance because the user went away. Here: as soon as the first output is there.
const controller = new AbortController();
await run('print("working")\nimport time\ntime.sleep(3600)', {
  wallTimeoutMs: null,
  signal: controller.signal,
  onStdout: () => controller.abort(new Error('the user went away')),
}).catch((error) => {
  console.log(`${error.name}: ${error.cause.message}`);
});

// KeyboardInterrupt in a session: the program may clean up, and the session lives on.
const session = new MicroPythonSession({ wallTimeoutMs: null, fuel: null });
const running = session.run(
  `
count = 0
try:
    while True:
        if count == 0:
            print('counting')
        count += 1
except KeyboardInterrupt:
    print('stopped by request')
`,
  { onStdout: (text) => text.startsWith('counting') && session.interrupt() },
);
process.stdout.write((await running).stdout);
process.stdout.write((await session.run('print(count > 0)')).stdout);
await session.close();
