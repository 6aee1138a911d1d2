# The event loop: callbacks that are due, timers, and calls of host functions that are under way.
import heapq
import time

import _host

_running = None
_default = None


class Handle:
    def __init__(self, loop, callback, args):
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as e:
            self._loop.call_exception_handler({"message": "Exception in callback", "exception": e, "handle": self})


class TimerHandle(Handle):
    def __init__(self, when, loop, callback, args):
        super().__init__(loop, callback, args)
        self._when = when

    def when(self):
        return self._when


class EventLoop:
    def __init__(self):
        self._ready = []
        self._timers = []
        self._order = 0
        self._stopping = False
        self._closed = False
        self._current_task = None
        self._tasks = {}
        self._exception_handler = None
        self._calls = None

    def time(self):
        return time.monotonic()

    def is_running(self):
        return _running is self

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        if self._calls is not None:
            self._calls.drop_all()

    def stop(self):
        self._stopping = True

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(self, callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        handle = TimerHandle(when, self, callback, args)
        self._order += 1
        heapq.heappush(self._timers, (when, self._order, handle))
        return handle

    def create_future(self):
        from .futures import Future

        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        from .tasks import Task

        self._check_closed()
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as e:
            future.set_exception(e)
        return future

    def set_exception_handler(self, handler):
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def call_exception_handler(self, context):
        if self._exception_handler is not None:
            self._exception_handler(self, context)
        else:
            self.default_exception_handler(context)

    def default_exception_handler(self, context):
        import sys

        print(context["message"], file=sys.stderr)
        if context.get("exception") is not None:
            sys.print_exception(context["exception"], sys.stderr)

    def run_forever(self):
        global _running
        self._check_closed()
        if _running is not None:
            raise RuntimeError("This event loop is already running" if _running is self
                               else "Cannot run the event loop while another loop is running")
        if self._calls is None:
            from ._calls import HostCalls

            self._calls = HostCalls(self)
        _running = self
        _host.hook(self._calls.call)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running = None
            _host.hook(None)

    def run_until_complete(self, future):
        from .tasks import ensure_future

        self._check_closed()
        future = ensure_future(future, loop=self)
        future.add_done_callback(self._stop_for)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(self._stop_for)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_for(self, future):
        self._stopping = True

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    # None: nothing is due ever.
    def _time_to_wait(self):
        timers = self._timers
        while timers and timers[0][2]._cancelled:
            heapq.heappop(timers)
        if self._ready or self._stopping:
            return 0
        return max(0, timers[0][0] - self.time()) if timers else None

    def _idle(self, seconds):
        if seconds is None and not self._calls:
            raise RuntimeError("the event loop waits for ever: nothing that is under way can wake a task")
        if seconds != 0 or self._calls:
            self._calls.wait(seconds)

    def _run_once(self):
        self._idle(self._time_to_wait())
        timers = self._timers
        ready = self._ready
        self._ready = []
        if timers:
            now = self.time() + 1e-6
            while timers and timers[0][0] <= now:
                handle = heapq.heappop(timers)[2]
                if not handle._cancelled:
                    ready.append(handle)
        for handle in ready:
            if not handle._cancelled:
                handle._run()


def new_event_loop():
    return EventLoop()


def get_running_loop():
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def set_event_loop(loop):
    global _default
    _default = loop


def get_event_loop():
    global _default
    if _running is not None:
        return _running
    if _default is None:
        _default = EventLoop()
    return _default
