# JSON to Python values. The text is read as UTF-8 bytes: their index costs the same everywhere.
from json import JSONDecodeError

_constants = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_escapes = {34: '"', 92: "\\", 47: "/", 98: "\b", 102: "\f", 110: "\n", 114: "\r", 116: "\t"}
_spaces = b" \t\n\r"
_digits = b"0123456789"


class _Error(Exception):
    pass


class _Reader:
    # The methods take a position and return (value, position behind it).
    def __init__(self, data, decoder):
        self.data = data + b"\0"
        self.decoder = decoder
        self.names = {}

    def skip(self, i):
        data = self.data
        while data[i] in _spaces:
            i += 1
        return i

    def value(self, i):
        data = self.data
        c = data[i]
        if c == 34:
            return self.string(i + 1)
        if c == 123:
            return self.object(i + 1)
        if c == 91:
            return self.array(i + 1)
        if c == 110 and data[i : i + 4] == b"null":
            return None, i + 4
        if c == 116 and data[i : i + 4] == b"true":
            return True, i + 4
        if c == 102 and data[i : i + 5] == b"false":
            return False, i + 5
        if c == 45 or c in _digits:
            end = self.number_end(i)
            if end is not None:
                return self.number(i, end)
        for name in _constants:
            if data[i : i + len(name)] == name.encode():
                return self.decoder.parse_constant(name), i + len(name)
        raise _Error("Expecting value", i)

    def number_end(self, i):
        data = self.data
        if data[i] == 45:
            i += 1
        if data[i] == 48:
            i += 1
        elif data[i] in _digits:
            while data[i] in _digits:
                i += 1
        else:
            return None
        self.whole = i
        if data[i] == 46 and data[i + 1] in _digits:
            i += 1
            while data[i] in _digits:
                i += 1
        if data[i] in b"eE":
            j = i + 2 if data[i + 1] in b"+-" else i + 1
            if data[j] in _digits:
                while data[j] in _digits:
                    j += 1
                i = j
        return i

    def number(self, i, end):
        text = self.data[i:end].decode()
        if end == self.whole:
            return self.decoder.parse_int(text), end
        return self.decoder.parse_float(text), end

    def string(self, i):
        data = self.data
        begin = i
        parts = None
        while True:
            quote = data.find(b'"', i)
            if quote < 0:
                # where a control character comes first, that is the error
                self.check(i, len(data) - 1)
                raise _Error("Unterminated string starting at", begin - 1)
            slash = data.find(b"\\", i, quote)
            end = quote if slash < 0 else slash
            if self.decoder.strict:
                self.check(i, end)
            text = data[i:end].decode()
            if slash < 0:
                if parts is None:
                    return text, quote + 1
                parts.append(text)
                return "".join(parts), quote + 1
            if parts is None:
                parts = []
            parts.append(text)
            char, i = self.escape(slash + 1, begin - 1)
            parts.append(char)

    def check(self, i, end):
        for j in range(i, end):
            if self.data[j] < 32:
                raise _Error("Invalid control character at", j)

    def hex4(self, i):
        text = self.data[i : i + 4]
        if len(text) == 4 and all([c in b"0123456789abcdefABCDEF" for c in text]):
            return int(text, 16)
        raise _Error("Invalid \\uXXXX escape", i - 1)

    def escape(self, i, begin):
        data = self.data
        c = data[i]
        if c in _escapes:
            return _escapes[c], i + 1
        if c != 117:
            if i == len(data) - 1:
                raise _Error("Unterminated string starting at", begin)
            raise _Error("Invalid \\escape", i - 1)
        code = self.hex4(i + 1)
        i += 5
        if 0xD800 <= code <= 0xDBFF and data[i : i + 2] == b"\\u":
            low = self.hex4(i + 2)
            if 0xDC00 <= low <= 0xDFFF:
                return chr(0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)), i + 6
        return chr(code), i

    def array(self, i):
        data = self.data
        result = []
        i = self.skip(i)
        if data[i] == 93:
            return result, i + 1
        while True:
            value, i = self.value(i)
            result.append(value)
            i = self.skip(i)
            if data[i] == 93:
                return result, i + 1
            if data[i] != 44:
                raise _Error("Expecting ',' delimiter", i)
            i = self.skip(i + 1)

    def object(self, i):
        data = self.data
        pairs = []
        i = self.skip(i)
        if data[i] == 125:
            return self.finish(pairs), i + 1
        while True:
            if data[i] != 34:
                raise _Error("Expecting property name enclosed in double quotes", i)
            key, i = self.string(i + 1)
            key = self.names.setdefault(key, key)
            i = self.skip(i)
            if data[i] != 58:
                raise _Error("Expecting ':' delimiter", i)
            value, i = self.value(self.skip(i + 1))
            pairs.append((key, value))
            i = self.skip(i)
            if data[i] == 125:
                return self.finish(pairs), i + 1
            if data[i] != 44:
                raise _Error("Expecting ',' delimiter", i)
            i = self.skip(i + 1)

    def finish(self, pairs):
        decoder = self.decoder
        if decoder.object_pairs_hook is not None:
            return decoder.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if decoder.object_hook is None else decoder.object_hook(result)


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        data = s.encode()
        reader = _Reader(data, self)
        try:
            value, end = reader.value(reader.skip(0))
            end = reader.skip(end)
            if end != len(data):
                raise _Error("Extra data", end)
        except _Error as e:
            message, at = e.args
        else:
            return value
        raise JSONDecodeError(message, s, len(data[:at].decode()))

    def raw_decode(self, s, idx=0):
        start = len(s[:idx].encode())
        data = s.encode()
        reader = _Reader(data, self)
        try:
            value, end = reader.value(start)
        except _Error as e:
            message, at = e.args
        else:
            return value, len(data[:end].decode())
        raise JSONDecodeError(message, s, len(data[:at].decode()))
