# The interpreter's binascii and what CPython's has beyond it.
import ubinascii
from ubinascii import crc32, hexlify as _hexlify, unhexlify as _unhexlify


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    if isinstance(data, str):
        encoded = data.encode()
        if len(encoded) != len(data):
            raise ValueError("string argument should contain only ASCII characters")
        return encoded
    return data


def _split(text, sep, bytes_per_sep):
    # separators between groups counted from the right, or from the left when negative
    size = 2 * abs(bytes_per_sep)
    if size == 0:
        return text
    groups = []
    if bytes_per_sep > 0 and len(text) % size:
        groups.append(text[: len(text) % size])
        text = text[len(text) % size :]
    while text:
        groups.append(text[:size])
        text = text[size:]
    return sep.join(groups)


def _check(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")


def hexlify(data, sep=None, bytes_per_sep=1):
    _check(data)
    text = _hexlify(data)
    if sep is None:
        return text
    sep = _ascii(sep)
    if len(sep) != 1:
        raise ValueError("sep must be length 1.")
    return _split(text, sep, bytes_per_sep)


b2a_hex = hexlify


def unhexlify(hexstr, /):
    data = _ascii(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    try:
        return _unhexlify(data)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii(data)
    kept = bytearray()
    pads = 0
    for c in bytes(data):
        if c == 61:
            if len(kept) % 4 >= 2:
                pads += 1
                if len(kept) % 4 + pads == 4:
                    break
            continue
        if c in _ALPHABET:
            kept.append(c)
            pads = 0
        elif strict_mode:
            raise Error("Only base64 data is allowed")
    rest = len(kept) % 4
    if rest == 1:
        raise Error(
            "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4" % len(kept)
        )
    if rest and rest + pads < 4:
        raise Error("Incorrect padding")
    return ubinascii.a2b_base64(bytes(kept) + b"=" * (-len(kept) % 4))


def b2a_base64(data, /, *, newline=True):
    _check(data)
    text = ubinascii.b2a_base64(data)
    return text if newline else text[:-1]


def crc_hqx(data, crc, /):
    for byte in bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
