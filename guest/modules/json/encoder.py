# Python values to JSON.
from ujson import dumps as _quote

_inf = float("inf")
_short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def _escape(char, ascii):
    if char in _short:
        return _short[char]
    code = ord(char)
    if code < 32 or (ascii and 126 < code < 0x10000):
        return "\\u%04x" % code
    if ascii and code > 0xFFFF:
        code -= 0x10000
        return "\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF)
    return char


def _string(s, ascii):
    s = str.__str__(s)
    quoted = _quote(s)  # right for most strings; the exceptions follow
    if "\\u" in quoted or (ascii and ("\x7f" in s or len(s.encode()) != len(s))):
        return '"%s"' % "".join([_escape(char, ascii) for char in s])
    return quoted


def encode_basestring(s):
    return _string(s, False)


def encode_basestring_ascii(s):
    return _string(s, True)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % type(o).__name__)

    def encode(self, o):
        if isinstance(o, str):
            return _string(o, self.ensure_ascii)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        out = []
        step = self.indent
        if step is not None and not isinstance(step, str):
            step = " " * step
        _Writer(self, out, step).value(o, "\n")
        return out


class _Writer:
    # One run of an encoder. The line break with its indentation is passed down.
    def __init__(self, encoder, out, step):
        self.encoder = encoder
        self.ascii = encoder.ensure_ascii
        self.put = out.append
        self.step = step
        self.inside = set() if encoder.check_circular else None

    def number(self, o):
        if o != o:
            text = "NaN"
        elif o == _inf:
            text = "Infinity"
        elif o == -_inf:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def value(self, o, newline):
        if isinstance(o, str):
            self.put(_string(o, self.ascii))
        elif o is None:
            self.put("null")
        elif o is True:
            self.put("true")
        elif o is False:
            self.put("false")
        elif isinstance(o, int):
            self.put(int.__repr__(o))
        elif isinstance(o, float):
            self.put(self.number(o))
        elif isinstance(o, (list, tuple)):
            self.enter(o)
            self.items(o, newline)
            self.leave(o)
        elif isinstance(o, dict):
            self.enter(o)
            self.mapping(o, newline)
            self.leave(o)
        else:
            self.enter(o)
            self.value(self.encoder.default(o), newline)
            self.leave(o)

    def enter(self, o):
        if self.inside is not None:
            if id(o) in self.inside:
                raise ValueError("Circular reference detected")
            self.inside.add(id(o))

    def leave(self, o):
        if self.inside is not None:
            self.inside.discard(id(o))

    def separators(self, newline):
        # line break inside, separator of items
        separator = self.encoder.item_separator
        if self.step is None:
            return "", separator
        newline += self.step
        return newline, separator + newline

    def items(self, items, newline):
        if not items:
            self.put("[]")
            return
        inner, separator = self.separators(newline)
        self.put("[" + inner)
        first = True
        for item in items:
            if first:
                first = False
            else:
                self.put(separator)
            self.value(item, inner)
        self.put("]" if self.step is None else newline + "]")

    def mapping(self, mapping, newline):
        items = mapping.items()
        if not items:
            self.put("{}")
            return
        if self.encoder.sort_keys:
            items = sorted(items)
        inner, separator = self.separators(newline)
        before = "{" + inner
        for key, item in items:
            name = self.key(key)
            if name is None:
                continue
            self.put(before)
            before = separator
            self.put(_string(name, self.ascii))
            self.put(self.encoder.key_separator)
            self.value(item, inner)
        if before is not separator:
            self.put("{" + inner)
        self.put("}" if self.step is None else newline + "}")

    def key(self, key):
        if isinstance(key, str):
            return key
        if key is None:
            return "null"
        if key is True:
            return "true"
        if key is False:
            return "false"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self.number(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % type(key).__name__)
