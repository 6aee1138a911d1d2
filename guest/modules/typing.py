# Type hints, as CPython's typing. Importing this module defines little: a name is made when it is
# first asked for (see __getattr__ at the end). Classes to derive from are in _typing_classes.py.

TYPE_CHECKING = False

_NoneType = type(None)


def _name_of(obj):
    # as it stands in the repr of a hint
    if isinstance(obj, type):
        module = getattr(obj, "__module__", "builtins")
        name = getattr(obj, "__qualname__", obj.__name__)
        return name if module == "builtins" else "%s.%s" % (module, name)
    if obj is Ellipsis:
        return "..."
    if callable(obj) and hasattr(obj, "__name__") and not isinstance(obj, _Hint):
        return obj.__name__
    return repr(obj)


def _check(arg, what):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, (tuple, list, int)) and not isinstance(arg, type):
        raise TypeError("%s Got %r." % (what, arg))
    return arg


def _flatten(args):
    # the members of a union: nested ones taken apart, each once
    result = []
    for arg in args:
        members = arg.__args__ if isinstance(arg, _Alias) and arg._name == "Union" else (arg,)
        if type(arg).__name__ == "UnionType":
            members = arg.__args__
        for member in members:
            if member not in result:
                result.append(member)
    return tuple(result)


def _union(args):
    args = _flatten([_check(arg, "Union[arg, ...]: each arg must be a type.") for arg in args])
    return args[0] if len(args) == 1 else _Alias("Union", args)


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (list, tuple)):
            inner = _parameters(arg)
        elif isinstance(arg, TypeVar):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ()) if not isinstance(arg, type) else ()
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


def _substitute(arg, known):
    if isinstance(arg, TypeVar):
        return known.get(arg, arg)
    if isinstance(arg, list):
        return [_substitute(one, known) for one in arg]
    own = getattr(arg, "__parameters__", ()) if isinstance(arg, _Alias) else ()
    return arg[tuple([known.get(one, one) for one in own])] if own else arg


class _Hint:
    # Anything of this module that may stand in a hint.
    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __instancecheck__(self, obj):
        raise TypeError("%r cannot be used with isinstance()" % self)

    def __subclasscheck__(self, cls):
        raise TypeError("%r cannot be used with issubclass()" % self)


class _Form(_Hint):
    # A name like Union: itself, and with [...].
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript
        self.__doc__ = None

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        if self._subscript is None:
            raise TypeError("%r is not subscriptable" % self)
        return self._subscript(self._name, args)

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % self)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % self)


class _Alias(_Hint):
    # What [...] gives. The origin is a class, or the name of a form.
    def __init__(self, origin, args, name=None):
        self.__origin__ = origin if isinstance(origin, type) else _lookup(origin)
        self.__args__ = args
        self._name = name or (origin if isinstance(origin, str) else None)
        self.__parameters__ = _parameters(args)

    @property
    def __module__(self):
        return "typing"

    def _plain_name(self):
        return "typing." + self._name if self._name else _name_of(self.__origin__)

    def __repr__(self):
        args = self.__args__
        name = self._name
        if name == "Union" and len(args) == 2 and _NoneType in args:
            return "typing.Optional[%s]" % _name_of(args[args[0] is _NoneType])
        if name == "Literal":
            return "typing.Literal[%s]" % ", ".join([repr(arg) for arg in args])
        if name == "Callable" and args[0] is not Ellipsis:
            front = ", ".join([_name_of(arg) for arg in args[:-1]])
            return "typing.Callable[[%s], %s]" % (front, _name_of(args[-1]))
        if name == "Annotated":
            parts = [_name_of(args[0])] + [repr(item) for item in self.__metadata__]
            return "typing.Annotated[%s]" % ", ".join(parts)
        inner = ", ".join([_name_of(arg) for arg in args]) if args else "()"
        return "%s[%s]" % (self._plain_name(), inner)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self._name in ("Union", "Literal"):
            same = len(self.__args__) == len(other.__args__) and all([arg in other.__args__ for arg in self.__args__])
        else:
            same = self.__args__ == other.__args__
        return same and self.__origin__ is other.__origin__ and self._extra() == other._extra()

    def _extra(self):
        return getattr(self, "__metadata__", None)

    def __hash__(self):
        if self._name in ("Union", "Literal"):
            return hash((id(self.__origin__), frozenset(self.__args__)))
        return hash((id(self.__origin__), self.__args__))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _Form):
            raise TypeError("Cannot instantiate %r" % self)
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        own = self.__parameters__
        if not own:
            raise TypeError("%r is not a generic class" % self)
        if len(args) != len(own):
            few = "few" if len(args) < len(own) else "many"
            raise TypeError("Too %s arguments for %r; actual %d, expected %d" % (few, self, len(args), len(own)))
        known = dict(zip(own, [_check(arg, "Parameters to generic types must be types.") for arg in args]))
        new = [_substitute(arg, known) for arg in self.__args__]
        if self._name == "Union":
            return _union(new)
        result = _Alias(self.__origin__ if self._name is None else self._name, tuple(new), self._name)
        if hasattr(self, "__metadata__"):
            result.__metadata__ = self.__metadata__
        return result

    def __getattr__(self, name):
        if name[:2] == "__" and name not in ("__doc__", "__name__", "__qualname__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError("Cannot subclass %r" % self)
        if self._name and Generic not in bases and self.__parameters__:
            return (self.__origin__, Generic)
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


class _Generic(_Hint):
    # A generic name of this module without [...], like List: stands for the class it names.
    def __init__(self, name, origin):
        self._name = name
        self._path = origin

    def __getattr__(self, name):
        if name == "__origin__":
            self.__origin__ = origin = _resolve(self._path)
            return origin
        if name[:2] == "__" and name not in ("__doc__", "__name__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Callable":
            return _callable(args)
        args = tuple([_check(arg, "Parameters to generic types must be types.") for arg in args])
        wanted = _COUNTS.get(self._name, 1)
        if self._name != "Tuple" and len(args) != wanted:
            few = "few" if len(args) < wanted else "many"
            raise TypeError("Too %s arguments for %r; actual %d, expected %d" % (few, self, len(args), wanted))
        return _Alias(self._name, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(
            "Type %s cannot be instantiated; use %s() instead" % (self._name, self.__origin__.__name__)
        )

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


def _resolve(path):
    module, _, name = path.rpartition(".")
    return getattr(__import__(module or "builtins", None, None, (name,)), name)


def _callable(args):
    if len(args) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    front, result = args
    if front is not Ellipsis and not isinstance(front, (list, tuple)):
        if type(front).__name__ not in ("ParamSpec", "_Alias"):
            raise TypeError("Callable[args, result]: args must be a list. Got %s" % _name_of(front))
        front = [front]
    front = (Ellipsis,) if front is Ellipsis else tuple([_check(arg, "") for arg in front])
    return _Alias("Callable", front + (_check(result, ""),))


def _literal(name, args):
    values = []
    for arg in args if isinstance(args, tuple) else (args,):
        inner = arg.__args__ if isinstance(arg, _Alias) and arg._name == "Literal" else (arg,)
        for value in inner:
            if not any([value == v and type(value) is type(v) for v in values]):
                values.append(value)
    return _Alias("Literal", tuple(values))


def _annotated(name, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    inner = _check(args[0], "Annotated[t, ...]: t must be a type.")
    before = ()
    if isinstance(inner, _Alias) and inner._name == "Annotated":
        before, inner = inner.__metadata__, inner.__origin__
    result = _Alias("Annotated", (inner,))
    result.__metadata__ = before + args[1:]
    result.__origin__ = inner
    return result


def _one(name, arg):
    return _Alias(name, (_check(arg, "typing.%s accepts only single type." % name),))


def _several(name, args):
    return _Alias(name, args if isinstance(args, tuple) else (args,))


def _optional(name, arg):
    return _union((_check(arg, "Optional[t] requires a single type."), None))


_FORMS = {
    "Union": lambda name, args: _union(args if isinstance(args, tuple) else (args,)),
    "Optional": _optional,
    "Literal": _literal,
    "Annotated": _annotated,
    "Concatenate": _several,
}
for _n in ("Final", "ClassVar", "TypeGuard", "Required", "NotRequired", "Unpack"):
    _FORMS[_n] = _one
for _n in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"):
    _FORMS[_n] = None

# names that stand for a class, by where it is; C: collections, A: collections.abc
_GENERICS = {
    "": "List Dict Set FrozenSet Tuple Type",
    "collections.": "Deque DefaultDict OrderedDict Counter ChainMap",
    "collections.abc.": "Hashable Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator "
    "Reversible Generator Sized Container Collection Callable AbstractSet MutableSet Mapping MutableMapping "
    "MappingView KeysView ItemsView ValuesView Sequence ByteString MutableSequence",
    "contextlib.": "ContextManager AsyncContextManager",
    "re.": "Pattern Match",
}
# how many arguments, where it is not one
_COUNTS = {
    "Dict": 2,
    "DefaultDict": 2,
    "OrderedDict": 2,
    "ChainMap": 2,
    "Coroutine": 3,
    "AsyncGenerator": 2,
    "Generator": 3,
    "Mapping": 2,
    "MutableMapping": 2,
    "ItemsView": 2,
    "Hashable": 0,
    "Sized": 0,
    "ByteString": 0,
}


def _origin_path(name):
    for prefix, names in _GENERICS.items():
        if name in names.split():
            if prefix == "" or name in ("Deque", "DefaultDict"):
                return prefix + name.lower()
            if prefix == "contextlib.":
                return prefix + "Abstract" + name
            return prefix + ("Set" if name == "AbstractSet" else name)
    return None


class TypeVar(_Hint):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of %s" % type(self).__name__)


class ParamSpec(TypeVar):
    @property
    def args(self):
        return _Alias("ParamSpecArgs", (self,))

    @property
    def kwargs(self):
        return _Alias("ParamSpecKwargs", (self,))


class TypeVarTuple(TypeVar):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield _lookup("Unpack")[self]


class ForwardRef(_Hint):
    def __init__(self, arg):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return "%s.%s" % (self.__module__, self.__qualname__)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class Generic:
    @classmethod
    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if cls is Generic:
            if not args:
                raise TypeError("Parameter list to Generic[...] cannot be empty")
            if not all([isinstance(arg, (TypeVar, _Alias)) for arg in args]):
                raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification variables.")
        return _Alias(cls, tuple([_check(arg, "Parameters to generic types must be types.") for arg in args]))

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__parameters__ = _parameters(cls.__dict__.get("__orig_bases__", ()))


def cast(typ, val):
    return val


def final(f):
    return f


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
        "module should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    return _overload_dummy


def dataclass_transform(**kwargs):
    return lambda cls_or_fn: cls_or_fn


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError("Expected code to be unreachable, but got: " + (value if len(value) <= 100 else value[:100] + "..."))


def reveal_type(obj, /):
    import sys

    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


def get_origin(tp):
    if isinstance(tp, _Alias) and tp._name == "Annotated":
        return _lookup("Annotated")
    if tp is Generic:
        return Generic
    if isinstance(tp, type) or not hasattr(tp, "__origin__"):
        if type(tp).__name__ == "UnionType":
            return type(tp)
        return None
    return tp.__origin__


def get_args(tp):
    if isinstance(tp, _Alias):
        args = tp.__args__
        if tp._name == "Annotated":
            return (tp.__origin__,) + tp.__metadata__
        if tp._name == "Callable" and args[0] is not Ellipsis:
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, type) or isinstance(tp, _Hint):
        return ()
    return getattr(tp, "__args__", ())


def is_typeddict(tp):
    return isinstance(tp, type) and hasattr(tp, "__total__")


def _strip(hint):
    # without Annotated, Required and NotRequired
    if isinstance(hint, _Alias):
        if hint._name == "Annotated":
            return _strip(hint.__origin__)
        if hint._name in ("Required", "NotRequired"):
            return _strip(hint.__args__[0])
        args = tuple([_strip(arg) for arg in hint.__args__])
        if args != hint.__args__:
            return _union(args) if hint._name == "Union" else _Alias(hint._name or hint.__origin__, args, hint._name)
    return hint


def _evaluate(value, globalns, localns):
    if value is None:
        return _NoneType
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        value = eval(value, {**(globalns or {}), **(localns or {})})
        return _evaluate(value, globalns, localns)
    if isinstance(value, _Alias):
        args = tuple([_evaluate(arg, globalns, localns) if arg is not None else arg for arg in value.__args__])
        if value._name not in ("Annotated", "Literal") and args != value.__args__:
            return _Alias(value._name or value.__origin__, args, value._name)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        sources = [(base.__dict__.get("__annotations__", {}), base) for base in reversed(obj.__mro__)]
    else:
        hints = getattr(obj, "__annotations__", None)
        if hints is None:
            raise TypeError("%r is not a module, class, method, or function." % (obj,))
        sources = [(hints, obj)]
    result = {}
    for hints, owner in sources:
        names = globalns
        if names is None:
            import sys

            module = sys.modules.get(getattr(owner, "__module__", None))
            names = getattr(module, "__dict__", None) or __import__("__main__").__dict__
        for name, value in hints.items():
            value = _evaluate(value, names, localns)
            result[name] = value if include_extras else _strip(value)
    return result


def _lookup(name):
    return globals()[name] if name in globals() else __getattr__(name)


def __getattr__(name):
    path = _origin_path(name)
    if path is not None:
        value = _Generic(name, path)
    elif name in _FORMS:
        value = _Form(name, _FORMS[name])
    elif name == "AnyStr":
        value = TypeVar("AnyStr", bytes, str)
    elif name == "Text":
        value = str
    elif name in ("T", "KT", "VT"):
        value = TypeVar(name)
    elif name[:1] == "_" or name.islower():
        raise AttributeError("module 'typing' has no attribute '%s'" % name)
    else:
        import _typing_classes

        value = getattr(_typing_classes, name, None)
        if value is None:
            raise AttributeError("module 'typing' has no attribute '%s'" % name)
    globals()[name] = value
    return value
