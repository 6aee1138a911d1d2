# Calls of host functions that are under way: each is a Future, and the loop waits for them.
import _host

from .futures import Future


class HostCall(Future):
    _calls = None
    _id = 0

    def cancel(self, msg=None):
        if not super().cancel(msg):
            return False
        self._calls.drop(self)
        return True


class HostCalls:
    def __init__(self, loop):
        self._loop = loop
        self._under_way = {}
        # The host refused to start these: too many are under way.
        self._later = []

    def __len__(self):
        return len(self._under_way)

    # What a host function returns while the loop runs.
    def call(self, name, payload):
        call = HostCall(loop=self._loop)
        call._calls = self
        if not self._start(call, name, payload):
            self._later.append((call, name, payload))
        return call

    def wait(self, seconds):
        id = _host.wait(seconds)
        call = self._under_way.pop(id, None)
        if call is None:
            return
        try:
            result = _host.result(id)
        except Exception as e:
            call.set_exception(e)
        else:
            call.set_result(result)
        self._start_later()

    def drop(self, call):
        if self._under_way.pop(call._id, None) is not None:
            _host.drop(call._id)
            self._start_later()

    def drop_all(self):
        self._later = []
        for id in list(self._under_way):
            _host.drop(id)
        self._under_way = {}

    def _start(self, call, name, payload):
        call._id = _host.start(name, payload)
        if call._id == 0:
            return False
        self._under_way[call._id] = call
        return True

    def _start_later(self):
        while self._later:
            call, name, payload = self._later[0]
            if not call.done() and not self._start(call, name, payload):
                break
            self._later.pop(0)
