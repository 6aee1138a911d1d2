# TaskGroup: tasks that end together.
from . import _loop
from .exceptions import CancelledError
from .tasks import current_task

try:
    BaseExceptionGroup
except NameError:
    from ._groups import BaseExceptionGroup


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._tasks = set()
        self._errors = []
        self._parent = None
        self._parent_cancel_requested = False
        self._base_error = None
        self._completed = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup %r has been already entered" % self)
        self._entered = True
        self._loop = _loop.get_running_loop()
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError("TaskGroup %r cannot determine the parent task" % self)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        cancelled = exc if exc is not None and isinstance(exc, CancelledError) else None
        if exc is not None and self._is_base(exc):
            self._base_error = exc
        if self._parent_cancel_requested:
            if self._parent.uncancel() > 0:
                pass
            else:
                cancelled = None
        if exc is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._completed is None:
                self._completed = self._loop.create_future()
            try:
                await self._completed
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._completed = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc is not None and not isinstance(exc, CancelledError):
            self._errors.append(exc)
        if self._errors:
            errors = self._errors
            self._errors = None
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors)

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError("TaskGroup %r has not been entered" % self)
        if self._exiting and not self._tasks:
            raise RuntimeError("TaskGroup %r is finished" % self)
        if self._aborting:
            raise RuntimeError("TaskGroup %r is shutting down" % self)
        task = self._loop.create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._task_done)
        return task

    def _is_base(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _task_done(self, task):
        self._tasks.discard(task)
        if self._completed is not None and not self._tasks and not self._completed.done():
            self._completed.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        exc = task.exception()
        self._errors.append(exc)
        if self._is_base(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent.done():
            self._loop.call_exception_handler({"message": "Task has errored out but its parent task is already completed", "exception": exc})
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()
