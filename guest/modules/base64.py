# Bytes as text, as CPython's base64.
import binascii

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_A85 = 33
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _bytes(s):
    if isinstance(s, str):
        data = s.encode()
        if len(data) != len(s):
            raise ValueError("string argument should contain only ASCII characters")
        return data
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__)


def _swap(s, old, new):
    result = bytearray(s)
    for i, c in enumerate(result):
        at = old.find(bytes([c]))
        if at >= 0:
            result[i] = new[at]
    return bytes(result)


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else _swap(encoded, b"+/", altchars)


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        s = _swap(s, _bytes(altchars), b"+/")
    return binascii.a2b_base64(s, strict_mode=validate)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def _encode32(alphabet, s):
    s = bytes(s)
    rest = len(s) % 5
    padded = s + bytes(-len(s) % 5)
    out = bytearray()
    for i in range(0, len(padded), 5):
        group = int.from_bytes(padded[i : i + 5], "big")
        out += bytes([alphabet[group >> shift & 31] for shift in range(35, -1, -5)])
    pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[rest]
    return bytes(out[: len(out) - pads]) + b"=" * pads


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = _swap(s, b"01", b"O" + _bytes(map01))
    if casefold:
        s = s.upper()
    data = s.rstrip(b"=")
    pads = len(s) - len(data)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    out = b""
    data += alphabet[:1] * pads
    for i in range(0, len(data), 8):
        group = 0
        for c in data[i : i + 8]:
            at = alphabet.find(bytes([c]))
            if at < 0:
                raise binascii.Error("Non-base32 digit found")
            group = group << 5 | at
        out += group.to_bytes(5, "big")
    return out[: len(out) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]]


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any([c not in b"0123456789ABCDEF" for c in s]):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(data, digit, pad, fold):
    out = []
    missing = -len(data) % 4
    data = data + bytes(missing)
    for i in range(0, len(data), 4):
        word = int.from_bytes(data[i : i + 4], "big")
        last = i + 4 == len(data)
        if fold and word == 0 and not (last and missing):
            out.append(b"z")
            continue
        if fold == 2 and word == 0x20202020 and not (last and missing):
            out.append(b"y")
            continue
        group = bytearray(5)
        for j in range(4, -1, -1):
            group[j] = digit(word % 85)
            word //= 85
        out.append(bytes(group[: 5 - missing] if last and not pad else group))
    return b"".join(out)


def b85encode(b, pad=False):
    return _encode85(bytes(b), lambda d: _B85[d], pad, 0)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(bytes(b), lambda d: _A85 + d, pad, 2 if foldspaces else 1)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i : i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def _word85(group, kind):
    word = 0
    for d in group:
        word = word * 85 + d
    if word > 0xFFFFFFFF:
        raise ValueError(kind)
    return word.to_bytes(4, "big")


def b85decode(b):
    b = _bytes(b)
    out = b""
    missing = -len(b) % 5
    padded = b + b"~" * missing
    for i in range(0, len(padded), 5):
        group = []
        for j, c in enumerate(padded[i : i + 5]):
            at = _B85.find(bytes([c]))
            if at < 0:
                raise ValueError("bad base85 character at position %d" % (i + j))
            group.append(at)
        out += _word85(group, "base85 overflow in hunk starting at byte %d" % i)
    return out[: len(out) - missing]


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = b""
    group = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c - _A85)
            if len(group) == 5:
                out += _word85(group, "Ascii85 overflow")
                group = []
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %s" % chr(c))
    return out[: len(out) - (4 - len(group))]


def encodebytes(s):
    return b"".join([binascii.b2a_base64(s[i : i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    while True:
        data = input.read(57)
        if not data:
            return
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    output.write(binascii.a2b_base64(input.read()))
