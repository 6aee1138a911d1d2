/**
 * Notices when a session is asked to run from inside one of its own host functions: that run would
 * wait for the one in progress, which waits for the host function, which waits for that run.
 * The calls in progress are followed through awaits, timers and other sessions.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { answer, type HostFunctionTable } from './host-functions';

interface HostCall {
  readonly session: object;
  /** The call from inside which this one's run was asked for. */
  readonly caller: HostCall | undefined;
  active: boolean;
}

/** Made for the first call, because it makes every promise of the program a little slower. */
let calls: AsyncLocalStorage<HostCall> | undefined;

/** As `answer`, for a run of that session. */
export function answerInside(
  session: object,
  functions: HostFunctionTable,
  name: string,
  payload: string,
): string | Promise<string> {
  calls ??= new AsyncLocalStorage();
  const call: HostCall = { session, caller: calls.getStore(), active: true };
  const reply = calls.run(call, answer, functions, name, payload);
  if (typeof reply === 'string') call.active = false;
  else void reply.then(() => (call.active = false));
  return reply;
}

/** Whether a host function of that session, called by a run that is not over, leads here. */
export function isInside(session: object): boolean {
  for (let call = calls?.getStore(); call !== undefined; call = call.caller) {
    if (call.active && call.session === session) return true;
  }
  return false;
}
