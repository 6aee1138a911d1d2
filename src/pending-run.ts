/** Runs in progress off this thread, and the events that the addon sends about them. */
import { AsyncResource } from 'node:async_hooks';
import { listen, unlisten } from './abort';
import { MicroPythonAbortError } from './errors';
import { answer, NO_HOST_FUNCTIONS, type HostFunctionTable } from './host-functions';
import { EVENT, native, type NativeAddon, type Outcome } from './native';
import type { Controls } from './options';
import { toError, toResult, toSessionClosed } from './outcome';
import type { RunResult } from './types';

const STREAM_STDOUT = 1;
const STREAM_STDERR = 2;

/** What the addon's events are about, by id. */
interface Pending {
  readonly runs: Map<number, PendingRun>;
  readonly closes: Map<number, () => void>;
}

const PENDING = Symbol.for('micropython-wasm.pending');

const pending = setUp(native);

/**
 * Receives the events of the addon, once for each thread. This module may be loaded again over the
 * same addon, by test runners that reset modules for instance: all copies share what is pending.
 */
function setUp(addon: NativeAddon & { [PENDING]?: Pending }): Pending {
  if (addon[PENDING] !== undefined) return addon[PENDING];
  const made: Pending = { runs: new Map(), closes: new Map() };
  addon.setup((events) => {
    dispatch(made, events);
  });
  addon[PENDING] = made;
  return made;
}

/** Takes a batch of events. Nothing that belongs to the caller can throw in here. */
function dispatch({ runs, closes }: Pending, events: unknown[]): void {
  for (let i = 0; i < events.length; i += 4) {
    const id = events[i + 1] as number;
    if (events[i] === EVENT.closed) {
      closes.get(id)?.();
      closes.delete(id);
    } else {
      runs.get(id)?.handle(events[i] as number, events[i + 2], events[i + 3]);
    }
  }
}

/** Waits until the session of that close id has given its memory back. */
export function closedSession(closeId: number): Promise<void> {
  return new Promise((resolve) => pending.closes.set(closeId, resolve));
}

/** What a run failed with. Wrapped, because a callback may throw anything, undefined too. */
export interface Failure {
  readonly error: unknown;
}

/** The session that a run belongs to. */
export interface RunOwner {
  /** As the function of that name, and notices a run of the same session from inside the call. */
  readonly answer: typeof answer;
  /** The signal of a run that is still queued was aborted; the run has been rejected. */
  abortedInQueue(run: PendingRun): void;
  /** The run is over; `failure` holds what it was rejected with, if it was. */
  settled(outcome: Outcome, failure: Failure | undefined): void;
}

/** A run that has been asked for: queued in its session, in progress, or settled. */
export class PendingRun {
  readonly result: Promise<RunResult>;
  /** Which outputs are wanted as events. */
  readonly streams: number;
  readonly #controls: Controls;
  readonly #owner: RunOwner | undefined;
  #resolve!: (result: RunResult) => void;
  #reject!: (error: unknown) => void;
  #functions = NO_HOST_FUNCTIONS;
  /** The addon's id once the run has started. */
  #id: number | undefined;
  #closing = false;
  /** What a callback threw. */
  #thrown: Failure | undefined;
  /** Host functions and callbacks see the async context of whoever asked for the run. */
  readonly #context = new AsyncResource('MicroPythonRun');
  #onAbort: (() => void) | undefined;
  /** The signal's reason, once it was aborted. */
  #aborted: { reason: unknown } | undefined;

  /** Throws MicroPythonAbortError if the signal is aborted already. */
  constructor(controls: Controls, owner?: RunOwner) {
    const { signal, onStdout, onStderr } = controls;
    if (signal?.aborted) throw new MicroPythonAbortError(signal.reason);
    this.#controls = controls;
    this.#owner = owner;
    this.streams = (onStdout ? STREAM_STDOUT : 0) | (onStderr ? STREAM_STDERR : 0);
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (signal) {
      this.#onAbort = () => {
        this.#abort();
      };
      listen(signal, this.#onAbort);
    }
  }

  /** The addon has started the run under that id. */
  started(id: number, functions: HostFunctionTable): void {
    this.#id = id;
    this.#functions = functions;
    pending.runs.set(id, this);
  }

  /** Rejects a run that never started. */
  fail(error: unknown): void {
    this.#unlisten();
    this.#reject(error);
  }

  /** Cuts a run in progress because its session is being closed. */
  close(): void {
    this.#closing = true;
    this.#cancel();
  }

  handle(kind: number, a: unknown, b: unknown): void {
    switch (kind) {
      case EVENT.settled:
        this.#settle(a as Outcome);
        break;
      case EVENT.hostCall:
        this.#callHost(a as number, b as [name: string, payload: string]);
        break;
      case EVENT.stdout:
        this.#emit(this.#controls.onStdout, a as string);
        break;
      case EVENT.stderr:
        this.#emit(this.#controls.onStderr, a as string);
        break;
    }
  }

  #abort(): void {
    const reason: unknown = this.#controls.signal?.reason;
    this.#aborted = { reason };
    if (this.#id !== undefined) {
      this.#cancel();
    } else {
      this.fail(new MicroPythonAbortError(reason));
      this.#owner?.abortedInQueue(this);
    }
  }

  #cancel(): void {
    if (this.#id !== undefined) native.cancel(this.#id);
  }

  #unlisten(): void {
    const { signal } = this.#controls;
    if (signal && this.#onAbort) unlisten(signal, this.#onAbort);
  }

  #emit(callback: ((text: string) => void) | undefined, text: string): void {
    if (callback === undefined || this.#thrown !== undefined) return;
    try {
      this.#context.runInAsyncScope(callback, undefined, text);
    } catch (error) {
      this.#thrown = { error };
      this.#cancel();
    }
  }

  #callHost(callId: number, [name, payload]: [string, string]): void {
    // A run that is being cut makes no more calls, even if the addon had already sent them.
    if (this.#isCut()) return;
    const id = this.#id as number;
    const call = this.#owner?.answer ?? answer;
    const reply = this.#context.runInAsyncScope(call, undefined, this.#functions, name, payload);
    if (typeof reply === 'string') {
      native.reply(id, callId, reply);
    } else {
      void reply.then((envelope) => {
        native.reply(id, callId, envelope);
      });
    }
  }

  #isCut(): boolean {
    return this.#closing || this.#thrown !== undefined || this.#aborted !== undefined;
  }

  #settle(outcome: Outcome): void {
    pending.runs.delete(this.#id as number);
    this.#unlisten();
    const failure = this.#failureOf(outcome);
    if (failure === undefined) this.#resolve(toResult(outcome));
    else this.#reject(failure.error);
    this.#owner?.settled(outcome, failure);
  }

  /** A run that was cut has failed, even if it came to its end just before. */
  #failureOf(outcome: Outcome): Failure | undefined {
    if (this.#thrown !== undefined) return this.#thrown;
    if (this.#closing) return { error: toSessionClosed(outcome) };
    const [status, stdout, stderr] = outcome;
    if (this.#aborted) return { error: new MicroPythonAbortError(this.#aborted.reason, stdout, stderr) };
    return status === 'ok' ? undefined : { error: toError(outcome) };
  }
}
