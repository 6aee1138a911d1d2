# Rational numbers, as CPython's fractions.
from math import gcd

_inf = float("inf")


def _float_ratio(x):
    if x != x:
        raise ValueError("cannot convert NaN to integer ratio")
    if x in (_inf, -_inf):
        raise OverflowError("cannot convert Infinity to integer ratio")
    from umath import frexp

    mantissa, exponent = frexp(x)
    numerator = int(mantissa * 9007199254740992.0)
    exponent -= 53
    if exponent >= 0:
        return numerator << exponent, 1
    denominator = 1 << -exponent
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common


def _digits(text):
    # an int of digits with single underscores between, or None
    if text.startswith("_") or text.endswith("_") or "__" in text:
        return None
    text = text.replace("_", "")
    return int(text) if text and all([c in "0123456789" for c in text]) else None


def _parse(text):
    # (numerator, denominator) of "-3/4", "1.5e3", or None
    body = text.strip()
    sign = -1 if body[:1] == "-" else 1
    if body[:1] in ("-", "+"):
        body = body[1:]
    if "/" in body:
        numerator, denominator = [_digits(part) for part in body.split("/", 1)]
        if numerator is None or denominator is None:
            return None
        return sign * numerator, denominator
    mantissa, e, exponent = body.replace("E", "e").partition("e")
    power = 0
    if e:
        power = _digits(exponent.lstrip("+-") if exponent[:1] in ("+", "-") else exponent)
        if power is None or exponent[1:2] in ("+", "-"):
            return None
        if exponent[:1] == "-":
            power = -power
    whole, dot, decimals = mantissa.partition(".")
    if not whole and not decimals:
        return None
    numerator = 0
    for part in (whole, decimals):
        if part:
            value = _digits(part)
            if value is None:
                return None
            part = part.replace("_", "")
            numerator = numerator * 10 ** len(part) + value
    power -= len(decimals.replace("_", ""))
    return sign * numerator * 10 ** max(power, 0), 10 ** max(-power, 0)


def _divide(a, b):
    # a / b for any size, correctly rounded; b is positive
    if -9007199254740992 < a < 9007199254740992 and b < 9007199254740992:
        return a / b
    shift = len(bin(abs(a))) - len(bin(b)) - 55
    if shift < -1074:
        shift = -1074
    if shift >= 0:
        q, rest = divmod(abs(a), b << shift)
    else:
        q, rest = divmod(abs(a) << -shift, b)
    # two bits more than a float has and whether anything is left
    q = q | 1 if rest else q
    extra = len(bin(q)) - 2 - 53
    if shift + extra < -1074:
        extra = -1074 - shift
    if extra > 0:
        low = q & (1 << extra) - 1
        q >>= extra
        half = 1 << extra - 1
        if low > half or (low == half and q & 1):
            q += 1
        shift += extra
    from umath import ldexp

    try:
        result = ldexp(float(q), shift)
    except OverflowError:
        result = _inf
    if result == _inf:
        raise OverflowError("integer division result too large for a float")
    return -result if a < 0 else result


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            if type(numerator) is int:
                return _make(numerator, 1, cls)
            if isinstance(numerator, Fraction):
                return _make(numerator._numerator, numerator._denominator, cls)
            if isinstance(numerator, int):
                return _make(int(numerator), 1, cls)
            if isinstance(numerator, float):
                return _make(*_float_ratio(numerator), cls)
            if hasattr(numerator, "as_integer_ratio"):
                return _make(*numerator.as_integer_ratio(), cls)
            if hasattr(numerator, "numerator"):
                return _make(numerator.numerator, numerator.denominator, cls)
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            found = _parse(numerator)
            if found is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator, denominator = found
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            a = Fraction(numerator)
            b = Fraction(denominator)
            numerator = a._numerator * b._denominator
            denominator = b._numerator * a._denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        return _reduced(numerator, denominator, cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return _make(*_float_ratio(f), cls)

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # convergents of the continued fraction
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between = Fraction(p0 + k * p1, q0 + k * q1)
        last = Fraction(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __add__(self, other):
        return _arithmetic(self, other, lambda a, b, c, d: (a * d + c * b, b * d), lambda x, y: x + y)

    def __radd__(self, other):
        return _arithmetic(other, self, lambda a, b, c, d: (a * d + c * b, b * d), lambda x, y: x + y)

    def __sub__(self, other):
        return _arithmetic(self, other, lambda a, b, c, d: (a * d - c * b, b * d), lambda x, y: x - y)

    def __rsub__(self, other):
        return _arithmetic(other, self, lambda a, b, c, d: (a * d - c * b, b * d), lambda x, y: x - y)

    def __mul__(self, other):
        return _arithmetic(self, other, lambda a, b, c, d: (a * c, b * d), lambda x, y: x * y)

    def __rmul__(self, other):
        return _arithmetic(other, self, lambda a, b, c, d: (a * c, b * d), lambda x, y: x * y)

    def __truediv__(self, other):
        return _arithmetic(self, other, _quotient, lambda x, y: x / y)

    def __rtruediv__(self, other):
        return _arithmetic(other, self, _quotient, lambda x, y: x / y)

    def __floordiv__(self, other):
        return _whole(self, other, lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y)

    def __rfloordiv__(self, other):
        return _whole(other, self, lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y)

    def __mod__(self, other):
        return _arithmetic(self, other, lambda a, b, c, d: (a * d % (c * b), b * d), lambda x, y: x % y)

    def __rmod__(self, other):
        return _arithmetic(other, self, lambda a, b, c, d: (a * d % (c * b), b * d), lambda x, y: x % y)

    def __divmod__(self, other):
        if not isinstance(other, (int, float, Fraction)):
            return NotImplemented
        return self // other, self % other

    def __rdivmod__(self, other):
        if not isinstance(other, (int, float)):
            return NotImplemented
        return other // self, other % self

    def __pow__(self, other):
        if isinstance(other, Fraction):
            if other._denominator != 1:
                return float(self) ** float(other)
            other = other._numerator
        if isinstance(other, int):
            a, b = self._numerator, self._denominator
            if other >= 0:
                return _make(a**other, b**other)
            if a == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % b**-other)
            return _make(b**-other, a**-other) if a > 0 else _make((-b) ** -other, (-a) ** -other)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, int) and self._denominator == 1:
            return Fraction(other) ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return self

    def __neg__(self):
        return _make(-self._numerator, self._denominator)

    def __abs__(self):
        return _make(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        a = self._numerator
        return -(-a // self._denominator) if a < 0 else a // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice > self._denominator or (twice == self._denominator and whole % 2):
                whole += 1
            return whole
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(self):
        return _divide(self._numerator, self._denominator)

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        # equal numbers have equal hashes
        if self._denominator == 1:
            return hash(self._numerator)
        as_float = float(self)
        if as_float not in (_inf, -_inf) and _float_ratio(as_float) == (self._numerator, self._denominator):
            return hash(as_float)
        return hash((self._numerator, self._denominator))

    def __eq__(self, other):
        if isinstance(other, int):
            return self._denominator == 1 and self._numerator == other
        if isinstance(other, Fraction):
            return self._numerator == other._numerator and self._denominator == other._denominator
        if isinstance(other, complex):
            if other.imag != 0:
                return False
            other = other.real
        if isinstance(other, float):
            if other != other or other in (_inf, -_inf):
                return False
            return _float_ratio(other) == (self._numerator, self._denominator)
        return NotImplemented

    def _compare(self, other, holds):
        if isinstance(other, float):
            if other != other or other in (_inf, -_inf):
                return holds(0.0, other)
            other = Fraction(other)
        if isinstance(other, int):
            return holds(self._numerator, self._denominator * other)
        if isinstance(other, Fraction):
            return holds(self._numerator * other._denominator, self._denominator * other._numerator)
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make(numerator, denominator, cls=Fraction):
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _reduced(numerator, denominator, cls=Fraction):
    common = gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    return _make(numerator // common, denominator // common, cls)


def _quotient(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % (a * d))
    return a * d, b * c


def _parts(x):
    # numerator and denominator of an exact number
    if isinstance(x, Fraction):
        return x._numerator, x._denominator
    return (x, 1) if isinstance(x, int) else None


def _arithmetic(x, y, exact, plain):
    left, right = _parts(x), _parts(y)
    if left is not None and right is not None:
        return _reduced(*exact(*left, *right))
    if isinstance(x, (float, complex)):
        return plain(x, float(y))
    if isinstance(y, (float, complex)):
        return plain(float(x), y)
    return NotImplemented


def _whole(x, y, exact, plain):
    left, right = _parts(x), _parts(y)
    if left is not None and right is not None:
        return exact(*left, *right)
    if isinstance(x, float):
        return plain(x, float(y))
    if isinstance(y, float):
        return plain(float(x), y)
    return NotImplemented
