# JSON, as CPython's json. What needs no options goes through the interpreter's own coder when it
# has one; encoder.py and decoder.py do the rest and find the place of an error.
try:
    import _json
except ImportError:
    _json = None


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw
):
    if _json is not None and cls is None and indent is None and default is None and check_circular:
        item, key = separators or (", ", ": ")
        return _json.dumps(obj, ensure_ascii, item, key, sort_keys, skipkeys, allow_nan)
    if cls is None:
        from json.encoder import JSONEncoder as cls
    return cls(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw
    ).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def detect_encoding(b):
    for mark, name in ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16")):
        if b.startswith(mark):
            return name
    return "utf-8-sig" if b.startswith(b"\xef\xbb\xbf") else "utf-8"


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        if s[:3] == b"\xef\xbb\xbf":
            s = s[3:]
        s = s.decode()
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not %s" % type(s).__name__)
    plain = cls is object_hook is parse_float is parse_int is parse_constant is object_pairs_hook is None
    if plain and not kw and _json is not None:
        try:
            return _json.loads(s)
        except ValueError:
            pass  # read again below, for the place of the error
    if cls is None:
        from json.decoder import JSONDecoder as cls
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


def __getattr__(name):
    if name == "JSONEncoder":
        import json.encoder as module
    elif name == "JSONDecoder":
        import json.decoder as module
    else:
        raise AttributeError("module 'json' has no attribute '%s'" % name)
    return getattr(module, name)


__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]
