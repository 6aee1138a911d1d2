# Statistics of plain numbers, as CPython's statistics. Sums are exact: they are kept as fractions.
import math
from fractions import Fraction, _divide


class StatisticsError(ValueError):
    pass


def _sum(data):
    # (type of the result, exact sum, count); a float sum of what has no fraction, such as inf
    kind = int
    total = 0
    by_denominator = {}
    special = None
    n = 0
    for x in data:
        n += 1
        kind = _common(kind, type(x))
        if isinstance(x, int):
            total += int(x)
            continue
        if isinstance(x, float) and (x != x or x in (math.inf, -math.inf)):
            special = x if special is None else special + x
            continue
        a, b = _ratio(x)
        by_denominator[b] = by_denominator.get(b, 0) + a
    if special is not None:
        return kind, special, n
    result = Fraction(total)
    for b, a in by_denominator.items():
        result += Fraction(a, b)
    return kind, result, n


def _ratio(x):
    if isinstance(x, int):
        return int(x), 1
    if isinstance(x, float):
        return Fraction(x).as_integer_ratio()
    ratio = getattr(x, "as_integer_ratio", None)
    if ratio is None:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__)
    try:
        return ratio()
    except (ValueError, OverflowError):
        return x, None


def _common(a, b):
    if a is b or b in (int, bool):
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if a is Fraction and b is float:
        return b
    if a is float and b is Fraction:
        return a
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _convert(value, kind):
    if type(value) is kind or not isinstance(value, Fraction):
        return value
    if kind in (int, bool):
        return value.numerator if value.denominator == 1 else _divide(value.numerator, value.denominator)
    if kind is float:
        return float(value)
    if kind is Fraction:
        return value
    return kind(value.numerator) / value.denominator


def _some(data, least, text):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(text)
    return data


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return math.exp(fmean([math.log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = _some(data, 1, "harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1:
            if isinstance(data[0], (int, float, Fraction)) and data[0] < 0:
                raise StatisticsError("harmonic mean does not support negative values")
            return data[0]
        weights = [1] * len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        if any([w < 0 for w in weights]):
            raise StatisticsError("harmonic mean does not support negative values")
    if any([x < 0 for x in data]):
        raise StatisticsError("harmonic mean does not support negative values")
    if any([x == 0 for x in data]):
        return 0
    kind, total, _ = _sum([w / x if w else 0 for w, x in zip(weights, data)])
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(Fraction(sum(weights)) / total, kind)


def median(data):
    data = sorted(_some(data, 1, "no median for empty data"))
    i, odd = divmod(len(data), 2)
    return data[i] if odd else (data[i - 1] + data[i]) / 2


def median_low(data):
    data = sorted(_some(data, 1, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_some(data, 1, "no median for empty data"))
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = sorted(_some(data, 1, "no median for empty data"))
    n = len(data)
    x = data[n // 2]
    below = len([v for v in data if v < x])
    same = data.count(x)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / same


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    most = max(counts.values())
    return next((x for x, n in counts.items() if n == most))


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(_some(data, 2, "must have at least two data points"))
    size = len(data)
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method != "exclusive":
        raise ValueError("Unknown method: %r" % method)
    for i in range(1, n):
        j = i * (size + 1) // n
        j = 1 if j < 1 else size - 1 if j > size - 1 else j
        delta = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    # (type, exact sum of squares about the center or the mean, count)
    data = list(data)
    kind, total, n = _sum(data)
    if n == 0:
        return kind, Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, math.nan, n
    if center is None:
        about = total / n
    else:
        about = Fraction(*_ratio(center))
    squares = Fraction(0)
    for x in data:
        squares += (Fraction(*_ratio(x)) - about) ** 2
    return kind, squares, n


def variance(data, xbar=None):
    kind, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    kind, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, kind)


def _root(value, kind):
    # the root of a fraction, correctly rounded
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    if kind not in (int, bool, float, Fraction):
        return (kind(value.numerator) / value.denominator).sqrt()
    if not value:
        return 0.0
    n, m = value.numerator, value.denominator
    shift = (_bits(n) - _bits(m) - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, m << 2 * shift) << shift)
    return _divide(_odd_root(n << -2 * shift, m), 1 << -shift)


def _bits(n):
    return len(bin(n)) - 2


def _odd_root(n, m):
    # rounded to odd, so that the float rounding that follows is right
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    kind, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(squares / (n - 1), kind)


def pstdev(data, mu=None):
    kind, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(squares / n, kind)


def _pairs(x, y, what):
    x = list(x)
    y = list(y)
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % what)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % what)
    xbar = math.fsum(x) / len(x)
    ybar = math.fsum(y) / len(y)
    return x, y, [v - xbar for v in x], [v - ybar for v in y], xbar, ybar


def covariance(x, y, /):
    x, y, dx, dy, _, _ = _pairs(x, y, "covariance")
    return math.fsum([a * b for a, b in zip(dx, dy)]) / (len(x) - 1)


def correlation(x, y, /):
    x, y, dx, dy, _, _ = _pairs(x, y, "correlation")
    sxy = math.fsum([a * b for a, b in zip(dx, dy)])
    sxx = math.fsum([a * a for a in dx])
    syy = math.fsum([b * b for b in dy])
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple

    x, y, dx, dy, xbar, ybar = _pairs(x, y, "linear regression")
    if proportional:
        dx, dy = x, y
    sxy = math.fsum([a * b for a, b in zip(dx, dy)])
    sxx = math.fsum([a * a for a in dx])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    result = namedtuple("LinearRegression", ("slope", "intercept"))
    return result(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def __getattr__(name):
    if name == "NormalDist":
        from _normal_dist import NormalDist

        return NormalDist
    raise AttributeError("module 'statistics' has no attribute '%s'" % name)
