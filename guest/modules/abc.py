# Abstract base classes, as CPython's abc. The interpreter refuses to make an object of a class
# whose __abstractmethods__ is not empty.


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _names(cls, namespace):
    # what the class or its bases declare and nothing on the way defines
    names = [name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)]
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if name not in namespace and getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.append(name)
    return frozenset(names)


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _names(cls, cls.__dict__)
    return cls


_token = 0  # goes up with each register(): what was found before is then looked up again


def get_cache_token():
    return _token


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _names(cls, namespace)
        return cls

    def register(cls, subclass):
        global _token
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if not issubclass(subclass, cls):
            if issubclass(cls, subclass):
                raise RuntimeError("Refusing to create an inheritance cycle")
            _add(cls, subclass)
            _token += 1
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        found = cls.__dict__.get("_abc_found")
        if found is None or found[0] != _token:
            found = cls._abc_found = (_token, {})
        answer = found[1].get(subclass)
        if answer is None:
            answer = found[1][subclass] = _is_subclass(cls, subclass)
        return answer


def _add(cls, *subclasses):
    cls._abc_registry = cls.__dict__.get("_abc_registry", ()) + subclasses


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return answer
    if cls in subclass.__mro__:
        return True
    for registered in cls.__dict__.get("_abc_registry", ()):
        if issubclass(subclass, registered):
            return True
    return any([issubclass(subclass, child) for child in cls.__subclasses__()])


class ABC(metaclass=ABCMeta):
    __slots__ = ()
