# patch(): something else in the place of an attribute for a while.
from unittest._mock_call import DEFAULT

_missing = object()


def _import(path):
    name, *parts = path.split(".")
    found = __import__(name)
    for part in parts:
        name += "." + part
        if not hasattr(found, part):
            __import__(name)
        found = getattr(found, part)
    return found


class _Patch:
    _active = []

    def __init__(self, getter, attribute, new, new_callable, spec, create, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.kwargs = kwargs

    def __enter__(self):
        target = self.target = self.getter()
        name = self.attribute
        own = getattr(target, "__dict__", {})
        self.local = name in own
        self.original = own[name] if self.local else getattr(target, name, _missing)
        if self.original is _missing and not self.create:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        new = self.new
        if new is DEFAULT:
            new = self._new_mock()
        setattr(target, name, new)
        return new

    def _new_mock(self):
        from unittest.mock import AsyncMock, MagicMock

        kind = self.new_callable
        if kind is None:
            code = getattr(self.original, "__code__", None)
            kind = AsyncMock if code is not None and getattr(code, "co_flags", 0) & 128 else MagicMock
            kwargs = dict(self.kwargs)
            kwargs.setdefault("name", self.attribute)
            if self.spec is not None:
                kwargs["spec"] = self.original if self.spec is True else self.spec
            return kind(**kwargs)
        return kind(**self.kwargs)

    def __exit__(self, *exc_info):
        if self.original is _missing or (not self.local and not isinstance(self.target, type(__import__("sys")))):
            delattr(self.target, self.attribute)
        else:
            setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self._copy()(getattr(func, name)))
            return func

        def patched(*args, **kwargs):
            with self._copy() as new:
                if self.new is DEFAULT:
                    args += (new,)
                return func(*args, **kwargs)

        async def patched_async(*args, **kwargs):
            with self._copy() as new:
                if self.new is DEFAULT:
                    args += (new,)
                return await func(*args, **kwargs)

        code = getattr(func, "__code__", None)
        return patched_async if code is not None and getattr(code, "co_flags", 0) & 128 else patched

    def _copy(self):
        return _Patch(self.getter, self.attribute, self.new, self.new_callable, self.spec, self.create, self.kwargs)


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self.original = dict(self.in_dict.items())
        if self.clear:
            _clear(self.in_dict)
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def __exit__(self, *exc_info):
        _clear(self.in_dict)
        for key, value in self.original.items():
            self.in_dict[key] = value
        return False

    start = __enter__

    def stop(self):
        self.__exit__()

    def __call__(self, func):
        def patched(*args, **kwargs):
            with _PatchDict(self.in_dict, self.values, self.clear):
                return func(*args, **kwargs)

        return patched


def _clear(mapping):
    for key in list(mapping):
        del mapping[key]


class _Patcher:
    TEST_PREFIX = "test"
    dict = _PatchDict

    def __call__(self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        path, dot, attribute = target.rpartition(".")
        if not dot:
            raise TypeError("Need a valid target to patch. You supplied: %r" % target)
        return _Patch(lambda: _import(path), attribute, new, new_callable, spec or spec_set or autospec, create, kwargs)

    def object(self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        return _Patch(lambda: target, attribute, new, new_callable, spec or spec_set or autospec, create, kwargs)

    def stopall(self):
        for one in _Patch._active[::-1]:
            one.stop()


patch = _Patcher()
