# Container types, as CPython's collections. The rarer ones live in _user.py and abc.py.
from ucollections import namedtuple as _plain

_absent = object()

# ---- namedtuple: the interpreter's own type holds the fields, a subclass of it has the rest


def _nt_repr(self):
    fields = ["%s=%r" % item for item in zip(self._fields, self)]
    return "%s(%s)" % (type(self).__name__, ", ".join(fields))


def _nt_asdict(self):
    return dict(zip(self._fields, self))


def _nt_replace(self, /, **kwds):
    result = self._make([kwds.pop(name, value) for name, value in zip(self._fields, self)])
    if kwds:
        raise ValueError("Got unexpected field names: %r" % list(kwds))
    return result


@classmethod
def _nt_make(cls, iterable):
    values = tuple(iterable)
    if len(values) != len(cls._fields):
        raise TypeError("Expected %d arguments, got %d" % (len(cls._fields), len(values)))
    return cls(*values)


def _nt_getnewargs(self):
    return tuple(self)


def _nt_setattr(self, name, value):
    if name in self._fields:
        raise AttributeError("can't set attribute")
    if type(self).__base__ is self._nt_plain:
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
    object.__setattr__(self, name, value)


def _identifier(name):
    return (
        name != ""
        and not name[0].isdigit()
        and all([c == "_" or c.isdigit() or c.isalpha() or ord(c) > 127 for c in name])
    )


def _field_names(typename, field_names, rename):
    from keyword import iskeyword

    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        for i, name in enumerate(names):
            if not _identifier(name) or iskeyword(name) or name[0] == "_" or name in names[:i]:
                names[i] = "_%d" % i
    for name in [typename] + names:
        if not isinstance(name, str):
            raise TypeError("Type names and field names must be strings")
        if not _identifier(name):
            raise ValueError("Type names and field names must be valid identifiers: %r" % name)
        if iskeyword(name):
            raise ValueError("Type names and field names cannot be a keyword: %r" % name)
    seen = set()
    for name in names:
        if name[0] == "_" and not rename:
            raise ValueError("Field names cannot start with an underscore: %r" % name)
        if name in seen:
            raise ValueError("Encountered duplicate field name: %r" % name)
        seen.add(name)
    return tuple(names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    typename = str(typename)
    names = _field_names(typename, field_names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    plain = _plain(typename, names)
    body = {
        "__slots__": (),
        "__match_args__": names,
        "__module__": module or "__main__",
        "__repr__": _nt_repr,
        "__str__": _nt_repr,
        "__setattr__": _nt_setattr,
        "__getnewargs__": _nt_getnewargs,
        "_fields": names,
        "_field_defaults": dict(zip(names[len(names) - len(defaults) :], defaults)),
        "_nt_plain": plain,
        "_make": _nt_make,
        "_replace": _nt_replace,
        "_asdict": _nt_asdict,
    }
    if defaults:
        body["__init__"] = _init_with_defaults(names, body["_field_defaults"], lambda: result)
    result = type(typename, (plain,), body)
    return result


def _init_with_defaults(names, defaults, cls):
    def __init__(self, /, *args, **kwds):
        for name in names[len(args) :]:
            if name not in kwds and name in defaults:
                kwds[name] = defaults[name]
        super(cls(), self).__init__(*args, **kwds)

    return __init__


# ---- dictionaries


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwds):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwds)
        self.default_factory = default_factory

    def __getitem__(self, key):
        value = self.get(key, _absent)
        return self.__missing__(key) if value is _absent else value

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return "%s(%r, %r)" % (type(self).__name__, self.default_factory, dict(self))

    __str__ = __repr__

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


class OrderedDict(dict):
    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return super().popitem()
        key = next(iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, list(self.items()) if self else "")

    __str__ = __repr__

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


def _counts(counter, iterable):
    get = counter.get
    for item in iterable:
        counter[item] = get(item, 0) + 1


def _is_mapping(obj):
    return isinstance(obj, dict) or (hasattr(obj, "keys") and hasattr(obj, "__getitem__"))


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __getitem__(self, key):
        value = self.get(key, _absent)
        return self.__missing__(key) if value is _absent else value

    def __missing__(self, key):
        return 0

    def __delitem__(self, key):
        self.pop(key, None)

    def update(self, iterable=None, /, **kwds):
        for source in (iterable, kwds):
            if not source:
                if source is not None:
                    iter(source)
            elif not _is_mapping(source):
                _counts(self, source)
            elif self:
                for key, n in source.items():
                    self[key] = self.get(key, 0) + n
            else:
                super().update(source)

    def subtract(self, iterable=None, /, **kwds):
        for source in (iterable, kwds):
            if _is_mapping(source):
                for key, n in source.items():
                    self[key] = self.get(key, 0) - n
            elif source is not None:
                for key in source:
                    self[key] = self.get(key, 0) - 1

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[: max(n, 0)]

    def elements(self):
        return (key for key, n in self.items() for _ in range(n))

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __repr__(self):
        if not self:
            return "%s()" % type(self).__name__
        try:
            items = self.most_common()
        except TypeError:  # counts without an order
            items = self.items()
        return "%s({%s})" % (type(self).__name__, ", ".join(["%r: %r" % item for item in items]))

    __str__ = __repr__

    def _positive(self, items):
        result = Counter()
        for key, n in items:
            if n > 0:
                result[key] = n
        return result

    def _merge(self, other, combine):
        keys = list(self) + [key for key in other if key not in self]
        return self._positive([(key, combine(self[key], other[key])) for key in keys])

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merge(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merge(other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merge(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merge(other, min)

    def __pos__(self):
        return self._positive(self.items())

    def __neg__(self):
        return self._positive([(key, -n) for key, n in self.items()])

    def _become(self, result):
        self.clear()
        super().update(result)
        return self

    def __iadd__(self, other):
        return self._become(self + other)

    def __isub__(self, other):
        return self._become(self - other)

    def __ior__(self, other):
        return self._become(self | other)

    def __iand__(self, other):
        return self._become(self & other)

    def _all(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([holds(self[key], other[key]) for c in (self, other) for key in c])

    def __eq__(self, other):
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        result = self == other
        return result if result is NotImplemented else not result

    __hash__ = None

    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other


def __getattr__(name):
    if name == "deque":
        import collections._deque as module
    elif name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import collections._user as module
    elif name == "abc":
        import collections.abc as module

        return module
    else:
        raise AttributeError("module 'collections' has no attribute '%s'" % name)
    value = globals()[name] = getattr(module, name)
    return value
