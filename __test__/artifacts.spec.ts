import test, { type ExecutionContext } from 'ava';
import type Binaryen from 'binaryen';
import {
  defaultWasmPath,
  MicroPythonException,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  run,
  runMicroPythonWasi,
  runMicroPythonWasiSync,
  runSync,
} from 'micropython-wasm';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asynchronously, importModule, LoopWatch, rejection, ROOMY, temporaryDirectory } from './support';

/** Compiling an artifact for the first time takes a while; that is not part of the run's time. */
const both = [
  ['runMicroPythonWasi', runMicroPythonWasi],
  ['runMicroPythonWasiSync', asynchronously(runMicroPythonWasiSync)],
] as const;

function file(t: ExecutionContext, bytes: Uint8Array | string): string {
  const path = join(temporaryDirectory(t), 'artifact.wasm');
  writeFileSync(path, bytes);
  return path;
}

/** It is a module with top-level await, which require() does not take. */
let binaryen: typeof Binaryen;
test.before(async () => {
  binaryen = ((await importModule('binaryen')) as { default: typeof Binaryen }).default;
});

function wasm(text: string): Uint8Array {
  const module = binaryen.parseText(text);
  try {
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/** The bundled artifact without its resident entry points: a plain command, as other builds are. */
function plainCommand(): Uint8Array {
  const module = binaryen.readBinary(readFileSync(defaultWasmPath()));
  try {
    // What the artifact is made of, and nothing newer: the writer would use it.
    const {
      BulkMemory,
      ExceptionHandling,
      Multivalue,
      MutableGlobals,
      NontrappingFPToInt,
      ReferenceTypes,
      SignExt,
    } = binaryen.Features;
    module.setFeatures(
      BulkMemory |
        ExceptionHandling |
        Multivalue |
        MutableGlobals |
        NontrappingFPToInt |
        ReferenceTypes |
        SignExt,
    );
    for (let i = module.getNumExports() - 1; i >= 0; i -= 1) {
      const { name } = binaryen.getExportInfo(module.getExportByIndex(i));
      if (name.startsWith('mp_')) module.removeExport(name);
    }
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

let plainBytes: Uint8Array | undefined;
const plain = (t: ExecutionContext) => file(t, (plainBytes ??= plainCommand()));

/** A command that prints a line, built by hand. */
const PRINTING_COMMAND = `(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "\\10\\00\\00\\00\\06\\00\\00\\00hello\\0a")
  (func (export "_start") (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0)))))`;

for (const [name, start] of both) {
  test(`${name}: the bundled artifact, by its path`, async (t) => {
    t.is((await start('print(1 + 1)', defaultWasmPath())).stdout, '2\n');
    t.is((await start('print(1 + 1)', pathToFileURL(defaultWasmPath()), { fuel: null })).stdout, '2\n');
  });

  test(`${name}: a plain command`, async (t) => {
    const path = plain(t);
    t.is((await start('print("ž", 1 + 1)', path)).stdout, 'ž 2\n');
    const error = await rejection(
      t,
      start('print("before")\ndef f():\n  raise ValueError("boom")\nf()', path),
      MicroPythonException,
      'ERR_GUEST_EXCEPTION',
    );
    t.is(error.message, 'ValueError: boom');
    t.is(error.exceptionType, 'ValueError');
    t.is(error.exceptionMessage, 'boom');
    t.is(error.stdout, 'before\n');
    t.is(error.exitCode, 1);
    t.deepEqual(error.frames, []);
    const exit = await rejection(
      t,
      start('import sys\nsys.exit(7)', path),
      MicroPythonWasmError,
      'ERR_GUEST_EXIT',
    );
    t.is(exit.exitCode, 7);
    t.is((await start('import sys\nsys.exit(0)', path)).stdout, '');
  });

  test(`${name}: host functions in a plain command`, async (t) => {
    const hostFunctions = {
      add: (a: number, b: number, more?: { c: number }) => a + b + (more?.c ?? 0),
      fail: () => {
        throw new TypeError('no');
      },
    };
    const code = `
import host
print(add(2, 3), add(2, 3, c=4), host.call("add", '{"args": [1, 1]}'))
try:
    fail()
except RuntimeError as e:
    print(e)
print(sorted(n for n in globals() if not n.startswith('__')))`;
    const result = await start(code, plain(t), { hostFunctions });
    t.is(result.stdout, '5 9 {"ok":true,"value":2}\nTypeError: no\n' + "['add', 'fail', 'host']\n");
    t.is(result.hostCalls, 4);
  });

  test(`${name}: the line numbers of a plain command are those of the program, host functions or not`, async (t) => {
    const path = plain(t);
    for (const hostFunctions of [{}, { f: () => 1 }]) {
      const error = await rejection(
        t,
        start('\n\n1 / 0', path, { hostFunctions }),
        MicroPythonException,
        'ERR_GUEST_EXCEPTION',
      );
      t.regex(error.stderr, /line 3, in/);
    }
  });

  test(`${name}: limits hold for a plain command`, async (t) => {
    const path = plain(t);
    await rejection(
      t,
      start('while True: pass', path, { wallTimeoutMs: 50, fuel: null }),
      MicroPythonWasmError,
      'ERR_TIMEOUT',
    );
    await rejection(
      t,
      start('while True: pass', path, { fuel: 5_000_000 }),
      MicroPythonWasmError,
      'ERR_OUT_OF_FUEL',
    );
    const code = 'try:\n  bytearray(1 << 26)\nexcept MemoryError:\n  print("caught")';
    t.is((await start(code, path)).stdout, 'caught\n');
  });

  test(`${name}: a NUL character cannot be given to a plain command`, async (t) => {
    await rejection(t, start('print("a\0b")', plain(t)), MicroPythonWasmError, 'ERR_UNSUPPORTED');
  });

  test(`${name}: a command built by hand`, async (t) => {
    const result = await start('', file(t, wasm(PRINTING_COMMAND)));
    t.is(result.stdout, 'hello\n');
  });

  test(`${name}: there is no file`, async (t) => {
    const path = join(temporaryDirectory(t), 'none.wasm');
    const error = await rejection(
      t,
      start('', path),
      MicroPythonWasmArtifactNotFound,
      'ERR_ARTIFACT_NOT_FOUND',
    );
    t.true(error.message.includes(path));
    t.true(error instanceof MicroPythonWasmError);
    t.is(error.name, 'MicroPythonWasmArtifactNotFound');
    t.is(error.usage, null);
  });

  test(`${name}: files that are no such artifact, and what is said about them`, async (t) => {
    const bundled = readFileSync(defaultWasmPath());
    const wrong: [what: string, path: string, message: RegExp][] = [
      ['empty', file(t, ''), /not (a )?(WebAssembly|wasm)/i],
      ['text', file(t, 'print(1)'), /not (a )?(WebAssembly|wasm)/i],
      ['truncated', file(t, bundled.subarray(0, bundled.length >> 1)), /./],
      ['no _start', file(t, wasm('(module (memory (export "memory") 1))')), /_start/],
      ['no memory', file(t, wasm('(module (func (export "_start")))')), /memory/],
      [
        'other imports',
        file(
          t,
          wasm(
            '(module (import "env" "f" (func $f)) (memory (export "memory") 1) (func (export "_start") (call $f)))',
          ),
        ),
        /env.*f/,
      ],
      [
        'an import of another type',
        file(
          t,
          wasm(
            '(module (import "wasi_snapshot_preview1" "fd_write" (func $f (param f64))) (memory (export "memory") 1) (func (export "_start") (call $f (f64.const 0))))',
          ),
        ),
        /fd_write/,
      ],
      [
        'a _start of another type',
        file(t, wasm('(module (memory (export "memory") 1) (func (export "_start") (param i32)))')),
        /_start/,
      ],
      ['a directory', temporaryDirectory(t), /./],
    ];
    for (const [what, path, message] of wrong) {
      const error = await rejection(t, start('', path), MicroPythonWasmError, 'ERR_INVALID_ARTIFACT');
      t.regex(error.message, message, what);
      t.is(error.usage, null, what);
    }
  });
}

test('an artifact that changes on disk is read anew', async (t) => {
  const path = file(t, wasm(PRINTING_COMMAND));
  t.is((await runMicroPythonWasi('', path)).stdout, 'hello\n');
  writeFileSync(path, wasm(PRINTING_COMMAND.replace('hello', 'HELLO')));
  t.is((await runMicroPythonWasi('', path)).stdout, 'HELLO\n');
});

test('the event loop goes on while an artifact is compiled', async (t) => {
  // Bytes that were not compiled before.
  const bytes = Buffer.concat([plainCommand(), customSection(`test ${Date.now()}`)]);
  const watch = new LoopWatch();
  const { durationMs } = await runMicroPythonWasi('pass', file(t, bytes));
  const { ticks } = watch.stop();
  t.true(ticks >= 5, `${ticks} ticks`);
  t.true(durationMs < 500, 'compiling is no part of the run');
});

/** A section that means nothing. */
function customSection(name: string): Buffer {
  return Buffer.concat([Buffer.from([0, name.length + 1, name.length]), Buffer.from(name)]);
}

test('the option wasmPath of run and runSync', async (t) => {
  const path = plain(t);
  t.is((await run('print(1)', { wasmPath: path })).stdout, '1\n');
  t.is(runSync('print(1)', { wasmPath: path }).stdout, '1\n');
});

test('a resident session on a plain command is refused with a reason', async (t) => {
  const session = new MicroPythonSession({ wasmPath: plain(t) });
  const error = await rejection(t, session.run('print(1)'), MicroPythonWasmError, 'ERR_UNSUPPORTED');
  t.regex(error.message, /mp_init/);
  t.is(error.usage, null);
  await session.close();
});

test('a replay session on a plain command keeps output apart', async (t) => {
  const session = new MicroPythonReplaySession({ ...ROOMY, wasmPath: plain(t) });
  await session.run('import sys\nx = 1\nprint("first")\nsys.stderr.write("e1")');
  await session.run('def f(): return x + 1\nprint("second")');
  const third = await session.run('print(f())\nsys.stderr.write("e3")');
  t.is(third.stdout, '2\n');
  t.is(third.stderr, 'e3');
  t.is(session.snippets.length, 3);
  await session.close();
});

test('a replay session on a plain command: code cannot guess where its output begins', async (t) => {
  const session = new MicroPythonReplaySession({ ...ROOMY, wasmPath: plain(t) });
  const code = `
def shout():
    import sys
    for name, value in list(globals().items()):
        print(name, value)
    print('\\x00' * 50, 'marker', sys.argv)
shout()`;
  await session.run(code);
  const result = await session.run('print("only this")');
  t.is(result.stdout, 'only this\n');
  await rejection(
    t,
    session.run('print("seen")\nraise ValueError("x")'),
    MicroPythonException,
    'ERR_GUEST_EXCEPTION',
  ).then((error) => {
    t.is(error.stdout, 'seen\n');
    t.regex(error.stderr, /^Traceback[^]*ValueError: x\n$/);
  });
  t.is(session.snippets.length, 2);
  await session.close();
});
