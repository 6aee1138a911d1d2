# Functions that take or return functions, as CPython's functools.

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_absent = object()
_mark = object()  # parts positional from keyword arguments in a cache key


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    try:
        wrapper.__wrapped__ = wrapped
        wrapper.__wrapped__  # some callables swallow the assignment
    except AttributeError:
        return wrapper  # it takes no attributes: nothing can be recorded on it
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def reduce(function, iterable, initial=_absent, /):
    it = iter(iterable)
    if initial is _absent:
        initial = next(it, _absent)
        if initial is _absent:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in it:
        initial = function(initial, item)
    return initial


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        parts = [repr(self.func)] + [repr(a) for a in self.args]
        parts += ["%s=%r" % item for item in self.keywords.items()]
        return "functools.partial(%s)" % ", ".join(parts)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            return partial(get(obj, cls), *self.args, **self.keywords)
        if obj is None:
            return lambda self_, *args, **kw: self.__get__(self_)(*args, **kw)
        return partial(self.func, obj, *self.args, **self.keywords)


def _key(args, keywords, typed):
    if not keywords and not typed:
        # a lone int or str equals nothing but its like, and needs no tuple around it
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return args
    key = args
    if keywords:
        key += (_mark,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(a) for a in args])
        key += tuple([type(v) for v in keywords.values()])
    return key


class _lru_cache_wrapper:
    # The dict keeps the order of use: a hit moves its entry to the end, the first one is the oldest.
    def __init__(self, func, maxsize, typed):
        self._func = func
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()
        update_wrapper(self, func)

    def __call__(self, /, *args, **keywords):
        cache = self._cache
        if keywords or self._typed or len(args) != 1:
            key = _key(args, keywords, self._typed)
        else:
            key = args[0]
            if type(key) is not int and type(key) is not str:
                key = args
        result = cache.get(key, _absent)
        maxsize = self._maxsize
        if result is not _absent:
            self._hits += 1
            if maxsize is not None:
                del cache[key]
                cache[key] = result
            return result
        self._misses += 1
        result = self._func(*args, **keywords)
        if maxsize is None:
            cache[key] = result
        elif maxsize and key not in cache:
            if len(cache) >= maxsize:
                del cache[next(iter(cache))]
            cache[key] = result
        return result

    def __get__(self, obj, cls=None):
        return self if obj is None else _BoundCache(self, obj)

    def cache_info(self):
        return _cache_info()(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def cache_clear(self):
        self._cache = {}
        self._hits = self._misses = 0

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%x>" % id(self)


class _BoundCache:
    def __init__(self, func, obj):
        self.__func__ = func
        self.__self__ = obj

    def __call__(self, /, *args, **keywords):
        return self.__func__(self.__self__, *args, **keywords)

    def __getattr__(self, name):
        return getattr(self.__func__, name)


_CacheInfo = None


def _cache_info():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return _CacheInfo


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda func: _lru_cache_wrapper(func, maxsize, typed)


def cache(user_function, /):
    return _lru_cache_wrapper(user_function, None, False)


class cached_property:
    # Not a data descriptor: once the value is among the instance's attributes, it is found first.
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, "__doc__", None)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names (%r and %r)." % (self.attrname, name)
            )

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        value = self.func(obj)
        object.__setattr__(obj, self.attrname or self.func.__name__, value)
        return value


def _not(result):
    return result if result is NotImplemented else not result


# For each comparison that may be given: the others, from it and == alone.
_ORDER = {
    "__lt__": (
        ("__gt__", lambda a, b: _only(a.__lt__(b), a, b)),
        ("__le__", lambda a, b: _or_equal(a.__lt__(b), a, b)),
        ("__ge__", lambda a, b: _not(a.__lt__(b))),
    ),
    "__le__": (
        ("__ge__", lambda a, b: _or_equal(_not(a.__le__(b)), a, b)),
        ("__lt__", lambda a, b: _and_not_equal(a.__le__(b), a, b)),
        ("__gt__", lambda a, b: _not(a.__le__(b))),
    ),
    "__gt__": (
        ("__lt__", lambda a, b: _only(a.__gt__(b), a, b)),
        ("__ge__", lambda a, b: _or_equal(a.__gt__(b), a, b)),
        ("__le__", lambda a, b: _not(a.__gt__(b))),
    ),
    "__ge__": (
        ("__le__", lambda a, b: _or_equal(_not(a.__ge__(b)), a, b)),
        ("__gt__", lambda a, b: _and_not_equal(a.__ge__(b), a, b)),
        ("__lt__", lambda a, b: _not(a.__ge__(b))),
    ),
}


def _only(result, a, b):
    return result if result is NotImplemented else not result and a != b


def _or_equal(result, a, b):
    return result if result is NotImplemented else result or a == b


def _and_not_equal(result, a, b):
    return result if result is NotImplemented else result and a != b


def total_ordering(cls):
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if getattr(cls, name, None) is not getattr(object, name, None):
            break
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for other, function in _ORDER[name]:
        if getattr(cls, other, None) is getattr(object, other, None):
            setattr(cls, other, function)
    return cls


class _Key:
    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)


class _Dispatch:
    # What singledispatch() returns: the registry, and the call.
    def __init__(self, func):
        self.registry = {object: func}
        self._found = {}
        self._name = getattr(func, "__name__", "singledispatch function")
        update_wrapper(self, func)

    def dispatch(self, cls):
        found = self._found.get(cls)
        if found is None:
            found = self._found[cls] = self._search(cls)
        return found

    def _search(self, cls):
        registry = self.registry
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
            # an abstract class that cls only is a virtual subclass of
            near = [c for c in registry if c is not object and issubclass(base, c)]
            for c in near:
                if not any([other is not c and issubclass(other, c) for other in near]):
                    return registry[c]
        return registry[object]

    def register(self, cls, func=None):
        if func is None:
            if isinstance(cls, type) or hasattr(cls, "__args__"):
                return lambda f: self.register(cls, f)
            func = cls
            annotations = getattr(func, "__annotations__", None)
            if not annotations:
                raise TypeError(
                    "Invalid first argument to `register()`: %r. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function." % (func,)
                )
            cls = next(iter(annotations.values()))
        for one in getattr(cls, "__args__", None) or (cls,):  # each of a union
            self.registry[one] = func
        self._found = {}
        return func

    def __call__(self, /, *args, **keywords):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % self._name)
        return self.dispatch(type(args[0]))(*args, **keywords)

    def __get__(self, obj, cls=None):
        return self if obj is None else partial(self, obj)


def singledispatch(func):
    return _Dispatch(func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            chosen = self.dispatcher.dispatch(type(args[0]))
            get = getattr(chosen, "__get__", None)
            if get is not None:
                return get(obj, cls)(*args, **keywords)
            return chosen(obj, *args, **keywords)

        return method
