/** What the scenarios with modules made by hand share. */
import type { RunOptions } from 'micropython-wasm';
import { type Scenario, type Stage } from './stage';
import { call, drop, i32, type Code } from './wasm';

export const TRAP = 'ERR_GUEST_TRAP';
export const INVALID = 'ERR_INVALID_ARTIFACT';
export const PAGE = 65_536;
/** As a length it is 4 GiB less one byte, as a pointer the last one. */
export const ALL = -1;

/** A module of one's own, run with short limits. */
export function playing(stage: Stage, wasm: Uint8Array, options: RunOptions = {}) {
  const wasmPath = stage.file('module.wasm', wasm);
  return { wasmPath, fuel: 200_000_000, wallTimeoutMs: 2000, ...options };
}

/** A scenario whose modules all have to end as said. */
export function ending(
  id: string,
  title: string,
  code: string | string[],
  modules: () => Uint8Array[],
): Scenario {
  const play = async (stage: Stage) => {
    for (const [index, wasm] of modules().entries()) {
      await stage.expect('', playing(stage, wasm), { code }).catch((error: unknown) => {
        throw new Error(`module ${index}: ${String(error)}`);
      });
    }
  };
  return { id, threat: 'T12', title, play };
}

export const NAME = [
  { at: 0, bytes: 'host' },
  { at: 16, bytes: '{}' },
];
export const hostCall = (...args: number[]): Code => drop(call('host_call', ...args.map(i32)));
