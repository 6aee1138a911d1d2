# Signatures of functions.


class _empty:
    pass


class _Kind(int):
    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD")
    _descriptions = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")

    @property
    def name(self):
        return self._names[int(self)]

    @property
    def value(self):
        return int(self)

    @property
    def description(self):
        return self._descriptions[int(self)]

    def __str__(self):
        return self._names[int(self)]

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self._names[int(self)], int(self))


_ONLY, _BOTH, _ARGS, _KEYWORD, _KWARGS = [_Kind(i) for i in range(5)]


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        module = getattr(annotation, "__module__", "builtins")
        name = getattr(annotation, "__qualname__", annotation.__name__)
        return name if module in ("builtins", base_module) else "%s.%s" % (module, name)
    text = repr(annotation)
    return text.replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else text


class Parameter:
    POSITIONAL_ONLY = _ONLY
    POSITIONAL_OR_KEYWORD = _BOTH
    VAR_POSITIONAL = _ARGS
    KEYWORD_ONLY = _KEYWORD
    VAR_KEYWORD = _KWARGS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_ARGS, _KWARGS):
            raise ValueError("%s parameters cannot have default values" % kind.description)
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a %s" % type(name).__name__)
        if not name or name[0].isdigit() or not all([c == "_" or c.isalpha() or c.isdigit() for c in name]):
            raise ValueError("%r is not a valid parameter name" % name)
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=None, kind=None, annotation=None, default=None):
        return type(self)(
            self._name if name is None else name,
            self._kind if kind is None else kind,
            default=self._default if default is None else default,
            annotation=self._annotation if annotation is None else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {_ARGS: "*", _KWARGS: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def _key(self):
        return self._name, int(self._kind), self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD, _KWARGS) or name not in self.arguments:
                break
            if parameter.kind == _ARGS:
                result += self.arguments[name]
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_KEYWORD, _KWARGS):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if by_name and name in self.arguments:
                if parameter.kind == _KWARGS:
                    result.update(self.arguments[name])
                else:
                    result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind in (_ARGS, _KWARGS):
                arguments[name] = () if parameter.kind == _ARGS else {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join(["%s=%r" % item for item in self.arguments.items()])


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {}
        top, defaults = _ONLY, False
        for parameter in parameters or ():
            kind = parameter.kind
            if kind < top:
                raise ValueError("wrong parameter order: %s parameter before %s parameter" % (top.description, kind.description))
            if kind in (_ONLY, _BOTH):
                if parameter.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            top = kind
            if parameter.name in self._parameters:
                raise ValueError("duplicate parameter name: %r" % parameter.name)
            self._parameters[parameter.name] = parameter
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=None, return_annotation=None):
        return type(self)(
            self._parameters.values() if parameters is None else parameters,
            return_annotation=self._return_annotation if return_annotation is None else return_annotation,
        )

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        same = self._parameters == other._parameters and self._return_annotation == other._return_annotation
        return same and [p for p in self._parameters if self._parameters[p].kind < _KEYWORD] == [
            p for p in other._parameters if other._parameters[p].kind < _KEYWORD
        ]

    def __str__(self):
        parts, only, star = [], False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _ONLY:
                only = True
            elif only:
                parts.append("/")
                only = False
            if kind == _ARGS:
                star = False
            elif kind == _KEYWORD and star:
                parts.append("*")
                star = False
            parts.append(str(parameter))
        if only:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return "<Signature %s>" % self

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, args, kwargs = {}, list(args), dict(kwargs)
        rest = None
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _ARGS:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == _KWARGS:
                rest = name
            elif args and kind in (_ONLY, _BOTH):
                if name in kwargs and kind == _BOTH:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = args.pop(0)
            elif name in kwargs:
                if kind == _ONLY:
                    raise TypeError("%r parameter is positional only, but was passed as a keyword" % name)
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                shown = " keyword-only" if kind == _KEYWORD else ""
                raise TypeError("missing a required%s argument: %r" % (shown, name))
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest is None:
                raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
            arguments[rest] = kwargs
        return BoundArguments(self, arguments)


def _from_function(function):
    code = function.__code__
    names = list(code.co_varnames)
    annotations = getattr(function, "__annotations__", None) or {}
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    n, only, keywords = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    first = n - len(defaults)
    for i in range(n):
        add(names[i], _ONLY if i < only else _BOTH, defaults[i - first] if i >= first else _empty)
    after = n + keywords
    if code.co_flags & 4:
        add(names[after], _ARGS)
        after += 1
    for name in names[n : n + keywords]:
        add(name, _KEYWORD, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[after], _KWARGS)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind != _ARGS:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(obj, follow_wrapped):
    found = signature(obj.func, follow_wrapped=follow_wrapped)
    parameters, by_name = [], False
    left = len(obj.args)
    for parameter in found.parameters.values():
        if left and parameter.kind in (_ONLY, _BOTH):
            left -= 1
            continue
        if parameter.name in obj.keywords:
            parameter = parameter.replace(default=obj.keywords[parameter.name], kind=_KEYWORD)
            by_name = True
        elif by_name and parameter.kind == _BOTH:
            parameter = parameter.replace(kind=_KEYWORD)
        elif by_name and parameter.kind == _ARGS:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if hasattr(obj, "__self__") and hasattr(obj, "__func__") and not isinstance(obj, type):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and not isinstance(obj, type):
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
    if hasattr(obj, "__signature__"):
        return obj.__signature__
    if hasattr(obj, "__code__"):
        return _from_function(obj)
    if hasattr(obj, "func") and hasattr(obj, "keywords") and hasattr(obj, "args"):
        return _of_partial(obj, follow_wrapped)
    if isinstance(obj, type):
        return _of_class(obj, follow_wrapped)
    call = getattr(type(obj), "__call__", None)
    if hasattr(call, "__code__"):
        return _without_first(_from_function(call))
    raise ValueError("no signature found for builtin %r" % (obj,))


def _of_class(cls, follow_wrapped):
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            found = base.__dict__.get(name)
            found = getattr(found, "__func__", found)
            if hasattr(found, "__code__"):
                return _without_first(signature(found, follow_wrapped=follow_wrapped)).replace(return_annotation=_empty)
    if cls.__mro__[1:] == (object,):
        return Signature()
    raise ValueError("no signature found for builtin type %r" % (cls,))


def full_arg_spec(func):
    from collections import namedtuple

    kind = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    found = _from_function(getattr(func, "__func__", func))
    args, only, defaults, only_defaults, varargs, varkw, annotations = [], [], [], {}, None, None, {}
    for name, parameter in found.parameters.items():
        if parameter.kind == _ARGS:
            varargs = name
        elif parameter.kind == _KWARGS:
            varkw = name
        elif parameter.kind == _KEYWORD:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    return kind(args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations)
