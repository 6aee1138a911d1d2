# The Mersenne Twister MT19937. Its 624 words of 32 bits lie in one long integer (word 0 lowest), and
# a round computes on all of them at once with shifts and masks.
from uarray import array

_N = 624
_M = 397
_lanes = {}


def _every(word, count):
    # the word in each of count lanes
    key = (word, count)
    if key not in _lanes:
        _lanes[key] = int.from_bytes(word.to_bytes(4, "little") * count, "little")
    return _lanes[key]


def _twist(upper, lower, far, count):
    # count new words from the words at i, i + 1 and i + 397
    mixed = upper & _every(0x80000000, count) | lower & _every(0x7FFFFFFF, count)
    odd = mixed & _every(1, count)
    return far ^ mixed >> 1 & _every(0x7FFFFFFF, count) ^ odd * 0x9908B0DF


def _part(x, start, count):
    return x >> 32 * start & (1 << 32 * count) - 1


class Source:
    def __init__(self, seed):
        self._at = _N
        if seed is not None:
            self._init(seed)

    def _init(self, seed):
        key = []
        while seed:
            key.append(seed & 0xFFFFFFFF)
            seed >>= 32
        key = key or [0]
        words = [19650218]
        for i in range(1, _N):
            previous = words[-1]
            words.append(1812433253 * (previous ^ previous >> 30) + i & 0xFFFFFFFF)
        i = 1
        j = 0
        previous = words[0]
        for _ in range(max(_N, len(key))):
            previous = (words[i] ^ (previous ^ previous >> 30) * 1664525) + key[j] + j & 0xFFFFFFFF
            words[i] = previous
            i += 1
            j += 1
            if i == _N:
                words[0] = previous
                i = 1
            if j == len(key):
                j = 0
        for _ in range(_N - 1):
            previous = (words[i] ^ (previous ^ previous >> 30) * 1566083941) - i & 0xFFFFFFFF
            words[i] = previous
            i += 1
            if i == _N:
                words[0] = previous
                i = 1
        words[0] = 0x80000000
        self._set(words)

    def _set(self, words):
        self._state = int.from_bytes(bytes(array("I", words)), "little")

    def _round(self):
        old = self._state
        a = _N - _M  # 227: as many words as need no new word at i + 397
        first = _twist(_part(old, 0, a), _part(old, 1, a), _part(old, _M, a), a)
        second = _twist(_part(old, a, a), _part(old, a + 1, a), first, a)
        rest = _N - 2 * a  # 170; the last of them needs the new word 0
        following = _part(old, 2 * a + 1, rest - 1) | _part(first, 0, 1) << 32 * (rest - 1)
        third = _twist(_part(old, 2 * a, rest), following, _part(second, 0, rest), rest)
        self._state = first | second << 32 * a | third << 64 * a
        self._temper(self._state)
        self._at = 0

    def _temper(self, y):
        y ^= y >> 11 & _every(0x1FFFFF, _N)
        y ^= y << 7 & _every(0x9D2C5680, _N)
        y ^= y << 15 & _every(0xEFC60000, _N)
        y ^= y >> 18 & _every(0x3FFF, _N)
        self._words = array("I", y.to_bytes(4 * _N, "little"))

    def _word(self):
        if self._at == _N:
            self._round()
        word = self._words[self._at]
        self._at += 1
        return word

    def random(self):
        a = self._word() >> 5
        return (a * 67108864.0 + (self._word() >> 6)) / 9007199254740992.0

    def getrandbits(self, k):
        if k <= 32:
            return self._word() >> 32 - k if k else 0
        result = 0
        shift = 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            result |= word << shift
            shift += 32
            k -= 32
        return result

    def getstate(self):
        words = array("I", self._state.to_bytes(4 * _N, "little"))
        return tuple(words) + (self._at,)

    def setstate(self, state):
        self._set(list(state[:_N]))
        self._temper(self._state)
        self._at = state[_N]
