# Shallow and deep copies, as CPython's copy.


class Error(Exception):
    pass


error = Error

_atomic = (
    type(None),
    int,
    float,
    bool,
    complex,
    str,
    bytes,
    type,
    range,
    slice,
    type(...),
    type(NotImplemented),
    type(len),
    type(lambda: None),
    property,
)


def _refuse(x):
    raise TypeError("cannot pickle '%s' object" % type(x).__name__)


def copy(x):
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if cls in (list, dict, set, bytearray):
        return x.copy() if cls is not bytearray else x[:]
    return _rebuild(x, lambda value: value, None)


def deepcopy(x, memo=None):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        result = method(x, memo)
    elif cls is list:
        result = memo[key] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[key] = {}
        for name, value in x.items():
            result[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple or cls is frozenset or cls is set:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:  # a cycle through this object
            return memo[key]
        same = cls is tuple and all([a is b for a, b in zip(items, x)])
        result = x if same else cls(items)
    elif cls is bytearray:
        result = x[:]
    else:
        result = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    if result is not x:
        memo[key] = result
        # the original must live as long as memo: its id must not be given to another object
        memo.setdefault(id(memo), []).append(x)
    return result


def _rebuild(x, duplicate, memo):
    # An object of a class of the program (or of the library): a new one with the same content.
    cls = type(x)
    if not hasattr(cls, "__module__") or cls.__module__ == "builtins":
        if hasattr(x, "__func__"):  # a bound method
            return getattr(duplicate(x.__self__), x.__func__.__name__)
        _refuse(x)
    args = ()
    newargs = getattr(x, "__getnewargs__", None)
    if newargs is not None:
        args = tuple([duplicate(arg) for arg in newargs()])
    else:
        for base in (tuple, str, bytes, int, float, frozenset):
            if isinstance(x, base):
                args = (duplicate(base(x)),)
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *[duplicate(arg) for arg in x.args])
        y.args = tuple([duplicate(arg) for arg in x.args])
    else:
        y = cls.__new__(cls, *args)
    if memo is not None:
        memo[id(x)] = y
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(y, duplicate(item))
    elif isinstance(x, dict):
        for key in dict.keys(x):
            dict.__setitem__(y, duplicate(key), duplicate(dict.__getitem__(x, key)))
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(y, duplicate(item))
    getstate = getattr(x, "__getstate__", None)
    state = getattr(x, "__dict__", None) if getstate is None else getstate()
    if state:
        state = {name: duplicate(value) for name, value in state.items()} if type(state) is not tuple else duplicate(state)
        setstate = getattr(y, "__setstate__", None)
        if setstate is not None:
            setstate(state)
        else:
            for name, value in state.items():
                object.__setattr__(y, name, value)
    return y
