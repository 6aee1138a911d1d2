# SHA-224, SHA-384 and SHA-512 (FIPS 180-4). The constants are computed: the first bits of the
# fractional parts of the square and cube roots of primes.
from math import isqrt


def _primes(n):
    found = []
    p = 2
    while len(found) < n:
        if all([p % q for q in found if q * q <= p]):
            found.append(p)
        p += 1
    return found


def _cube_root(n):
    # of a large n, rounded down
    low = 0
    high = 1 << (len(bin(n)) - 2) // 3 + 1
    while high - low > 1:
        middle = low + high >> 1
        if middle * middle * middle <= n:
            low = middle
        else:
            high = middle
    return low


def _roots(primes, bits):
    mask = (1 << bits) - 1
    return [isqrt(p << 2 * bits) & mask for p in primes], [_cube_root(p << 3 * bits) & mask for p in primes]


_PRIMES = _primes(80)
# name: word size, initial words, digest bytes, rotations of the schedule and of the rounds
_SMALL = (7, 18, 3), (17, 19, 10), (2, 13, 22), (6, 11, 25)
_LARGE = (1, 8, 7), (19, 61, 6), (28, 34, 39), (14, 18, 41)
_constants = {}


def _parameters(name):
    if name in _constants:
        return _constants[name]
    if name == "sha224":
        # the second 32 bits of the roots of the 9th to 16th prime
        start = [word & 0xFFFFFFFF for word in _roots(_PRIMES[8:16], 64)[0]]
        result = 32, start, 28, _roots(_PRIMES[:64], 32)[1], _SMALL
    else:
        first = _PRIMES[8:16] if name == "sha384" else _PRIMES[:8]
        result = 64, _roots(first, 64)[0], 48 if name == "sha384" else 64, _roots(_PRIMES, 64)[1], _LARGE
    _constants[name] = result
    return result


def digest(name, data):
    bits, state, size, constants, (s0, s1, b0, b1) = _parameters(name)
    mask = (1 << bits) - 1
    width = bits // 8
    block = 16 * width

    def sigma(x, r):
        # the last one shifts
        twice = x | x << bits
        return (twice >> r[0] ^ twice >> r[1] ^ x >> r[2]) & mask

    def rotations(x, r):
        twice = x | x << bits
        return (twice >> r[0] ^ twice >> r[1] ^ twice >> r[2]) & mask

    length = 8 * len(data)
    data = data + b"\x80"
    data += bytes(-(len(data) + 2 * width) % block) + length.to_bytes(2 * width, "big")
    for at in range(0, len(data), block):
        w = [int.from_bytes(data[at + i * width : at + (i + 1) * width], "big") for i in range(16)]
        for i in range(16, len(constants)):
            w.append(sigma(w[i - 2], s1) + w[i - 7] + sigma(w[i - 15], s0) + w[i - 16] & mask)
        a, b, c, d, e, f, g, h = state
        for k, x in zip(constants, w):
            t1 = h + rotations(e, b1) + (g ^ e & (f ^ g)) + k + x
            t2 = rotations(a, b0) + (a & b | c & (a | b))
            h, g, f, e, d, c, b, a = g, f, e, d + t1 & mask, c, b, a, t1 + t2 & mask
        state = [x + y & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([word.to_bytes(width, "big") for word in state])[:size]
