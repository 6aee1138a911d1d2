# Tasks: coroutines that run side by side.
from . import _loop
from ._calls import HostCall
from .exceptions import CancelledError
from .futures import _CANCELLED, _PENDING, Future, isfuture

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = 0


async def _example():
    pass


_Function = type(_example)
_Coroutine = type(_example())


def iscoroutine(obj):
    return isinstance(obj, (_Coroutine, HostCall))


def iscoroutinefunction(func):
    return isinstance(getattr(func, "__func__", func), _Function)


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError("a coroutine was expected, got %r" % (coro,))
        if isinstance(coro, HostCall):
            coro = _await(coro)
        global _names
        _names += 1
        self._name = "Task-%d" % _names if name is None else str(name)
        self._coro = coro
        self._must_cancel = False
        self._waits_for = None
        self._cancel_requests = 0
        self._loop._tasks[self] = True
        self._loop.call_soon(self._step, None)

    def __repr__(self):
        return "<Task %s name=%r>" % (self._state.lower(), self._name)

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = str(name)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    def _finish(self, state):
        self._loop._tasks.pop(self, None)
        super()._finish(state)

    def _fail(self, exception):
        self._exception = exception
        self._finish("FINISHED")

    def _step(self, exception):
        if self._state != _PENDING:
            return
        if self._must_cancel:
            if not isinstance(exception, CancelledError):
                exception = CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
            self._must_cancel = False
        self._waits_for = None
        loop = self._loop
        before = loop._current_task
        loop._current_task = self
        try:
            result = self._coro.send(None) if exception is None else self._coro.throw(exception)
        except StopIteration as e:
            if self._must_cancel:
                self._must_cancel = False
                self._finish(_CANCELLED)
            else:
                self._result = e.value
                self._finish("FINISHED")
        except CancelledError as e:
            self._cancel_message = e.args[0] if e.args else None
            self._finish(_CANCELLED)
        except (KeyboardInterrupt, SystemExit) as e:
            self._fail(e)
            raise
        except BaseException as e:
            self._fail(e)
        else:
            self._wait_for(result)
        finally:
            loop._current_task = before

    def _wait_for(self, result):
        if result is None:
            self._loop.call_soon(self._step, None)
        elif isfuture(result) and result._asyncio_future_blocking:
            if result is self:
                self._loop.call_soon(self._step, RuntimeError("Task cannot await on itself: %r" % self))
                return
            result._asyncio_future_blocking = False
            result.add_done_callback(self._wake)
            self._waits_for = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
        else:
            self._loop.call_soon(self._step, RuntimeError("Task got bad yield: %r" % (result,)))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as e:
            self._step(e)
        else:
            self._step(None)


def create_task(coro, *, name=None, context=None):
    return _loop.get_running_loop().create_task(coro, name=name)


def current_task(loop=None):
    return (loop or _loop.get_running_loop())._current_task


def all_tasks(loop=None):
    return set((loop or _loop.get_running_loop())._tasks)


async def _await(awaitable):
    return await awaitable


def _await_method(awaitable):
    return (yield from awaitable.__await__())


def ensure_future(awaitable, *, loop=None):
    if isfuture(awaitable):
        return awaitable
    if iscoroutine(awaitable):
        return (loop or _loop.get_event_loop()).create_task(awaitable)
    if hasattr(awaitable, "__await__"):
        return (loop or _loop.get_event_loop()).create_task(_await_method(awaitable))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


async def sleep(delay, result=None):
    if delay <= 0:
        await _Yield()
        return result
    loop = _loop.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_if_pending, future, result)
    try:
        return await future
    finally:
        handle.cancel()


class _Yield:
    def __iter__(self):
        yield None

    __await__ = __iter__


def _set_if_pending(future, result):
    if not future.done():
        future.set_result(result)


class _Gathering(Future):
    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*awaitables, return_exceptions=False):
    loop = _loop.get_event_loop()
    if not awaitables:
        future = loop.create_future()
        future.set_result([])
        return future
    known = {}
    children = []
    for awaitable in awaitables:
        key = id(awaitable)
        if key not in known:
            known[key] = ensure_future(awaitable, loop=loop)
        children.append(known[key])
    outer = _Gathering(list(known.values()), loop)
    left = len(known)

    def done(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._no_result())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            results = []
            for each in children:
                if each.cancelled():
                    results.append(CancelledError(each._cancel_message or ""))
                else:
                    results.append(each.result() if each.exception() is None else each.exception())
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)

    for child in known.values():
        child.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect a list of futures, not %s" % type(fs).__name__)
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: %s" % return_when)
    if not all(isfuture(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = _loop.get_running_loop()
    waiter = loop.create_future()

    def enough():
        if return_when == FIRST_COMPLETED:
            return any(f.done() for f in fs)
        if return_when == FIRST_EXCEPTION and any(f.done() and not f.cancelled() and f.exception() for f in fs):
            return True
        return all(f.done() for f in fs)

    def done(f):
        if enough():
            _set_if_pending(waiter, None)

    if not enough():
        timer = None if timeout is None else loop.call_later(timeout, _set_if_pending, waiter, None)
        for f in fs:
            f.add_done_callback(done)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for f in fs:
                f.remove_done_callback(done)
    finished = {f for f in fs if f.done()}
    return finished, fs - finished


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    fut = ensure_future(fut)
    if not fut.done():
        try:
            if timeout > 0:
                await wait([fut], timeout=timeout)
        except CancelledError:
            if not fut.done():
                fut.cancel()
                await wait([fut])
                raise
    if fut.done():
        return fut.result()
    fut.cancel()
    await wait([fut])
    if fut.cancelled():
        raise TimeoutError
    return fut.result()


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(inner_done)
    outer.add_done_callback(lambda outer: None if inner.done() else inner.remove_done_callback(inner_done))
    return outer


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect an iterable of futures, not %s" % type(fs).__name__)
    from .queues import Queue

    todo = {ensure_future(f) for f in set(fs)}
    done = Queue()
    timer = None

    def finished(f):
        if f in todo:
            todo.discard(f)
            done.put_nowait(f)
            if not todo and timer is not None:
                timer.cancel()

    def out_of_time():
        for f in todo:
            f.remove_done_callback(finished)
            done.put_nowait(None)
        todo.clear()

    async def next_done():
        f = await done.get()
        if f is None:
            raise TimeoutError
        return f.result()

    count = len(todo)
    for f in todo:
        f.add_done_callback(finished)
    if timeout is not None and todo:
        timer = _loop.get_event_loop().call_later(timeout, out_of_time)
    for _ in range(count):
        yield next_done()


# There are no threads: the call is made at once, and whatever else is due waits for it.
async def to_thread(func, /, *args, **kwargs):
    result = func(*args, **kwargs)
    return await result if isinstance(result, HostCall) else result
