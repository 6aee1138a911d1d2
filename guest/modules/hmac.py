# Keyed hashes, as CPython's hmac.
import hashlib


def _bytes(value):
    if isinstance(value, str):
        raise TypeError("Strings must be encoded before hashing")
    return bytes(value)


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            make = lambda data=b"": hashlib.new(digestmod, data)
        elif callable(digestmod):
            make = digestmod
        else:
            make = digestmod.new
        self._inner = make()
        self._outer = make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        self.name = "hmac-" + self._inner.name
        key = bytes(key)
        if len(key) > self.block_size:
            key = make(key).digest()
        key += bytes(self.block_size - len(key))
        self._inner.update(bytes([b ^ 0x36 for b in key]))
        self._outer.update(bytes([b ^ 0x5C for b in key]))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._inner.update(_bytes(msg))

    def copy(self):
        other = HMAC.__new__(HMAC)
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other.name = self.name
        return other

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        from ubinascii import hexlify

        return hexlify(self.digest()).decode()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    # takes the same time wherever the difference is
    if isinstance(a, str) and isinstance(b, str):
        a = a.encode()
        b = b.encode()
        if any([c > 127 for c in a + b]):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError("unsupported operand types(s) or combination of types: %r and %r" % (type(a).__name__, type(b).__name__))
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0
