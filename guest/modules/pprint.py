# Values printed over several lines, as CPython's pprint.
import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    printer = PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    return printer.pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _sorted(items, key):
    # in order where there is one, else by type and repr
    try:
        return sorted(items, key=key)
    except TypeError:
        return sorted(items, key=lambda item: (str(type(key(item))), repr(key(item))))


def _itself(item):
    return item


def _first(item):
    return item[0]


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = self._stream or sys.stdout
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        if id(object) in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[id(object)] = 1
                method(object, out, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        out.append(text)

    def _method(self, object):
        # what breaks such an object into lines, or None; only when it is shown the usual way
        kind = type(object)
        if kind in _METHODS:
            return getattr(self, _METHODS[kind])
        if hasattr(object, "__dataclass_fields__") and "__repr__" in kind.__dict__ and object.__dataclass_params__.repr:
            return self._dataclass
        if getattr(kind, "__module__", "").partition(".")[0] in ("collections", "types"):
            name = {"OrderedDict": "_ordered", "defaultdict": "_default", "Counter": "_counter", "deque": "_deque"}
            name.update({"SimpleNamespace": "_namespace", "ChainMap": "_chain"})
            if kind.__name__ in name:
                return getattr(self, name[kind.__name__])
        for base in (dict, list, tuple, set, frozenset):
            if isinstance(object, base) and "__repr__" not in kind.__dict__ and not hasattr(object, "_fields"):
                return getattr(self, _METHODS[base])
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{" + (self._indent_per_level - 1) * " ")
        items = list(object.items())
        if items:
            if self._sort_dicts:
                items = _sorted(items, _first)
            self._dict_items(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        out.append("(")
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        if type(object) is set:
            out.append("{")
            end = "}"
        else:
            out.append(name + "({")
            end = "})"
            indent += len(name) + 1
        self._items(_sorted(list(object), _itself), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        joint = ",\n" + " " * indent
        width = room = self._width - indent + 1
        delimiter = ""
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if delimiter:
                        delimiter = joint
                if room >= size:
                    room -= size
                    out.append(delimiter + text)
                    delimiter = ", "
                    continue
            out.append(delimiter)
            delimiter = joint
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        for i, line in enumerate(lines):
            text = repr(line)
            last_line = i == len(lines) - 1
            if len(text) <= room - (allowance if last_line else 0):
                chunks.append(text)
                continue
            chunks += _words(line, room, allowance if last_line else 0)
        if len(chunks) == 1:
            out.append(text if len(lines) == 1 and chunks[0] == text else chunks[0])
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        alone = level == 1
        if alone:
            indent += 1
            allowance += 1
            out.append("(")
        delimiter = ""
        for text in _byte_chunks(object, self._width - indent, allowance):
            out.append(delimiter + text)
            if not delimiter:
                delimiter = "\n" + " " * indent
        if alone:
            out.append(")")

    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        self._call(name, items, out, indent, allowance, context, level)

    def _namespace(self, object, out, indent, allowance, context, level):
        indent += len("namespace") + 1
        self._call("namespace", list(object.__dict__.items()), out, indent, allowance, context, level)

    def _call(self, name, items, out, indent, allowance, context, level):
        out.append(name + "(")
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)
        out.append(")")

    def _ordered(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        items = list(object.items())
        out.append(name + "([")
        self._items(items, out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("])")

    def _default(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append("%s(%s,\n%s" % (name, factory, " " * indent))
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _deque(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._items(object, out, indent, 2, context, level)
            out.append("],\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

    def _chain(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, one in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(one, out, indent, allowance + 1, context, level)
                out.append(")")
            else:
                self._format(one, out, indent, 1, context, level)
                out.append(",\n" + " " * indent)

    def _safe_repr(self, object, context, maxlevels, level):
        # (text, whether eval() could read it, whether it holds itself)
        kind = type(object)
        if kind is int:
            return "{:,}".format(object).replace(",", "_") if self._underscore_numbers else repr(object), True, False
        is_dict = isinstance(object, dict)
        if not is_dict and not isinstance(object, (list, tuple)) or _own_repr(kind):
            text = repr(object)
            return text, not text.startswith("<"), False
        if not object:
            return repr(object), True, False
        if maxlevels and level >= maxlevels:
            text = "{...}" if is_dict else "[...]" if isinstance(object, list) else "(...,)" if len(object) == 1 else "(...)"
            return text, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []

        def part(value):
            nonlocal readable, recursive
            text, good, again = self.format(value, context, maxlevels, level + 1)
            readable = readable and good
            recursive = recursive or again
            return text

        if is_dict:
            items = list(object.items())
            if self._sort_dicts:
                items = _sorted(items, _first)
            text = "{%s}" % ", ".join([part(key) + ": " + part(value) for key, value in items])
        else:
            text = ", ".join([part(value) for value in object])
            if isinstance(object, list):
                text = "[%s]" % text
            else:
                text = "(%s,)" % text if len(object) == 1 else "(%s)" % text
        del context[id(object)]
        return text, readable, recursive


def _own_repr(kind):
    if kind in (dict, list, tuple):
        return False
    return any(["__repr__" in base.__dict__ for base in kind.__mro__ if base not in (dict, list, tuple, object)])


def _pieces(line):
    # words with the white space after them
    pieces, at = [], 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            pieces.append(line[at:i])
            at = i
    pieces.append(line[at:])
    return pieces


def _words(line, room, allowance):
    chunks, current = [], ""
    pieces = _pieces(line)
    for i, piece in enumerate(pieces):
        limit = room - (allowance if i == len(pieces) - 1 else 0)
        if len(repr(current + piece)) > limit:
            if current:
                chunks.append(repr(current))
            current = piece
        else:
            current += piece
    if current:
        chunks.append(repr(current))
    return chunks


def _byte_chunks(data, width, allowance):
    current = b""
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i : i + 4]
        if i == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


_METHODS = {
    dict: "_dict",
    list: "_list",
    tuple: "_tuple",
    set: "_set",
    frozenset: "_set",
    str: "_str",
    bytes: "_bytes",
}
