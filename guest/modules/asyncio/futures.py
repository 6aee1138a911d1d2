# Future: a result that is not there yet.
from . import _loop
from .exceptions import CancelledError, InvalidStateError

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class Future:
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = loop or _loop.get_event_loop()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._cancel_message = None
        self._callbacks = []

    def __repr__(self):
        info = self._state.lower()
        if self._state == _FINISHED:
            info += " exception=%r" % self._exception if self._exception else " result=%r" % (self._result,)
        return "<%s %s>" % (type(self).__name__, info)

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._finish(_CANCELLED)
        return True

    def result(self):
        if self._state == _FINISHED:
            if self._exception is not None:
                raise self._exception
            return self._result
        raise self._no_result("Result is not set.")

    def exception(self):
        if self._state == _FINISHED:
            return self._exception
        raise self._no_result("Exception is not set.")

    def set_result(self, result):
        self._check_pending()
        self._result = result
        self._finish(_FINISHED)

    def set_exception(self, exception):
        self._check_pending()
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._finish(_FINISHED)

    def add_done_callback(self, callback, *, context=None):
        if self._state == _PENDING:
            self._callbacks.append(callback)
        else:
            self._loop.call_soon(callback, self)

    def remove_done_callback(self, callback):
        kept = [other for other in self._callbacks if other != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _check_pending(self):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")

    def _no_result(self, missing=""):
        if self._state == _CANCELLED:
            return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
        return InvalidStateError(missing)

    def _finish(self, state):
        self._state = state
        callbacks = self._callbacks
        self._callbacks = []
        for callback in callbacks:
            self._loop.call_soon(callback, self)


def isfuture(obj):
    return isinstance(obj, Future)
