# The interpreter's MD5, SHA-1 and SHA-256, and the rest of SHA-2 here, as CPython's hashlib.
import uhashlib
from ubinascii import hexlify

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = algorithms_guaranteed


class _Hash:
    # The interpreter's objects can be read once: the data is kept until the digest is asked for.
    def __init__(self, string=b"", *, usedforsecurity=True):
        self._parts = []
        self._digest = None
        if string:
            self.update(string)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._parts.append(bytes(data))
        self._digest = None

    def digest(self):
        if self._digest is None:
            if len(self._parts) > 1:
                self._parts = [b"".join(self._parts)]
            self._digest = self._compute(self._parts[0] if self._parts else b"")
        return self._digest

    def hexdigest(self):
        return hexlify(self.digest()).decode()

    def copy(self):
        other = type(self)()
        other._parts = self._parts[:]
        return other

    def __repr__(self):
        return "<%s _hashlib.HASH object @ 0x%x>" % (self.name, id(self))


class md5(_Hash):
    name = "md5"
    digest_size = 16
    block_size = 64

    def _compute(self, data):
        return uhashlib.md5(data).digest()


class sha1(_Hash):
    name = "sha1"
    digest_size = 20
    block_size = 64

    def _compute(self, data):
        return uhashlib.sha1(data).digest()


class sha256(_Hash):
    name = "sha256"
    digest_size = 32
    block_size = 64

    def _compute(self, data):
        return uhashlib.sha256(data).digest()


def _sha2(name):
    def compute(self, data):
        import _sha2

        return _sha2.digest(name, data)

    return compute


class sha224(_Hash):
    name = "sha224"
    digest_size = 28
    block_size = 64
    _compute = _sha2("sha224")


class sha384(_Hash):
    name = "sha384"
    digest_size = 48
    block_size = 128
    _compute = _sha2("sha384")


class sha512(_Hash):
    name = "sha512"
    digest_size = 64
    block_size = 128
    _compute = _sha2("sha512")


_kinds = {kind.name: kind for kind in (md5, sha1, sha224, sha256, sha384, sha512)}


def new(name, data=b"", *, usedforsecurity=True):
    kind = _kinds.get(name.lower().replace("-", ""))
    if kind is None:
        raise ValueError("unsupported hash type " + name)
    return kind(data)


def file_digest(fileobj, digest, /):
    result = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(65536)
        if not data:
            return result
        result.update(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac

    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    start = hmac.new(password, None, hash_name)
    if dklen is None:
        dklen = start.digest_size
    result = b""
    block = 0
    while len(result) < dklen:
        block += 1
        inner = start.copy()
        inner.update(salt + block.to_bytes(4, "big"))
        u = inner.digest()
        total = int.from_bytes(u, "big")
        for _ in range(iterations - 1):
            inner = start.copy()
            inner.update(u)
            u = inner.digest()
            total ^= int.from_bytes(u, "big")
        result += total.to_bytes(start.digest_size, "big")
    return result[:dklen]
