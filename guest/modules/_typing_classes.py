# The classes of typing that programs derive from or check against.
from typing import Generic, _Alias, _lookup


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# ---- protocols


def _own_names(cls):
    names = list(cls.__dict__.get("__annotations__", ()))
    hidden = (
        "__module__ __qualname__ __doc__ __dict__ __slots__ __annotations__ __init__ __new__ __parameters__ "
        "__orig_bases__ __abstractmethods__ __subclasshook__ __class_getitem__ __init_subclass__"
    ).split()
    return names + [name for name in cls.__dict__ if name not in hidden and name[:3] not in ("_is", "_ab")]


def _members(cls):
    names = []
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol", False) and base is not Protocol:
            names += [name for name in _own_names(base) if name not in names]
    return names


from abc import ABCMeta


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol", False):
            if not getattr(cls, "_is_runtime", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if super().__instancecheck__(instance):
                return True
            for name in _members(cls):
                if getattr(instance, name, None) is None and not hasattr(instance, name):
                    return False
                if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                    return False
            return True
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not getattr(cls, "_is_runtime", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            names = _members(cls)
            if any([not callable(getattr(cls, name, None)) for name in names]):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if all([getattr(subclass, name, None) is not None for name in names]):
                return True
        return super().__subclasscheck__(subclass)


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init
        elif getattr(cls, "__init__", None) is _no_init:
            cls.__init__ = _next_init


def _no_init(self, *args, **kwargs):
    raise TypeError("Protocols cannot be instantiated")


def _next_init(self, *args, **kwargs):
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init and init is not _next_init:
            init(self, *args, **kwargs)
            return


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime = True
    return cls


def _supports(name, method):
    body = {method: lambda self, *args: None, "__module__": "typing", "_is_runtime": True}
    return _ProtocolMeta(name, (Protocol,), body)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsRound = _supports("SupportsRound", "__round__")

# ---- named tuples and dictionaries with fixed keys


def _make_named(name, types, module, defaults=()):
    from collections import namedtuple

    result = namedtuple(name, list(types), defaults=defaults, module=module)
    result.__annotations__ = dict(types)
    return result


class NamedTupleMeta(type):
    def __new__(cls, name, bases, ns):
        types = ns.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(ns[field])
            elif defaults:
                raise TypeError(
                    "Non-default namedtuple field %s cannot follow default field %s"
                    % (field, [f for f in types if f in ns][0])
                )
        result = _make_named(name, types, ns.get("__module__", "__main__"), defaults)
        for key, value in ns.items():
            if key in ("_fields", "_make", "_replace", "_asdict", "_field_defaults", "__new__", "__init__"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in types and key not in ("__module__", "__annotations__", "__slots__"):
                setattr(result, key, value)
        return result


class _NamedTuple:
    def __call__(self, typename, fields=None, /, **kwargs):
        return _make_named(typename, dict(fields or kwargs), "__main__")

    def __mro_entries__(self, bases):
        return (_named_base,)

    def __repr__(self):
        return "<function NamedTuple>"


_named_base = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTuple()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        result = type.__new__(_TypedDictMeta, name, (dict,), ns)
        hints = {}
        required = set()
        optional = set()
        for base in bases:
            hints.update(getattr(base, "__annotations__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        for key, hint in ns.get("__annotations__", {}).items():
            hints[key] = hint
            kind = hint._name if isinstance(hint, _Alias) else None
            needed = kind == "Required" or (total and kind != "NotRequired")
            (required if needed else optional).add(key)
        result.__annotations__ = hints
        result.__required_keys__ = frozenset(required)
        result.__optional_keys__ = frozenset(optional)
        result.__total__ = total
        return result

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDict:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or kwargs), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_typed_base,)

    def __repr__(self):
        return "<function TypedDict>"


_typed_base = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDict()

# ---- files


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass
