// The same objects as for require(): `instanceof` holds whichever way a class came in.
export {
  defaultWasmPath,
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonReplaySession,
  MicroPythonSession,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
  run,
  runMicroPythonWasi,
  runMicroPythonWasiSync,
  runSync,
} from './index.js';
export type * from './index.js';
