/** From the arguments of the process to what it is to do. */
import { parseArgs } from 'node:util';
import type { SandboxOptions } from '../types';
import { duration, fuelAmount, memorySize } from './quantities';
import { UsageError } from './usage';

/** Where the program comes from. */
export type Source = { readonly code: string } | { readonly file: string } | 'stdin';

export interface Request {
  readonly source: Source;
  readonly sandbox: SandboxOptions;
  readonly json: boolean;
}

const OPTIONS = {
  command: { type: 'string', short: 'c' },
  memory: { type: 'string' },
  fuel: { type: 'string' },
  timeout: { type: 'string' },
  'readonly-dir': { type: 'string' },
  wasm: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Throws UsageError. */
export function readArguments(args: string[]): Request | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const sandbox: SandboxOptions = {
    memoryBytes: values.memory === undefined ? undefined : memorySize(values.memory),
    // A person at a terminal has Ctrl-C; what runs unattended can be given limits.
    fuel: fuelAmount(values.fuel ?? 'none'),
    wallTimeoutMs: duration(values.timeout ?? 'none'),
    readonlyDir: path('--readonly-dir', values['readonly-dir']),
    wasmPath: path('--wasm', values.wasm),
  };
  return { source: sourceOf(values.command, positionals), sandbox, json: values.json ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args: bindCode(args), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Its first sentence says what is wrong; the others give advice on several lines.
    const [text] = (error as Error).message.split(/\.\s|\n/);
    throw new UsageError(text);
  }
}

/** What follows -c is code, even if it begins with a dash. */
function bindCode(args: string[]): string[] {
  const at = args.indexOf('-c');
  const code = args[at + 1];
  return at < 0 || code === undefined ? args : args.toSpliced(at, 2, `--command=${code}`);
}

function sourceOf(code: string | undefined, positionals: string[]): Source {
  const [file, extra] = code === undefined ? positionals : [undefined, ...positionals];
  if (extra !== undefined) throw new UsageError(`a program takes no arguments: '${extra}'`);
  if (code !== undefined) return { code };
  if (file === '') throw new UsageError('the name of the file is empty');
  return file === undefined || file === '-' ? 'stdin' : { file };
}

function path(option: string, value: string | undefined): string | undefined {
  if (value === '') throw new UsageError(`${option} is empty`);
  return value;
}
