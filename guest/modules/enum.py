# Enumerations, as CPython's enum.
from builtins import property as _builtin_property


class _Missing:
    def __repr__(self):
        return "<not given>"


_missing = _Missing()


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class _Deferred:
    # A value that is known only when the class is made: auto(), and expressions with it.
    def __or__(self, other):
        return _Expression(self, other, lambda a, b: a | b)

    def __ror__(self, other):
        return _Expression(other, self, lambda a, b: a | b)

    def __and__(self, other):
        return _Expression(self, other, lambda a, b: a & b)

    def __rand__(self, other):
        return _Expression(other, self, lambda a, b: a & b)

    def __xor__(self, other):
        return _Expression(self, other, lambda a, b: a ^ b)

    def __rxor__(self, other):
        return _Expression(other, self, lambda a, b: a ^ b)

    def __add__(self, other):
        return _Expression(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        return _Expression(self, other, lambda a, b: a - b)

    def __invert__(self):
        return _Expression(self, 0, lambda a, b: ~a)


class auto(_Deferred):
    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class _Expression(_Deferred):
    def __init__(self, left, right, combine):
        self._left = left
        self._right = right
        self._combine = combine

    def resolve(self):
        return self._combine(_resolve(self._left), _resolve(self._right))


def _resolve(value):
    if isinstance(value, _Expression):
        return value.resolve()
    return value.value if isinstance(value, auto) else value


class property:
    # Read-only on members; on the class the name is free for a member.
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            try:
                return owner._member_map_[self.name]
            except KeyError:
                raise AttributeError("%r has no attribute %r" % (owner, self.name)) from None
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        self.fset(instance, value)

    def setter(self, fset):
        return property(self.fget, fset)


def _is_descriptor(value):
    return (
        hasattr(value, "__get__")
        or hasattr(value, "__set__")
        or hasattr(value, "__delete__")
        or isinstance(value, (_builtin_property, classmethod, staticmethod))
    )


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


_SUNDERS = (
    "_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ "
    "_iter_member_by_def_ _boundary_"
).split()


def _split_body(cls_name, classdict):
    # the members of the class body, and the rest of it
    ignore = classdict.get("_ignore_", ())
    if isinstance(ignore, str):
        ignore = ignore.replace(",", " ").split()
    members = []
    rest = {}
    for name, value in classdict.items():
        if name in ignore or name in ("_ignore_", "_order_"):
            continue
        if isinstance(value, nonmember):
            rest[name] = value.value
        elif isinstance(value, member):
            members.append((name, value.value))
        elif _is_dunder(name) or name.startswith("_%s__" % cls_name) or name.startswith("__"):
            rest[name] = value
        elif _is_sunder(name):
            if name not in _SUNDERS and cls_name not in ("Enum", "Flag"):
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % name)
            rest[name] = value
        elif _is_descriptor(value):
            rest[name] = value
        else:
            members.append((name, value))
    return members, rest


def _data_type(bases):
    # the built-in or other plain class that the members are made of
    found = object
    for base in bases:
        for cls in base.__mro__:
            if cls is object or cls is Enum:
                break
            if isinstance(cls, EnumType):
                if cls._member_type_ is not object:
                    found = cls._member_type_
                    break
            elif "__new__" in cls.__dict__ or cls.__module__ == "builtins" or "__dataclass_fields__" in cls.__dict__:
                found = cls
                break
    return found


class EnumType(type):
    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not any([isinstance(base, EnumType) for base in bases]):
            return super().__new__(metacls, cls, bases, classdict)
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (cls, base))
        members, body = _split_body(cls, classdict)
        bad = [name for name, _ in members if name in ("mro", "")]
        if bad:
            raise ValueError("invalid enum member name(s) %s" % ",".join([repr(n) for n in bad]))
        data_type = _data_type(bases)
        new_member = body.pop("__new__", None)
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_member_type_"] = data_type
        if isinstance(new_member, staticmethod):
            new_member = new_member.__func__
        body["_new_member_"] = new_member
        if new_member is None:
            for base in bases:
                if isinstance(base, EnumType) and base._new_member_ is not None:
                    body["_new_member_"] = base._new_member_
        self = super().__new__(metacls, cls, bases, body, **kwds)
        if data_type is not object:
            self._prefer_enum_methods()
        if _is_flag(self):
            type.__setattr__(self, "_boundary_", boundary or self._boundary_)
            type.__setattr__(self, "_flag_mask_", 0)
            type.__setattr__(self, "_all_bits_", 0)
        last_values = []
        for name, value in members:
            self._add(name, value, last_values)
        if _is_flag(self):
            self._finish_flags()
        order = classdict.get("_order_")
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [name for name in order if name in self._member_names_] != self._member_names_:
                raise TypeError("member order does not match _order_:\n  %r\n  %r" % (self._member_names_, order))
        return self

    def __init__(cls, *args, **kwds):
        pass

    def _prefer_enum_methods(cls):
        # the data type comes first among the bases, but its text forms do not count
        for name in ("__repr__", "__str__", "__format__"):
            for base in cls.__mro__:
                if name in base.__dict__ and base is not cls._member_type_ and base.__module__ != "builtins":
                    if base is not cls:
                        type.__setattr__(cls, name, base.__dict__[name])
                    break

    def _next_value(cls, name, last_values):
        return cls._generate_next_value_(name, 1, len(cls._member_names_), last_values[:])

    def _add(cls, name, value, last_values):
        if isinstance(value, auto):
            if value.value is _missing:
                value.value = cls._next_value(name, last_values)
            value = value.value
        elif isinstance(value, _Expression):
            value = value.resolve()
        elif type(value) is tuple and any([isinstance(part, auto) for part in value]):
            parts = []
            for part in value:
                if isinstance(part, auto) and part.value is _missing:
                    part.value = cls._next_value(name, last_values)
                parts.append(_resolve(part))
            value = tuple(parts)
        last_values.append(value)
        self = cls._make(value)
        value = self._value_
        if name in cls._member_map_:
            raise TypeError("%r already defined as %r" % (name, cls._member_map_[name]._value_))
        same = cls._find(value)
        if same is None:
            self._name_ = name
            self._sort_order_ = len(cls._member_names_)
            if _is_flag(cls) and isinstance(value, int):
                if _is_single_bit(value):
                    cls._member_names_.append(name)
            else:
                cls._member_names_.append(name)
            try:
                cls._value2member_map_.setdefault(value, self)
            except TypeError:  # not hashable: _find() compares
                pass
            same = self
        cls._member_map_[name] = same
        if not isinstance(cls.__dict__.get(name), property):
            type.__setattr__(cls, name, same)

    def _make(cls, value):
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._member_type_
        if data_type is tuple:
            args = (args,)
        if cls._new_member_ is not None:
            self = cls._new_member_(cls, *args)
        elif data_type is object:
            self = object.__new__(cls)
        else:
            self = data_type.__new__(cls, *args)
        if not hasattr(self, "_value_"):
            if data_type is object:
                self._value_ = value
            else:
                try:
                    self._value_ = data_type(*args)
                except Exception as e:
                    raise TypeError("_value_ not set in __new__, unable to create it") from e
        self.__objclass__ = cls
        init = cls.__init__
        if init is not Enum.__init__:
            init(self, *args)
        return self

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for self in cls._member_map_.values():
                if self._value_ == value:
                    return self
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is not None:
            return cls._create(value, names, module, qualname, type, start, boundary)
        if isinstance(value, cls):
            return value
        found = cls._find(value)
        if found is None:
            found = cls._missed(value)
        return found

    def _missed(cls, value):
        try:
            found = cls._missing_(value)
        except Exception as e:
            found = e
        if isinstance(found, cls):
            return found
        if _is_flag(cls) and cls._boundary_ == "eject" and isinstance(found, int):
            return found
        problem = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if found is None:
            raise problem
        if not isinstance(found, Exception):
            raise TypeError(
                "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, found)
            )
        raise found

    def _create(cls, class_name, names, module, qualname, mixin, start, boundary):
        bases = (cls,) if mixin is None else (mixin, cls)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        body = {"__module__": module or "__main__", "__qualname__": qualname or class_name}
        if not hasattr(names, "items"):
            names = list(names)
            if names and isinstance(names[0], str):
                values = []
                for i, name in enumerate(names):
                    values.append(cls._generate_next_value_(name, start, i, values[:]))
                names = list(zip(names, values))
            names = dict(names)
        body.update(names)
        return type(cls)(class_name, bases, body, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'"
                % (type(member).__qualname__, type(cls).__qualname__)
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getattr__(cls, name):
        raise AttributeError(name)

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return "<%s %r>" % ("flag" if _is_flag(cls) else "enum", cls.__name__)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("cannot reassign member %r" % name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        super().__delattr__(name)

    def __dir__(cls):
        return sorted(
            ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__"]
            + ["__members__", "__module__", "__name__", "__qualname__"]
            + cls._member_names_
        )


EnumMeta = EnumType
Enum = None
_flag_class = None  # set when _enum_flags is loaded


def _is_flag(cls):
    return _flag_class is not None and issubclass(cls, _flag_class)


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _member_type_ = object
    _new_member_ = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            pass
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other if self._member_type_ is object else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        return ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]


class ReprEnum(Enum):
    # Only repr() is the enum's own; str() and format() are those of the mixed-in type.
    def __str__(self):
        return self._member_type_.__str__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        for value in values:
            if not isinstance(value, str):
                raise TypeError("%r is not a string" % (value,))
        self = str.__new__(cls, *values)
        self._value_ = str(*values)
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join(["%s -> %s" % pair for pair in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


__all__ = (
    "EnumMeta EnumType Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member nonmember "
    "FlagBoundary STRICT CONFORM EJECT KEEP global_enum EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE"
).split()


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)
    import _enum_flags

    value = getattr(_enum_flags, name, None)
    if value is None:
        raise AttributeError("module 'enum' has no attribute '%s'" % name)
    globals()[name] = value
    return value
