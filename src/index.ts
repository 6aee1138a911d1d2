export { defaultWasmPath } from './artifact';
export {
  MicroPythonAbortError,
  MicroPythonException,
  MicroPythonSessionClosed,
  MicroPythonWasmArtifactNotFound,
  MicroPythonWasmError,
} from './errors';
export type {
  MicroPythonErrorCode,
  MicroPythonErrorDetails,
  MicroPythonExceptionDetails,
  PythonFrame,
} from './errors';
export { MicroPythonReplaySession } from './replay-session';
export { run, runMicroPythonWasi, runMicroPythonWasiSync, runSync } from './run';
export { MicroPythonSession } from './session';
export type {
  HostFunction,
  HostFunctions,
  JsonValue,
  LimitOptions,
  RegisterFunctionOptions,
  RunControls,
  RunOptions,
  RunResult,
  RunSyncOptions,
  RunUsage,
  SandboxOptions,
} from './types';
