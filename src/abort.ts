/**
 * Listeners of abort signals. A signal gets one listener however many runs it is shared by: Node warns of a
 * leak at the eleventh, and removing one from a long list takes time.
 */

interface Shared {
  readonly listeners: Set<() => void>;
  readonly onAbort: () => void;
}

const signals = new WeakMap<AbortSignal, Shared>();

/** Calls the listener when the signal is aborted, unless `unlisten` comes before. */
export function listen(signal: AbortSignal, listener: () => void): void {
  const shared = signals.get(signal) ?? share(signal);
  shared.listeners.add(listener);
}

export function unlisten(signal: AbortSignal, listener: () => void): void {
  const shared = signals.get(signal);
  if (shared === undefined) return;
  shared.listeners.delete(listener);
  // Without a listener, a signal that nobody holds can be collected.
  if (shared.listeners.size === 0) {
    signals.delete(signal);
    try {
      signal.removeEventListener('abort', shared.onAbort);
    } catch {
      // A signal of another make; the end of a run must reach whoever waits for it.
    }
  }
}

function share(signal: AbortSignal): Shared {
  const listeners = new Set<() => void>();
  const onAbort = () => {
    for (const listener of listeners) listener();
  };
  const shared: Shared = { listeners, onAbort };
  signals.set(signal, shared);
  signal.addEventListener('abort', onAbort, { once: true });
  return shared;
}
