# The interpreter's math and what CPython's has beyond it.
from umath import *


def _index(x):
    if isinstance(x, int):
        return int(x)
    index = getattr(x, "__index__", None)
    if index is None:
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(x).__name__)
    return index()


def gcd(*integers):
    result = 0
    for b in integers:
        b = _index(b)
        while b:
            result, b = b, result % b
    return -result if result < 0 else result


def lcm(*integers):
    result = 1
    for b in integers:
        b = _index(b)
        if b == 0:
            return 0
        result = result // gcd(result, b) * b
    return -result if result < 0 else result


def factorial(x, /):
    x = _index(x)
    if x < 0:
        raise ValueError("factorial() not defined for negative values")
    return _product(2, x + 1)


def _product(low, high):
    # of range(low, high), by halves: the big factors come late
    if high - low < 16:
        result = 1
        for i in range(low, high):
            result *= i
        return result
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle, high)


def comb(n, k, /):
    n = _index(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    k = min(k, n - k)
    return _product(n - k + 1, n + 1) // _product(2, k + 1)


def perm(n, k=None, /):
    n = _index(n)
    if k is None:
        return factorial(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return _product(n - k + 1, n + 1) if k <= n else 0


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n < 1 << 50:
        return int(sqrt(n))
    shift = (len(bin(n)) - 2) // 4
    # the root of the upper half of the digits, then one step of Newton, then down to the floor
    root = isqrt(n >> 2 * shift) + 1 << shift
    while True:
        better = root + n // root >> 1
        if better >= root:
            return root
        root = better


def prod(iterable, /, *, start=1):
    for x in iterable:
        start = start * x
    return start


def fsum(seq, /):
    # partial sums that do not overlap, so that nothing is lost
    partials = []
    special = 0.0
    for x in seq:
        x = float(x)
        if not isfinite(x):
            special += x
            continue
        kept = []
        for y in partials:
            if fabs(x) < fabs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        partials = kept
        partials.append(x)
    if special != 0.0:
        if isnan(special):
            raise ValueError("-inf + inf in fsum")
        return special
    total = 0.0
    n = len(partials)
    while n:
        n -= 1
        x = total
        y = partials[n]
        total = x + y
        low = y - (total - x)
        if low:
            # a tie is broken by what is left
            if n and (low < 0) == (partials[n - 1] < 0):
                y = low * 2.0
                x = total + y
                if y == x - total:
                    total = x
            break
    return total


def hypot(*coordinates):
    values = [fabs(float(x)) for x in coordinates]
    if inf in values:
        return inf
    if any([isnan(x) for x in values]):
        return nan
    largest = max(values, default=0.0)
    if largest == 0.0:
        return 0.0
    # exact sum of squares of scaled values; the root is then corrected once
    scale = 2.0 ** frexp(largest)[1]
    values = [x / scale for x in values]
    parts = []
    for x in values:
        high, low = _square(x)
        parts += (high, low)
    root = sqrt(fsum(parts))
    high, low = _square(root)
    rest = fsum(parts + [-high, -low])
    return (root + rest / (2.0 * root)) * scale


def _square(x):
    # x * x as a sum of two floats
    t = x * 134217729.0
    a = t - (t - x)
    b = x - a
    high = x * x
    return high, a * a - high + 2.0 * a * b + b * b


def dist(p, q, /):
    p = tuple(p)
    q = tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[a - b for a, b in zip(p, q)])


def cbrt(x, /):
    x = float(x)
    if x == 0.0 or not isfinite(x):
        return x
    root = copysign(fabs(x) ** (1.0 / 3.0), x)
    # one step of Newton for the last digit
    return root - (root * root * root - x) / (3.0 * root * root)


def exp2(x, /):
    return pow(2.0, x)


def remainder(x, y, /):
    x = float(x)
    y = float(y)
    if isnan(x) or isnan(y):
        return x + y
    if isinf(x) or y == 0.0:
        raise ValueError("math domain error")
    if isinf(y):
        return x
    y = fabs(y)
    rest = fmod(fabs(x), y)
    other = y - rest
    if rest > other or (rest == other and fmod(0.5 * (fabs(x) - rest), y) != 0.0):
        rest = -other
    return copysign(1.0, x) * rest


def nextafter(x, y, /):
    from ustruct import pack, unpack

    x = float(x)
    y = float(y)
    if isnan(x) or isnan(y):
        return x + y
    if x == y:
        return y
    if x == 0.0:
        return copysign(5e-324, y)
    bits = unpack("<q", pack("<d", x))[0]
    bits += 1 if (y > x) == (x > 0) else -1
    return unpack("<d", pack("<q", bits))[0]


def ulp(x, /):
    x = fabs(float(x))
    if isnan(x) or isinf(x):
        return x
    above = nextafter(x, inf)
    return x - nextafter(x, -inf) if isinf(above) else above - x
