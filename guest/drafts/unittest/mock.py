# Stand-ins for objects, as CPython's unittest.mock.
from unittest._mock_call import ANY, DEFAULT, call, sentinel, _Call, _CallList
from unittest._mock_patch import patch

__all__ = ["Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "AsyncMock", "PropertyMock"]
__all__ += ["patch", "sentinel", "DEFAULT", "ANY", "call", "mock_open"]

_OWN = "_mock_"
_set = object.__setattr__
_UNSUPPORTED = ("assret", "asert", "aseert", "assrt", "assert")


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


class NonCallableMock:
    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, return_value=DEFAULT, side_effect=None, unsafe=False, **kwargs):
        spec = spec_set if spec is None else spec
        _set(self, "_mock_children", {})
        _set(self, "_mock_parent", None)
        _set(self, "_mock_new_name", "")
        _set(self, "_mock_name", name)
        _set(self, "_mock_spec", None if spec is None else spec if isinstance(spec, (list, tuple)) else dir(spec))
        _set(self, "_mock_spec_class", spec if isinstance(spec, type) else None if spec is None or isinstance(spec, (list, tuple)) else type(spec))
        _set(self, "_mock_spec_set", spec_set is not None)
        _set(self, "_mock_wraps", wraps)
        _set(self, "_mock_return_value", return_value)
        _set(self, "_mock_side_effect", None)
        _set(self, "_mock_deleted", [])
        _set(self, "_mock_unsafe", unsafe)
        self._mock_reset()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _mock_reset(self):
        _set(self, "called", False)
        _set(self, "call_count", 0)
        _set(self, "call_args", None)
        _set(self, "call_args_list", _CallList())
        _set(self, "method_calls", _CallList())
        _set(self, "mock_calls", _CallList())

    def configure_mock(self, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parts, last = path.split(".")
            target = self
            for part in parts:
                target = getattr(target, part)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        self._mock_reset()
        if return_value:
            _set(self, "_mock_return_value", DEFAULT)
        if side_effect:
            _set(self, "_mock_side_effect", None)
        for child in self._mock_children.values():
            child.reset_mock(return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock()

    def attach_mock(self, mock, attribute):
        _set(mock, "_mock_parent", None)
        _set(mock, "_mock_new_name", "")
        setattr(self, attribute, mock)

    def _get_child_mock(self, **kw):
        return _child_class(self)(**kw)

    def _new_child(self, name, sign):
        child = self._get_child_mock()
        _set(child, "_mock_parent", self)
        _set(child, "_mock_new_name", name)
        _set(child, "_mock_sign", sign)
        return child

    def __getattr__(self, name):
        state = self.__dict__
        if name.startswith(_OWN) or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        if name in state["_mock_deleted"]:
            raise AttributeError(name)
        if state["_mock_spec"] is not None and name not in state["_mock_spec"]:
            raise AttributeError("Mock object has no attribute %r" % name)
        if not state["_mock_unsafe"] and name.startswith(_UNSUPPORTED):
            raise AttributeError("%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute." % (name, name))
        children = state["_mock_children"]
        if name not in children:
            wraps = state["_mock_wraps"]
            child = children[name] = self._new_child(name, ".")
            if wraps is not None:
                _set(child, "_mock_wraps", getattr(wraps, name))
        return children[name]

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in ("return_value", "side_effect"):
            _set(self, name, value)
        elif name in state.get("_mock_deleted", ()):
            state["_mock_deleted"].remove(name)
            self._store(name, value)
        elif state.get("_mock_spec_set") and name not in state["_mock_spec"] and name not in state:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        else:
            self._store(name, value)

    def _store(self, name, value):
        if isinstance(value, NonCallableMock) and self._adopt(value, name, "."):
            self._mock_children[name] = value
        else:
            self._mock_children.pop(name, None)
            _set(self, name, value)

    def _adopt(self, value, name, sign):
        if not isinstance(value, NonCallableMock) or value._mock_parent is not None or value._mock_name or value is self:
            return False
        _set(value, "_mock_parent", self)
        _set(value, "_mock_new_name", name)
        _set(value, "_mock_sign", sign)
        return True

    def __delattr__(self, name):
        if name in self._mock_deleted:
            raise AttributeError(name)
        self._mock_children.pop(name, None)
        if name in self.__dict__:
            object.__delattr__(self, name)
        self._mock_deleted.append(name)

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            _set(self, "_mock_return_value", self._new_child("()", ""))
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        _set(self, "_mock_return_value", value)
        self._adopt(value, "()", "")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        _set(self, "_mock_side_effect", value)

    @property
    def __class__(self):
        return self.__dict__.get("_mock_spec_class") or type(self)

    def _mock_path(self):
        # the names up to the first mock, as they are written
        text, mock = "", self
        while mock._mock_parent is not None:
            text = mock._mock_sign + mock._mock_new_name + text
            mock = mock._mock_parent
        return (mock._mock_name or "mock") + text

    def __repr__(self):
        name = ""
        if self._mock_name or self._mock_parent is not None:
            name = " name=%r" % self._mock_path()
        if self._mock_spec_class is not None:
            name += " spec=%r" % self._mock_spec_class.__name__
        return "<%s%s id='%s'>" % (type(self).__name__, name, id(self))

    def _shown(self, args, kwargs):
        name = self._mock_name or (self._mock_new_name if self._mock_parent is not None else "") or "mock"
        return _Call(name, args, kwargs)._text(name)

    def _fail(self, text):
        raise AssertionError(text)

    def _name_for_errors(self):
        return self._mock_name or (self._mock_new_name if self._mock_parent is not None else "") or "mock"

    def _calls_text(self, prefix="Calls"):
        return "\n%s: %r." % (prefix, self.mock_calls) if self.mock_calls else ""

    def assert_not_called(self):
        n = self.call_count
        if n:
            self._fail("Expected '%s' to not have been called. Called %s times.%s" % (self._name_for_errors(), n, self._calls_text()))

    def assert_called(self):
        if not self.call_count:
            self._fail("Expected '%s' to have been called." % self._name_for_errors())

    def assert_called_once(self):
        if self.call_count != 1:
            name, text = self._name_for_errors(), self._calls_text()
            self._fail("Expected '%s' to have been called once. Called %s times.%s" % (name, self.call_count, text))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            self._fail("expected call not found.\nExpected: %s\nActual: not called." % self._shown(args, kwargs))
        if self.call_args != _Call("", args, kwargs):
            actual = self._shown(*self.call_args[-2:])
            self._fail("expected call not found.\nExpected: %s\nActual: %s" % (self._shown(args, kwargs), actual))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            name, text = self._name_for_errors(), self._calls_text()
            self._fail("Expected '%s' to be called once. Called %s times.%s" % (name, self.call_count, text))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = _Call("", args, kwargs)
        if not any([one == wanted for one in self.call_args_list]):
            self._fail("%s call not found" % self._shown(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        have = list(self.mock_calls)
        if not any_order:
            n = len(calls)
            if not any([have[i : i + n] == calls for i in range(len(have) - n + 1)]):
                text = self._calls_text("Actual")
                self._fail("Calls not found.\nExpected: %r%s" % (_CallList(calls), text.rstrip(".")))
            return
        missing = []
        for one in calls:
            if one in have:
                have.remove(one)
            else:
                missing.append(one)
        if missing:
            name = self._mock_name or "mock"
            self._fail("%r does not contain all of %r in its call list, found %r instead" % (name, _CallList(calls), _CallList(missing)))


class CallableMixin(NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._result(args, kwargs)

    def _record(self, args, kwargs):
        _set(self, "called", True)
        _set(self, "call_count", self.call_count + 1)
        one = _Call("", args, kwargs)
        _set(self, "call_args", one)
        self.call_args_list.append(one)
        self.mock_calls.append(one)
        # those above see it under its name
        mock, path, is_method = self, "", True
        while mock._mock_parent is not None:
            path = mock._mock_new_name + (mock._next_sign(path) if path else "") + path
            is_method = is_method and mock._mock_new_name != "()"
            mock = mock._mock_parent
            entry = _Call(path, args, kwargs)
            mock.mock_calls.append(entry)
            if is_method:
                mock.method_calls.append(entry)

    def _next_sign(self, path):
        return "" if path.startswith("()") else "."

    def _result(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin):
    pass


def _child_class(mock):
    kind = type(mock)
    if kind is NonCallableMock:
        return Mock
    if kind is NonCallableMagicMock:
        return MagicMock
    if issubclass(kind, AsyncMock):
        return AsyncMock
    return MagicMock if kind is PropertyMock else kind


_DEFAULTS = {
    "__len__": 0,
    "__int__": 1,
    "__contains__": False,
    "__bool__": True,
    "__float__": 1.0,
    "__index__": 1,
    "__exit__": False,
}
_MAGIC = ("__getitem__", "__setitem__", "__delitem__", "__enter__", "__len__", "__int__", "__contains__", "__bool__", "__float__")
_MAGIC += ("__index__", "__exit__", "__iter__")


class _Magic:
    # special methods, as mocks that can be configured
    def _magic(self, name):
        children = self._mock_children
        if name not in children:
            child = children[name] = self._new_child(name, ".")
            if name in _DEFAULTS:
                _set(child, "_mock_return_value", _DEFAULTS[name])
            elif name == "__iter__":
                _set(child, "_mock_return_value", iter([]))
        return children[name]

    def __getattr__(self, name):
        if name in _MAGIC:
            return self._magic(name)
        return NonCallableMock.__getattr__(self, name)

    def __getitem__(self, key):
        return self._magic("__getitem__")(key)

    def __setitem__(self, key, value):
        self._magic("__setitem__")(key, value)

    def __delitem__(self, key):
        self._magic("__delitem__")(key)

    def __enter__(self):
        return self._magic("__enter__")()

    def __exit__(self, *args):
        return self._magic("__exit__")(*args)

    def __len__(self):
        return self._magic("__len__")()

    def __contains__(self, item):
        return self._magic("__contains__")(item)

    def __bool__(self):
        return self._magic("__bool__")()

    def __int__(self):
        return self._magic("__int__")()

    def __float__(self):
        return self._magic("__float__")()

    def __iter__(self):
        result = self._magic("__iter__")()
        return iter(result)


class MagicMock(_Magic, Mock):
    pass


class NonCallableMagicMock(_Magic, NonCallableMock):
    pass


class AsyncMock(MagicMock):
    async def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        effect = self._mock_side_effect
        if callable(effect) and not _is_exception(effect):
            result = effect(*args, **kwargs)
            if hasattr(result, "send"):
                result = await result
            return self.return_value if result is DEFAULT else result
        return self._result(args, kwargs)

    @property
    def await_count(self):
        return self.call_count

    def assert_awaited(self):
        if not self.call_count:
            raise AssertionError("Expected %s to have been awaited." % self._name_for_errors())

    def assert_awaited_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected %s to have been awaited once. Awaited %s times." % (self._name_for_errors(), self.call_count))

    def assert_awaited_with(self, /, *args, **kwargs):
        self.assert_called_with(*args, **kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_called_with(*args, **kwargs)


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def mock_open(mock=None, read_data=""):
    if mock is None:
        mock = MagicMock(name="open")
    from io import BytesIO, StringIO

    def opened(*args, **kwargs):
        data = (StringIO if isinstance(read_data, str) else BytesIO)(read_data)
        handle.read.side_effect = data.read
        handle.readline.side_effect = data.readline
        handle.readlines.side_effect = lambda: list(data)
        handle.__iter__.side_effect = lambda: iter(list(data))
        return DEFAULT

    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    mock.side_effect = opened
    mock.return_value = handle
    return mock
