# What objects are made of, as CPython's inspect, as far as the interpreter knows it.
from _inspect_signature import BoundArguments, Parameter, Signature, signature

_empty = Signature.empty


def ismodule(object):
    import sys

    return isinstance(object, type(sys))


def isclass(object):
    return isinstance(object, type)


def _f():
    yield


class _C:
    def m(self):
        pass


_FUNCTIONS = (type(lambda: None), type(_f))
_METHOD = type(_C().m)
_GENERATOR = type(_f())


def ismethod(object):
    return isinstance(object, _METHOD) and isfunction(getattr(object, "__func__", None))


def isfunction(object):
    return isinstance(object, _FUNCTIONS) and hasattr(object, "__code__")


def isbuiltin(object):
    if isinstance(object, _METHOD):
        return not ismethod(object)
    return isinstance(object, type(len)) and not isfunction(object)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isgenerator(object):
    return isinstance(object, _GENERATOR) and not iscoroutine(object)


def isgeneratorfunction(object):
    return _has_flag(object, 32)


def iscoroutinefunction(object):
    return _has_flag(object, 128)


def isasyncgenfunction(object):
    return _has_flag(object, 512)


def _has_flag(object, flag):
    # wrappers of functools.partial() are looked into, as are methods
    while hasattr(object, "func") and hasattr(object, "keywords"):
        object = object.func
    object = getattr(object, "__func__", object)
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def iscoroutine(object):
    return type(object).__name__ == "coroutine"


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return kind is property or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def getmembers(object, predicate=None):
    result = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    import sys

    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if any([func is one for one in seen]):
            raise ValueError("wrapper loop when unwrapping %r" % seen[0])
        seen.append(func)
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n") if hasattr(doc, "expandtabs") else doc.split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            doc = getattr(base, "__doc__", None)
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getattr_static(obj, attr, default=_empty):
    if not isclass(obj) and attr in getattr(obj, "__dict__", {}):
        return obj.__dict__[attr]
    for base in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


def _code_of(object):
    object = unwrap(getattr(object, "__func__", object))
    return getattr(object, "__code__", None)


def getfile(object):
    if ismodule(object):
        file = getattr(object, "__file__", None)
        if file:
            return file
        raise TypeError("%r is a built-in module" % object)
    code = _code_of(object)
    if code is None:
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got %s" % type(object).__name__
        )
    return code.co_filename


def getsourcefile(object):
    return getfile(object)


def getsourcelines(object):
    import linecache

    file = getfile(object)
    lines = linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    start = _code_of(object).co_firstlineno - 1
    return _block(lines[start:]), start + 1


def _block(lines):
    # a definition and what is indented below it
    head = 0
    while head < len(lines) and lines[head].strip().startswith("@"):
        head += 1
    indent = len(lines[head]) - len(lines[head].lstrip())
    end = head + 1
    for i in range(head + 1, len(lines)):
        if lines[i].strip():
            if len(lines[i]) - len(lines[i].lstrip()) <= indent and not lines[i].lstrip().startswith((")", "]", "}")):
                break
            end = i + 1
    return lines[:end]


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getfullargspec(func):
    from _inspect_signature import full_arg_spec

    return full_arg_spec(func)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments


def currentframe():
    import sys

    return sys._getframe(1)
