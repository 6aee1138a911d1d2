# asyncio.run() and Runner: a loop from the first coroutine to the last.
from . import _loop
from .tasks import all_tasks, gather, iscoroutine


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory = loop_factory or _loop.new_event_loop
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = self._factory()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got %r" % (coro,))
        if _loop._running is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        if self._closed or self._loop is None:
            return
        self._closed = True
        try:
            _cancel_all(self._loop)
        finally:
            self._loop.close()
            self._loop = None


def _cancel_all(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()

    async def wait_all():
        await gather(*tasks, return_exceptions=True)

    loop.run_until_complete(wait_all())
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown", "exception": task.exception()})


def run(main, *, debug=None):
    if _loop._running is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)
