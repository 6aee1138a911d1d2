# Classes made from their annotations, as CPython's dataclasses. The methods that run often are
# compiled for each class; the others are shared functions that look at __dataclass_fields__.


class FrozenInstanceError(AttributeError):
    pass


class _Marker:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


MISSING = _Marker("<dataclasses._MISSING_TYPE object>")
KW_ONLY = _Marker("<dataclasses._KW_ONLY_TYPE object>")
_FACTORY = _Marker("<factory>")
_FIELD = _Marker("_FIELD")
_CLASSVAR = _Marker("_FIELD_CLASSVAR")
_INITVAR = _Marker("_FIELD_INITVAR")


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return "dataclasses.InitVar[%s]" % name

    @classmethod
    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self._metadata = metadata
        self.kw_only = kw_only
        self._field_type = None

    @property
    def metadata(self):
        from types import MappingProxyType

        return MappingProxyType({} if self._metadata is None else self._metadata)

    def __repr__(self):
        names = "name type default default_factory init repr hash compare metadata kw_only _field_type".split()
        return "Field(%s)" % ",".join(["%s=%r" % (name, getattr(self, name)) for name in names])


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind(annotation):
    if isinstance(annotation, str):
        head = annotation.partition("[")[0].strip()
        name = head.rpartition(".")[2]
        return _CLASSVAR if name == "ClassVar" else _INITVAR if name == "InitVar" else _FIELD
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return _INITVAR
    return _CLASSVAR if getattr(annotation, "_name", None) == "ClassVar" else _FIELD


def _is_kw_only(annotation):
    return annotation is KW_ONLY or (isinstance(annotation, str) and annotation.rpartition(".")[2] == "KW_ONLY")


def _own_field(cls, name, annotation, kw_only):
    value = cls.__dict__.get(name, MISSING)
    if isinstance(value, Field):
        f = value
    else:
        # a slot is no default
        f = field(default=MISSING if type(value).__name__ == "member_descriptor" else value)
    f.name = name
    f.type = annotation
    f._field_type = _kind(annotation)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError("field %s cannot have a default factory" % name)
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError("field %s is a ClassVar but specifies kw_only" % name)
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError("mutable default %r for field %s is not allowed: use default_factory" % (type(f.default), name))
    if isinstance(value, Field):
        if f.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, f.default)
    return f


def _collect(cls, kw_only):
    result = {}
    for base in reversed(cls.__mro__[1:]):
        result.update(base.__dict__.get("__dataclass_fields__", {}))
    annotations = cls.__dict__.get("__annotations__", {})
    seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been specified" % name)
            seen = kw_only = True
        else:
            result[name] = _own_field(cls, name, annotation, kw_only)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("%r is a field but has no type annotation" % name)
    return result


def _parameter(f, names):
    if f.default is not MISSING:
        names["_d_" + f.name] = f.default
        return "%s=_d_%s" % (f.name, f.name)
    if f.default_factory is not MISSING:
        names["_f_" + f.name] = f.default_factory
        return "%s=_FACTORY" % f.name
    return f.name


def _init_source(cls, all_fields, frozen, names):
    fields = [f for f in all_fields if f._field_type is not _CLASSVAR]
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError("non-default argument %r follows default argument" % f.name)
    self = "self" if "self" not in [f.name for f in fields] else "__dataclass_self__"
    parameters = [self] + [_parameter(f, names) for f in positional]
    if keyword:
        parameters += ["*"] + [_parameter(f, names) for f in keyword]
    lines = ["def __init__(%s):" % ", ".join(parameters)]
    for f in fields:
        if f._field_type is _INITVAR:
            continue
        if f.init:
            value = f.name
            if f.default_factory is not MISSING:
                value = "_f_%s() if %s is _FACTORY else %s" % (f.name, f.name, f.name)
        elif f.default_factory is not MISSING:
            names["_f_" + f.name] = f.default_factory
            value = "_f_%s()" % f.name
        else:
            continue
        lines.append((" _set(%s, %r, %s)" if frozen else " %s.%s = %s") % (self, f.name, value))
    if hasattr(cls, "__post_init__"):
        arguments = ", ".join([f.name for f in fields if f._field_type is _INITVAR])
        lines.append(" %s.__post_init__(%s)" % (self, arguments))
    if len(lines) == 1:
        lines.append(" pass")
    return lines


def _tuple_of(who, fields):
    return "(%s)" % "".join(["%s.%s, " % (who, f.name) for f in fields])


def _eq_source(fields):
    compared = [f for f in fields if f.compare]
    return [
        "def __eq__(self, other):",
        " if other.__class__ is self.__class__:",
        "  return %s == %s" % (_tuple_of("self", compared), _tuple_of("other", compared)),
        " return NotImplemented",
    ]


_in_repr = set()


def _repr(self):
    key = id(self)
    if key in _in_repr:
        return "..."
    _in_repr.add(key)
    try:
        parts = ["%s=%r" % (f.name, getattr(self, f.name)) for f in fields(self) if f.repr]
    finally:
        _in_repr.discard(key)
    return "%s(%s)" % (type(self).__qualname__, ", ".join(parts))


def _compared(obj):
    return tuple([getattr(obj, f.name) for f in fields(obj) if f.compare])


def _order(holds):
    def method(self, other):
        if type(other) is type(self):
            return holds(_compared(self), _compared(other))
        return NotImplemented

    return method


def _hash(self):
    return hash(tuple([getattr(self, f.name) for f in fields(self) if (f.compare if f.hash is None else f.hash)]))


def _frozen_setattr(cls):
    def __setattr__(self, name, value):
        if type(self) is cls or name in cls.__dataclass_fields__:
            raise FrozenInstanceError("cannot assign to field %r" % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in cls.__dataclass_fields__:
            raise FrozenInstanceError("cannot delete field %r" % name)
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _set_new(cls, name, function):
    # gives the class the method, unless it has its own; True if it had
    if name in cls.__dict__:
        return True
    setattr(cls, name, function)
    return False


def _set_hash(cls, explicit, eq, frozen, unsafe_hash):
    if unsafe_hash:
        if explicit:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
        cls.__hash__ = _hash
    elif eq and frozen:
        if not explicit:
            cls.__hash__ = _hash
    elif eq and not explicit:
        cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    found = _collect(cls, kw_only)
    every = list(found.values())
    real = [f for f in every if f._field_type is _FIELD]
    parents = [base for base in cls.__mro__[1:] if "__dataclass_params__" in base.__dict__]
    for base in parents:
        if frozen != base.__dataclass_params__.frozen:
            raise TypeError(
                "cannot inherit non-frozen dataclass from a frozen one"
                if not frozen
                else "cannot inherit frozen dataclass from a non-frozen one"
            )
    own_eq = "__eq__" in cls.__dict__
    hash_now = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (hash_now is MISSING or (hash_now is None and own_eq))
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
    names = {"_FACTORY": _FACTORY, "_set": object.__setattr__, "__name__": cls.__module__}
    lines = []
    if init:
        lines += _init_source(cls, every, frozen, names)
    if eq and not own_eq:
        lines += _eq_source(real)
    if lines:
        exec("\n".join(lines) + "\n", names)
        for name in ("__init__", "__eq__"):
            if name in names:
                function = names[name]
                function.__qualname__ = "%s.%s" % (cls.__qualname__, name)
                setattr(cls, name, function)
    if repr:
        _set_new(cls, "__repr__", _repr)
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        for name, holds in (
            ("__lt__", lambda a, b: a < b),
            ("__le__", lambda a, b: a <= b),
            ("__gt__", lambda a, b: a > b),
            ("__ge__", lambda a, b: a >= b),
        ):
            if _set_new(cls, name, _order(holds)):
                raise TypeError(
                    "Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering" % (name, cls.__name__)
                )
    if frozen:
        for name, function in zip(("__setattr__", "__delattr__"), _frozen_setattr(cls)):
            if _set_new(cls, name, function):
                raise TypeError("Cannot overwrite attribute %s in class %s" % (name, cls.__name__))
    _set_hash(cls, explicit_hash, eq, frozen, unsafe_hash)
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in every if f.init and not f.kw_only and f._field_type is not _CLASSVAR]))
    if slots:
        if "__slots__" in cls.__dict__:
            raise TypeError("%s already specifies __slots__" % cls.__name__)
        cls.__slots__ = tuple([f.name for f in real])
    if "__abstractmethods__" in cls.__dict__:
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda items: dict_factory(items), True)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, tuple_factory, False)


def _convert(obj, factory, named):
    cls = type(obj)
    if cls in (int, str, float, bool, type(None)):
        return obj
    if _is_instance(obj):
        values = [(f.name, _convert(getattr(obj, f.name), factory, named)) for f in fields(obj)]
        return factory(values if named else [value for _, value in values])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_convert(value, factory, named) for value in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_convert(value, factory, named) for value in obj])
    if isinstance(obj, dict):
        items = [(_convert(k, factory, named), _convert(v, factory, named)) for k, v in obj.items()]
        if hasattr(cls, "default_factory"):
            result = cls(getattr(obj, "default_factory"))
            for key, value in items:
                result[key] = value
            return result
        return cls(items)
    from copy import deepcopy

    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    from keyword import iskeyword

    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError("Invalid field: %r" % (item,))
        if not isinstance(name, str) or not name or name[0].isdigit():
            raise TypeError("Field names must be valid identifiers: %r" % (name,))
        if iskeyword(name):
            raise TypeError("Field names must not be keywords: %r" % (name,))
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % (name,))
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    from types import new_class

    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    "field %s is declared with init=False, it cannot be specified with replace()" % f.name
                )
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()" % f.name)
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)
