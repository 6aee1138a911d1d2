# Calls that mocks have seen, and values that stand for others.


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel." + self.name


class _Sentinels:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name not in self._known:
            self._known[name] = _Sentinel(name)
        return self._known[name]


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Call:
    # (name, args, kwargs); also what writes an expected call down: call.a.b(1)
    def __init__(self, name="", args=(), kwargs=None, made=True):
        self._name = name
        self._args = tuple(args)
        self._kwargs = kwargs or {}
        self._made = made

    args = property(lambda self: self._args)
    kwargs = property(lambda self: self._kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        path = self._name + "()" if self._made and self._name else self._name
        if self._made and not self._name:
            path = "()"
        return _Call((path + "." if path else "") + name, (), None, False)

    def __call__(self, *args, **kwargs):
        name = self._name
        if self._made and (name or self is not call):
            name += "()"
        return _Call(name, args, kwargs)

    def _parts(self):
        return self._name, self._args, self._kwargs

    def __iter__(self):
        return iter(self._parts() if self._name else self._parts()[1:])

    def __len__(self):
        return 3 if self._name else 2

    def __getitem__(self, index):
        return tuple(self)[index]

    def __eq__(self, other):
        if isinstance(other, _Call):
            # ANY may be on either side
            same = _equal(self._args, other._args) and _equal_items(self._kwargs, other._kwargs)
            return same and self._name == other._name
        if isinstance(other, tuple):
            return _from_tuple(other) == self
        return NotImplemented

    def _text(self, name):
        parts = [repr(arg) for arg in self._args] + ["%s=%r" % item for item in self._kwargs.items()]
        return "%s(%s)" % (name, ", ".join(parts))

    def __repr__(self):
        if not self._made:
            return "call" + ("." + self._name if self._name else "")
        name = self._name
        return self._text("call" if not name else "call" + name if name.startswith("()") else "call." + name)


def _equal(one, other):
    return len(one) == len(other) and all([a == b or b == a for a, b in zip(one, other)])


def _equal_items(one, other):
    return len(one) == len(other) and all([name in other and (one[name] == other[name] or other[name] == one[name]) for name in one])


def _from_tuple(value):
    name, args, kwargs = "", (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
    return _Call(name, args, kwargs)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return any([one == value for one in self])
        n = len(value)
        return any([list(self[i : i + n]) == list(value) for i in range(len(self) - n + 1)])

    def __repr__(self):
        return "[%s]" % ",\n ".join([repr(one) for one in self])


call = _Call("", (), None, False)
