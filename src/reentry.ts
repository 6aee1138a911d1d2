/**
 * Notices when a session is asked to run from inside one of its own host functions: that run would
 * wait for the one in progress, which waits for the host function, which waits for that run.
 * The calls in progress are followed through awaits, timers and other sessions.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { answer, type HostFunctionTable } from './host-functions';

interface HostCall {
  readonly session: object;
  /** The call in progress from inside which this one's run was asked for. */
  caller: HostCall | undefined;
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
  const call: HostCall = { session, caller: inProgress(calls.getStore()), active: true };
  const reply = calls.run(call, answer, functions, name, payload);
  if (typeof reply === 'string') call.active = false;
  else void reply.then(() => (call.active = false));
  return reply;
}

/** Whether a host function of that session, called by a run that is not over, leads here. */
export function isInside(session: object): boolean {
  for (let call = inProgress(calls?.getStore()); call !== undefined; call = call.caller) {
    if (call.session === session) return true;
  }
  return false;
}

/** The innermost call that is not over. Those that are over are let go, lest a chain grows for ever. */
function inProgress(call: HostCall | undefined): HostCall | undefined {
  while (call !== undefined && !call.active) call = call.caller;
  if (call !== undefined) call.caller = inProgress(call.caller);
  return call;
}
