/** The same declarations for `import` in a module. */
import { expectTypeOf } from 'expect-type';
import * as imported from 'micropython-wasm';
import type { RunOptions, RunResult } from 'micropython-wasm';

expectTypeOf(imported.run).toEqualTypeOf<(code: string, options?: RunOptions) => Promise<RunResult>>();
expectTypeOf(new imported.MicroPythonSession()).toEqualTypeOf<imported.MicroPythonSession>();
expectTypeOf<keyof typeof imported>().toEqualTypeOf<
  | 'defaultWasmPath'
  | 'MicroPythonAbortError'
  | 'MicroPythonException'
  | 'MicroPythonReplaySession'
  | 'MicroPythonSession'
  | 'MicroPythonSessionClosed'
  | 'MicroPythonWasmArtifactNotFound'
  | 'MicroPythonWasmError'
  | 'run'
  | 'runMicroPythonWasi'
  | 'runMicroPythonWasiSync'
  | 'runSync'
>();
