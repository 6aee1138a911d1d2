# Powers, roots and logarithms of decimal.
from math import isqrt

from decimal import (
    Clamped,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Rounded,
    ROUND_HALF_EVEN,
    _dec,
    _length,
    _make,
)


def sqrt(x, context):
    found = x._check_nans(None, context)
    if found is not None:
        return found
    if x._exp == "F":
        return x if not x._sign else context._raise(InvalidOperation)
    if not x._int:
        return _make(x._sign, 0, x._exp >> 1)._fix(context)
    if x._sign:
        return context._raise(InvalidOperation)
    prec = context.prec + 1
    exp = x._exp >> 1
    n = x._int * 10 if x._exp & 1 else x._int
    length = (_length(n) + 1) >> 1
    shift = prec - length
    if shift >= 0:
        n *= 100**shift
        exact = True
    else:
        n, rest = divmod(n, 100**-shift)
        exact = not rest
    exp -= shift
    root = isqrt(n)
    exact = exact and root * root == n
    if exact:
        if shift >= 0:
            root //= 10**shift
        else:
            root *= 10**-shift
        exp += shift
    elif root % 5 == 0:
        root += 1
    return _half_even(_make(0, root, exp), context)


def _half_even(x, context):
    # rounded as the standard asks for, whatever the context says
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    work.flags = context.flags
    work.traps = context.traps
    return x._fix(work)


# Fixed point: integers in units of 10 ** -places.


def _exp_fixed(n, places):
    # e ** (n / unit)
    unit = 10**places
    # halve until small, sum the series, square back
    halvings = max(len(bin(abs(n) // unit + 1)) - 2 + 8, 8)
    x = n >> halvings
    total = term = unit
    k = 1
    while term:
        term = term * x // (unit * k)
        total += term
        k += 1
        if -1 <= term <= 0:
            break
    for _ in range(halvings):
        total = total * total // unit
    return total


def _ln_fixed(n, places):
    # the natural logarithm of n / unit, for n above 0
    unit = 10**places
    # square roots bring it near 1; then ln x = 2 atanh((x-1)/(x+1))
    roots = 0
    while not unit * 9 < n * 10 < unit * 11:
        n = isqrt(n * unit)
        roots += 1
    y = (n - unit) * unit // (n + unit)
    square = y * y // unit
    total = 0
    k = 1
    while y:
        total += y // k
        y = y * square // unit
        k += 2
        if -1 <= y <= 0:
            break
    return total * 2 << roots


def _exp_digits(x, prec):
    # e ** x to at least prec good digits, as a Decimal
    places = prec + max(x.adjusted(), 0) + 12
    n = x._int * 10 ** (x._exp + places) if x._exp + places >= 0 else x._int // 10 ** -(x._exp + places)
    if x._sign:
        n = -n
    ten = _ln_fixed(10 * 10**places, places)
    shift = n // ten
    rest = n - shift * ten
    return _make(0, _exp_fixed(rest, places), shift - places)


def _ln_digits(x, prec):
    places = prec + 12
    # x = m * 10 ** e with m between 0.1 and 1, or close to 1
    e = x.adjusted() + 1
    if 0 <= e <= 1:
        e = 0
    near = abs(x.__sub__(Decimal(1)).adjusted()) if e == 0 and x != 1 else 0
    places += near
    at = x._exp - e + places
    m = x._int * 10**at if at >= 0 else x._int // 10**-at
    n = _ln_fixed(m, places + 0)
    if e:
        n += e * _ln_fixed(10 * 10**places, places)
    return _make(1 if n < 0 else 0, abs(n), -places)


def _inexact(x):
    # a last digit that keeps the rounding from seeing a tie
    return _make(x._sign, x._int * 10 + 1, x._exp - 1)


def exp(x, context):
    found = x._check_nans(None, context)
    if found is not None:
        return found
    if x._exp == "F":
        return _make(0, 0, 0) if x._sign else x
    if not x._int:
        return Decimal(1)
    limit = (context.Emax + 1) * 3
    if x.adjusted() > _length(limit) + 1:
        result = _make(0, 1, context.Etiny() - 1) if x._sign else _make(0, 1, context.Emax + 1)
    else:
        result = _inexact(_exp_digits(x, context.prec))
    return _half_even(result, context)


def ln(x, context):
    found = x._check_nans(None, context)
    if found is not None:
        return found
    if not x._int and x._exp != "F":
        return _make(1, 0, "F")
    if x._sign:
        return context._raise(InvalidOperation)
    if x._exp == "F":
        return x
    if x == 1:
        return Decimal(0)
    return _half_even(_inexact(_ln_digits(x, context.prec)), context)


def log10(x, context):
    found = x._check_nans(None, context)
    if found is not None:
        return found
    if not x._int and x._exp != "F":
        return _make(1, 0, "F")
    if x._sign:
        return context._raise(InvalidOperation)
    if x._exp == "F":
        return x
    digits = str(x._int)
    if digits[0] == "1" and digits.count("0") == len(digits) - 1:
        return Decimal(x._exp + len(digits) - 1)._fix(context)
    work = context.copy()
    work.prec = context.prec + 8
    work.clear_traps()
    top = _ln_digits(x, work.prec)
    bottom = _ln_digits(Decimal(10), work.prec)
    return _half_even(_inexact(top.__truediv__(bottom, work)), context)


def _sign_of(base, exponent):
    # of a power: negative when the base is and the exponent is an odd whole number
    return 1 if base._sign and exponent._is_odd else 0


def power(base, exponent, modulo, context):
    exponent = _dec(exponent)
    if exponent is None:
        return NotImplemented
    if modulo is not None:
        return _power_modulo(base, exponent, modulo, context)
    found = base._check_nans(exponent, context)
    if found is not None:
        return found
    if not exponent:
        return context._raise(InvalidOperation) if not base else Decimal(1)
    whole = exponent._exp == "F" or exponent == exponent.to_integral_value()
    odd = exponent._exp != "F" and whole and int(exponent) % 2 == 1
    sign = 1 if base._sign and odd else 0
    if not base:
        return _make(sign, 0, "F") if exponent._sign else _make(sign, 0, 0)
    if base._sign and not whole:
        return context._raise(InvalidOperation)
    if base._exp == "F":
        return _make(sign, 0, 0) if exponent._sign else _make(sign, 0, "F")
    magnitude = base.copy_abs()
    if magnitude == 1:
        if whole and exponent._exp != "F":
            exp = base._exp * min(max(int(exponent), 0), context.prec)
            if exp < 1 - context.prec:
                exp = 1 - context.prec
                context._raise(Rounded)
        else:
            context._raise(Inexact)
            context._raise(Rounded)
            exp = 1 - context.prec
        return _make(sign, 10**-exp if exp < 0 else 1, min(exp, 0))
    if exponent._exp == "F":
        return _make(0, 0, 0) if (exponent._sign == 0) == (magnitude < 1) else _make(0, 0, "F")
    return _general(magnitude, exponent, sign, whole, context)


def _general(base, exponent, sign, whole, context):
    # not 0, 1 or infinite
    if whole:
        n = int(exponent)
        size = abs(n) * _length(base._int)
        if n > 0 and size <= 4 * context.prec + 1000:
            return _make(sign, base._int**n, base._exp * n)._fix(context)
        if n < 0 and size <= 4 * context.prec + 1000:
            result = Decimal(1).__truediv__(_make(sign, base._int**-n, base._exp * -n), context)
            return result
    # an exact result, such as 4 ** 0.5, has few digits: try those of the rounded one
    extra = len(str(abs(int(exponent)))) + abs(base.adjusted()) // 10 + 8
    log = _ln_digits(base, context.prec + extra + 8)
    wide = context.copy()
    wide.prec = context.prec + extra + 8
    wide.clear_traps()
    product = log.__mul__(exponent, wide)
    if product.adjusted() > _length(context.Emax * 3) + 1:
        tiny = product._sign
        return _make(sign, 1, context.Etiny() - 1 if tiny else context.Emax + 1)._fix(context)
    digits = _exp_digits(product, context.prec + 4)
    work = wide.copy()
    work.prec = context.prec + 2
    near = digits._fix(work).normalize(work)
    if _length(near._int) < context.prec and _is_exact(base, exponent, near):
        result = _make(sign, near._int, near._exp)
        if not whole:
            context._raise(Inexact)
            context._raise(Rounded)
            drop = context.prec - _length(near._int)
            result = _make(sign, near._int * 10**drop, near._exp - drop)
        return result._fix(context)
    return _make(sign, digits._int * 10 + 1, digits._exp - 1)._fix(context)


def _is_exact(base, exponent, result):
    # base ** (p / q) == result
    p, q = exponent.as_integer_ratio()
    if q > 64 or abs(p) > 1000:
        return False
    a, b = base.as_integer_ratio()
    c, d = result.as_integer_ratio()
    if p < 0:
        a, b, p = b, a, -p
    return a**p == c**q and b**p == d**q


def _power_modulo(base, exponent, modulo, context):
    modulo = _dec(modulo)
    if modulo is None:
        return NotImplemented
    for operand in (base, exponent, modulo):
        if operand._special() or operand != operand.to_integral_value():
            return context._raise(InvalidOperation)
    if exponent < 0 or not modulo or (not exponent and not base):
        return context._raise(InvalidOperation)
    if modulo.adjusted() >= context.prec:
        return context._raise(InvalidOperation)
    b, e, m = abs(int(base)), int(exponent), abs(int(modulo))
    return _make(1 if base._sign and e % 2 else 0, pow(b, e, m), 0)
