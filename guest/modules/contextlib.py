# Helpers for the with statement, as CPython's contextlib.
from functools import wraps


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    # A context manager that is a decorator too: the function runs inside.
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._made_by = (func, args, kwds)

    def _recreate_cm(self):
        return type(self)(*self._made_by)

    def __enter__(self):
        self._made_by = None
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as e:
            return e is not value
        except RuntimeError as e:
            # a StopIteration thrown in comes out wrapped
            if e is value or (isinstance(value, StopIteration) and e.__cause__ is value):
                return False
            raise
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class _AsyncGeneratorContextManager(AsyncContextDecorator, AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._made_by = (func, args, kwds)

    def _recreate_cm(self):
        return type(self)(*self._made_by)

    async def __aenter__(self):
        self._made_by = None
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as e:
            return e is not value
        except RuntimeError as e:
            if e is value or (isinstance(value, (StopIteration, StopAsyncIteration)) and e.__cause__ is value):
                return False
            raise
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys

        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        os.chdir(self._old_cwd.pop())


class _Stack:
    # The callbacks of an exit stack: (is it synchronous, function with the arguments of __exit__).
    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        new = type(self)()
        new._callbacks = self._callbacks
        self._callbacks = []
        return new

    def push(self, exit):
        method = getattr(exit, "__exit__", None)
        self._callbacks.append((True, exit if method is None else method))
        return exit

    def enter_context(self, cm):
        enter = getattr(cm, "__enter__", None)
        exit = getattr(cm, "__exit__", None)
        if enter is None or exit is None:
            raise TypeError(
                "'%s.%s' object does not support the context manager protocol"
                % (type(cm).__module__, type(cm).__qualname__)
            )
        result = enter()
        self._callbacks.append((True, exit))
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(exc_type, exc, tb):
            callback(*args, **kwds)

        call.__wrapped__ = callback
        self._callbacks.append((True, call))
        return callback


def _chain(new, current):
    # what was being handled when a callback raised becomes its context
    if new is not current and new.__context__ is None:
        try:
            new.__context__ = current
        except AttributeError:
            pass


class ExitStack(_Stack, AbstractContextManager):
    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc, tb):
        received = exc
        suppressed = False
        raised = False
        while self._callbacks:
            callback = self._callbacks.pop()[1]
            try:
                if callback(None if exc is None else type(exc), exc, None):
                    suppressed = True
                    raised = False
                    exc = None
            except BaseException as e:
                if exc is not None:
                    _chain(e, exc)
                exc = e
                raised = True
        if raised:
            raise exc
        return received is not None and suppressed


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        exit = cm.__aexit__
        result = await cm.__aenter__()
        self._callbacks.append((False, exit))
        return result

    def push_async_exit(self, exit):
        method = getattr(exit, "__aexit__", None)
        self._callbacks.append((False, exit if method is None else method))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)

        self._callbacks.append((False, call))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, exc_type, exc, tb):
        received = exc
        suppressed = False
        raised = False
        while self._callbacks:
            synchronous, callback = self._callbacks.pop()
            try:
                result = callback(None if exc is None else type(exc), exc, None)
                if not synchronous:
                    result = await result
                if result:
                    suppressed = True
                    raised = False
                    exc = None
            except BaseException as e:
                if exc is not None:
                    _chain(e, exc)
                exc = e
                raised = True
        if raised:
            raise exc
        return received is not None and suppressed
