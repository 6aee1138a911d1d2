# Decimal arithmetic, as CPython's decimal: a sign, an integer of decimal digits and an exponent.
from ucollections import namedtuple as _plain

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = False
HAVE_CONTEXTVAR = True

DecimalTuple = _plain("DecimalTuple", ("sign", "digits", "exponent"))


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [
    InvalidOperation,
    FloatOperation,
    DivisionByZero,
    Overflow,
    Subnormal,
    Underflow,
    Rounded,
    Inexact,
    Clamped,
]


def _length(n):
    return len(str(n))


def _round(n, drop, mode, sign):
    # n without its last digits, rounded; and whether anything was lost
    if drop <= 0:
        return n * 10**-drop, False
    unit = 10**drop
    q, rest = divmod(n, unit)
    if not rest:
        return q, False
    twice = rest * 2
    if mode == ROUND_HALF_EVEN:
        up = twice > unit or (twice == unit and q & 1)
    elif mode == ROUND_HALF_UP:
        up = twice >= unit
    elif mode == ROUND_HALF_DOWN:
        up = twice > unit
    elif mode == ROUND_DOWN:
        up = False
    elif mode == ROUND_UP:
        up = True
    elif mode == ROUND_CEILING:
        up = not sign
    elif mode == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = q % 5 == 0
    return (q + 1 if up else q), True


class Context:
    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        base = globals().get("DefaultContext")
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = self._signal_dict([] if flags is None else flags)
        self.traps = self._signal_dict(base.traps if traps is None else traps)

    def _signal_dict(self, which):
        if isinstance(which, dict):
            return {signal: bool(which.get(signal)) for signal in _signals}
        return {signal: signal in which for signal in _signals}

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _MODES:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        object.__setattr__(self, name, value)

    def __repr__(self):
        def names(which):
            return ", ".join([signal.__name__ for signal in which if which[signal]])

        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec,
            self.rounding,
            self.Emin,
            self.Emax,
            self.capitals,
            self.clamp,
            names(self.flags),
            names(self.traps),
        )

    def clear_flags(self):
        for signal in _signals:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _signals:
            self.traps[signal] = False

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps
        )

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _raise(self, condition, result=None):
        # the flag of the condition; its exception when that is trapped, else the result
        signal = condition
        while signal not in self.flags:
            signal = signal.__bases__[0]
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        return _nan() if result is None else result

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def divmod(self, a, b):
        return _dec(a).__divmod__(b, self)

    def power(self, a, b, modulo=None):
        return _dec(a).__pow__(b, modulo, self)

    def __getattr__(self, name):
        # ctx.add(a, b) and the like: the method of Decimal with this context
        operator = _OPERATORS.get(name, name)
        if name[:1] == "_" or operator not in Decimal.__dict__ or name in ("from_float", "as_tuple", "real", "imag"):
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)
        method = Decimal.__dict__[operator]

        def call(a, *args):
            a = _dec(a)
            if operator in _WITHOUT_CONTEXT:
                return method(a, *args)
            return method(a, *args, context=self)

        return call


_MODES = (
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_EVEN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_HALF_DOWN,
    ROUND_05UP,
)
_OPERATORS = {
    "abs": "__abs__",
    "add": "__add__",
    "divide": "__truediv__",
    "divide_int": "__floordiv__",
    "minus": "__neg__",
    "multiply": "__mul__",
    "plus": "__pos__",
    "remainder": "__mod__",
    "subtract": "__sub__",
    "to_sci_string": "__str__",
}
_WITHOUT_CONTEXT = (
    "is_nan is_qnan is_snan is_infinite is_finite is_zero is_signed is_canonical canonical copy_abs copy_negate copy_sign "
    "radix same_quantum adjusted compare_total compare_total_mag __str__"
).split()

DefaultContext = Context(
    28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation]
)
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow]
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = DefaultContext.copy()


def getcontext():
    return _current


def setcontext(context):
    global _current
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class _ContextManager:
    def __init__(self, new):
        self._new = new

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    new = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(new, name, value)
    return _ContextManager(new)


def _make(sign, n, exp, cls=None):
    # exp "F" for infinity, "n" for nan, "N" for a signaling one
    self = object.__new__(cls or Decimal)
    self._sign = sign
    self._int = n
    self._exp = exp
    return self


def _nan():
    return _make(0, 0, "n")


def _parse(text):
    # (sign, coefficient, exponent) or None
    text = text.strip().replace("_", "")
    sign = 1 if text[:1] == "-" else 0
    if text[:1] in ("-", "+"):
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, "F"
    for name, kind in (("snan", "N"), ("nan", "n")):
        if lower.startswith(name):
            rest = lower[len(name) :]
            if rest and not rest.isdigit():
                return None
            return sign, int(rest or "0"), kind
    mantissa, e, exponent = lower.partition("e")
    exp = 0
    if e:
        digits = exponent[1:] if exponent[:1] in ("-", "+") else exponent
        if not digits or not digits.isdigit():
            return None
        exp = int(exponent)
    whole, _, decimals = mantissa.partition(".")
    digits = whole + decimals
    if not digits or not digits.isdigit():
        return None
    return sign, int(digits), exp - len(decimals)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("Invalid tuple size in creation of Decimal from list or tuple.  The list or tuple should have exactly three elements.")
    sign, digits, exp = value
    if sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    n = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        n = n * 10 + digit
    if exp == "F":
        n = 0
    elif not isinstance(exp, int) and exp not in ("n", "N"):
        raise ValueError("exponent must be an integer, 'F', 'n' or 'N'")
    return sign, n, exp


def _dec(value):
    # an operand, or None
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(int(value)), 0)
    return None


class Decimal:
    __slots__ = ("_sign", "_int", "_exp")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            found = _parse(value)
            if found is None:
                problem = (context or getcontext())._raise(ConversionSyntax)
                return problem
            return _make(*found, cls)
        if isinstance(value, int):
            return _make(1 if value < 0 else 0, abs(int(value)), 0, cls)
        if isinstance(value, Decimal):
            return _make(value._sign, value._int, value._exp, cls)
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (list, tuple)):
            return _make(*_from_tuple(value), cls)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f:
            return _make(0, 0, "n", cls)
        if f in (float("inf"), float("-inf")):
            return _make(1 if f < 0 else 0, 0, "F", cls)
        from fractions import _float_ratio
        from umath import copysign

        n, d = _float_ratio(f)
        k = len(bin(d)) - 3
        return _make(1 if copysign(1.0, f) < 0 else 0, abs(n) * 5**k, -k, cls)

    # ---- what it is

    def _special(self):
        return type(self._exp) is str

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return not self._special()

    def is_zero(self):
        return not self._special() and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        if self._special() or not self._int:
            return False
        return (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        if self._special() or not self._int:
            return False
        return self.adjusted() < (context or getcontext()).Emin

    def __bool__(self):
        return self._special() or self._int != 0

    def adjusted(self):
        return 0 if self._special() else self._exp + _length(self._int) - 1

    def as_tuple(self):
        digits = () if self._exp == "F" else tuple([int(c) for c in str(self._int)])
        if self._exp == "F":
            digits = (0,)
        elif self._special() and not self._int:
            digits = ()
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10**self._exp, 1
        from math import gcd

        d = 10**-self._exp
        common = gcd(n, d)
        return n // common, d // common

    def radix(self):
        return Decimal(10)

    def logb(self, context=None):
        context = context or getcontext()
        found = self._check_nans(None, context)
        if found is not None:
            return found
        if self._exp == "F":
            return _make(0, 0, "F")
        if not self._int:
            return context._raise(DivisionByZero, _make(1, 0, "F"))
        return Decimal(self.adjusted())._fix(context)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # ---- text

    def __repr__(self):
        return "Decimal('%s')" % self

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special():
            if self._exp == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._exp == "n" else "sNaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        exp = self._exp
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif not self._int:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, decimals = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, decimals = digits + "0" * (point - len(digits)), ""
        else:
            whole, decimals = digits[:point], "." + digits[point:]
        if left == point:
            tail = ""
        else:
            tail = ("E" if (context or getcontext()).capitals else "e") + "%+d" % (left - point)
        return sign + whole + decimals + tail

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, specifier, context=None):
        from _decimal_format import format_decimal

        return format_decimal(self, specifier, context or getcontext())

    # ---- conversions

    def __int__(self):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        n = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._exp == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._exp == "n":
            return float("-nan" if self._sign else "nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def _to_int(self, mode):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        n, _ = _round(self._int, -self._exp, mode, self._sign)
        return -n if self._sign else n

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._to_int(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n))

    def __hash__(self):
        if self._exp == "N":
            raise TypeError("Cannot hash a signaling NaN value.")
        if self._special():
            return hash(float(self)) if self._exp == "F" else object.__hash__(self)
        if self._exp >= 0:
            return hash(int(self))
        from fractions import Fraction

        return hash(Fraction(*self.as_integer_ratio()))

    # ---- rounding to a context

    def _check_nans(self, other, context):
        # the result when an operand is not a number, else None
        for operand in (self, other):
            if operand is not None and operand._exp == "N":
                return context._raise(InvalidOperation, _make(operand._sign, operand._int, "n"))
        for operand in (self, other):
            if operand is not None and operand._exp == "n":
                return operand._fix_nan(context)
        return None

    def _fix_nan(self, context):
        n = self._int
        most = context.prec - context.clamp
        return _make(self._sign, n % 10**most, self._exp) if n and _length(n) > most else self

    def _fix(self, context):
        if self._special():
            return self if self._exp == "F" else self._fix_nan(context)
        tiny = context.Etiny()
        top = context.Etop()
        if not self._int:
            highest = top if context.clamp else context.Emax
            exp = min(max(self._exp, tiny), highest)
            if exp == self._exp:
                return self
            context._raise(Clamped)
            return _make(self._sign, 0, exp)
        least = _length(self._int) + self._exp - context.prec
        if least > top:
            context._raise(Inexact)
            context._raise(Rounded)
            return context._raise(Overflow, self._overflow(context))
        subnormal = least < tiny
        if subnormal:
            least = tiny
        if self._exp < least:
            n, lost = _round(self._int, least - self._exp, context.rounding, self._sign)
            exp = least
            if _length(n) > context.prec:
                n //= 10
                exp += 1
            if exp > top:
                result = context._raise(Overflow, self._overflow(context))
            else:
                result = _make(self._sign, n, exp)
            if lost and subnormal:
                context._raise(Underflow)
            if subnormal:
                context._raise(Subnormal)
            if lost:
                context._raise(Inexact)
            context._raise(Rounded)
            if not n:
                context._raise(Clamped)
            return result
        if subnormal:
            context._raise(Subnormal)
        if context.clamp and self._exp > top:
            context._raise(Clamped)
            return _make(self._sign, self._int * 10 ** (self._exp - top), top)
        return self

    def _overflow(self, context):
        mode = context.rounding
        away = mode in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
        if away or mode == (ROUND_FLOOR if self._sign else ROUND_CEILING):
            return _make(self._sign, 0, "F")
        return _make(self._sign, 10**context.prec - 1, context.Etop())

    # ---- arithmetic

    def __neg__(self, context=None):
        context = context or getcontext()
        found = self._check_nans(None, context)
        if found is not None:
            return found
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        found = self._check_nans(None, context)
        if found is not None:
            return found
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def __abs__(self, round=True, context=None):
        if not round:
            return self.copy_abs()
        return self.__neg__(context) if self._sign else self.__pos__(context)

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return _make(_dec(other)._sign, self._int, self._exp)

    def __add__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if self._special() or other._special():
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if self._exp == "F":
                if other._exp == "F" and self._sign != other._sign:
                    return context._raise(InvalidOperation)
                return self
            return other
        exp = min(self._exp, other._exp)
        floor = context.rounding == ROUND_FLOOR
        if not self._int and not other._int:
            sign = min(self._sign, other._sign)
            if floor and self._sign != other._sign:
                sign = 1
            return _make(sign, 0, exp)._fix(context)
        if not self._int or not other._int:
            one = self if self._int else other
            exp = max(exp, one._exp - context.prec - 1)
            return _make(one._sign, _round(one._int, exp - one._exp, context.rounding, one._sign)[0], exp)._fix(context)
        a, b = self, other
        # of a number far below the digits of the result only its being there counts
        for big, small in ((a, b), (b, a)):
            if big._exp > small._exp and big._exp - (small._exp + _length(small._int)) > context.prec + 2 - min(_length(big._int) - context.prec - 1, 0):
                small = _make(small._sign, 1, big._exp - context.prec - 3)
                a, b = big, small
                exp = small._exp
                break
        n = a._int * 10 ** (a._exp - exp) * (-1 if a._sign else 1)
        n += b._int * 10 ** (b._exp - exp) * (-1 if b._sign else 1)
        if n == 0:
            return _make(1 if floor else 0, 0, exp)._fix(context)
        return _make(1 if n < 0 else 0, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        if self._special() or other._special():
            found = self._check_nans(other, context or getcontext())
            if found is not None:
                return found
        return self.__add__(other.copy_negate(), context=context)

    def __rsub__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__sub__(self, context=context)

    def __mul__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if not self or not other:
                return context._raise(InvalidOperation)
            return _make(sign, 0, "F")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if self._exp == "F":
                if other._exp == "F":
                    return context._raise(InvalidOperation)
                return _make(sign, 0, "F")
            context._raise(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined)
            return context._raise(DivisionByZero, _make(sign, 0, "F"))
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)._fix(context)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            n, rest = divmod(self._int * 10**shift, other._int)
        else:
            n, rest = divmod(self._int, other._int * 10**-shift)
        if rest:
            # so that the rounding that follows sees that something is left
            if n % 5 == 0:
                n += 1
        else:
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return _make(sign, n, exp)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__truediv__(self, context=context)

    def _divide(self, other, context):
        # (quotient without its fraction, remainder)
        sign = self._sign ^ other._sign
        ideal = self._exp if other._exp == "F" else min(self._exp, other._exp)
        if not self._int or other._exp == "F" or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescale(ideal, context.rounding)
        if self.adjusted() - other.adjusted() <= context.prec:
            a = self._int * 10 ** max(self._exp - other._exp, 0)
            b = other._int * 10 ** max(other._exp - self._exp, 0)
            q, r = divmod(a, b)
            if q < 10**context.prec:
                return _make(sign, q, 0), _make(self._sign, r, ideal)
        found = context._raise(DivisionImpossible)
        return found, found

    def __divmod__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        if self._exp == "F":
            if other._exp == "F":
                bad = context._raise(InvalidOperation)
                return bad, bad
            return _make(sign, 0, "F"), context._raise(InvalidOperation)
        if not other:
            if not self:
                bad = context._raise(DivisionUndefined)
                return bad, bad
            return context._raise(DivisionByZero, _make(sign, 0, "F")), context._raise(InvalidOperation)
        q, r = self._divide(other, context)
        return q, r._fix(context)

    def __rdivmod__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__divmod__(self, context)

    def __floordiv__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._exp == "F":
            return context._raise(InvalidOperation) if other._exp == "F" else _make(sign, 0, "F")
        if not other:
            if self:
                return context._raise(DivisionByZero, _make(sign, 0, "F"))
            return context._raise(DivisionUndefined)
        return self._divide(other, context)[0]

    def __rfloordiv__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _dec(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found
        if self._exp == "F":
            return context._raise(InvalidOperation)
        if not other:
            return context._raise(InvalidOperation if self else DivisionUndefined)
        return self._divide(other, context)[1]._fix(context)

    def __rmod__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__mod__(self, context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _dec(other)
        found = self._check_nans(other, context)
        if found is not None:
            return found
        if self._exp == "F" or not other:
            return context._raise(InvalidOperation)
        if other._exp == "F":
            return self._fix(context)
        exp = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exp)
        b = other._int * 10 ** (other._exp - exp)
        q, r = divmod(a, b)
        if 2 * r + (q & 1) > b:
            r -= b
        sign = self._sign
        if r < 0:
            sign = 1 - sign
        return _make(sign, abs(r), exp)._fix(context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        wide = context.copy()
        wide.prec = _length(self._int) + _length(_dec(other)._int) + 1
        return self.__mul__(other, context=wide).__add__(third, context=context)

    def __pow__(self, other, modulo=None, context=None):
        from _decimal_math import power

        return power(self, other, modulo, context or getcontext())

    def __rpow__(self, other, context=None):
        other = _dec(other)
        return NotImplemented if other is None else other.__pow__(self, context=context)

    def sqrt(self, context=None):
        from _decimal_math import sqrt

        return sqrt(self, context or getcontext())

    def exp(self, context=None):
        from _decimal_math import exp

        return exp(self, context or getcontext())

    def ln(self, context=None):
        from _decimal_math import ln

        return ln(self, context or getcontext())

    def log10(self, context=None):
        from _decimal_math import log10

        return log10(self, context or getcontext())

    # ---- exponents

    def _rescale(self, exp, mode):
        if self._special():
            return self
        if not self._int:
            return _make(self._sign, 0, exp)
        return _make(self._sign, _round(self._int, exp - self._exp, mode, self._sign)[0], exp)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _dec(exp)
        mode = rounding or context.rounding
        if self._special() or exp._special():
            found = self._check_nans(exp, context)
            if found is not None:
                return found
            if self._exp == exp._exp == "F":
                return self
            return context._raise(InvalidOperation)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._raise(InvalidOperation)
        if not self._int:
            return _make(self._sign, 0, exp._exp)._fix(context)
        adjusted = self.adjusted()
        if adjusted > context.Emax or adjusted - exp._exp + 1 > context.prec:
            return context._raise(InvalidOperation)
        n, lost = _round(self._int, exp._exp - self._exp, mode, self._sign)
        result = _make(self._sign, n, exp._exp)
        if result.adjusted() > context.Emax or _length(n) > context.prec:
            return context._raise(InvalidOperation)
        if n and result.adjusted() < context.Emin:
            context._raise(Subnormal)
        if exp._exp > self._exp:
            if lost:
                context._raise(Inexact)
            context._raise(Rounded)
        return result._fix(context)

    def normalize(self, context=None):
        context = context or getcontext()
        found = self._check_nans(None, context)
        if found is not None:
            return found
        result = self._fix(context)
        if result._exp == "F":
            return result
        if not result._int:
            return _make(result._sign, 0, 0)
        n, exp = result._int, result._exp
        highest = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < highest:
            n //= 10
            exp += 1
        return _make(result._sign, n, exp)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = _dec(other)
        found = self._check_nans(other, context)
        if found is not None:
            return found
        if other._exp != 0:
            return context._raise(InvalidOperation)
        if self._exp == "F":
            return self
        return _make(self._sign, self._int, self._exp + int(other))._fix(context)

    def same_quantum(self, other, context=None):
        other = _dec(other)
        if self._special() or other._special():
            return (self.is_nan() and other.is_nan()) or (self._exp == other._exp == "F")
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special():
            found = self._check_nans(None, context)
            return self if found is None else found
        return self if self._exp >= 0 else self._rescale(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if not self._special() and self._exp < 0 and self._int:
            context._raise(Rounded)
            if result != self:
                context._raise(Inexact)
        return result

    def number_class(self, context=None):
        if self._special():
            return {"N": "sNaN", "n": "NaN", "F": "-Infinity" if self._sign else "+Infinity"}[self._exp]
        sign = "-" if self._sign else "+"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    # ---- comparison

    def _cmp(self, other):
        # -1, 0 or 1 for numbers
        if self._special() or other._special():
            a = 0 if self._exp != "F" else -1 if self._sign else 1
            b = 0 if other._exp != "F" else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        way = -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a != b:
            return way if a > b else -way
        exp = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exp)
        b = other._int * 10 ** (other._exp - exp)
        return way * ((a > b) - (a < b))

    def _operand(self, other, equality):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return _dec(other)
        if isinstance(other, float):
            context = getcontext()
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation] and not equality:
                raise FloatOperation("strict semantics for mixing floats and Decimals are enabled")
            return Decimal.from_float(other)
        if hasattr(other, "numerator") and hasattr(other, "denominator") and not isinstance(other, type):
            return other
        return None

    def _compared(self, other, holds, equality=False):
        other = self._operand(other, equality)
        if other is None:
            return NotImplemented
        if not isinstance(other, Decimal):  # a fraction
            n, d = self.as_integer_ratio()
            a, b = n * other.denominator, other.numerator * d
            return holds((a > b) - (a < b))
        if self.is_nan() or other.is_nan():
            if equality:
                if self._exp == "N" or other._exp == "N":
                    getcontext()._raise(InvalidOperation)
                return False
            getcontext()._raise(InvalidOperation)
            return False
        return holds(self._cmp(other))

    def __eq__(self, other, context=None):
        if isinstance(other, complex):
            return other.imag == 0 and self == other.real
        return self._compared(other, lambda c: c == 0, True)

    def __lt__(self, other, context=None):
        return self._compared(other, lambda c: c < 0)

    def __le__(self, other, context=None):
        return self._compared(other, lambda c: c <= 0)

    def __gt__(self, other, context=None):
        return self._compared(other, lambda c: c > 0)

    def __ge__(self, other, context=None):
        return self._compared(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _dec(other)
        found = self._check_nans(other, context or getcontext())
        return Decimal(self._cmp(other)) if found is None else found

    def compare_signal(self, other, context=None):
        context = context or getcontext()
        other = _dec(other)
        if self.is_nan() or other.is_nan():
            return context._raise(InvalidOperation)
        return Decimal(self._cmp(other))

    def compare_total(self, other, context=None):
        other = _dec(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        way = -1 if self._sign else 1
        ranks = {"N": 2, "n": 3}
        a, b = ranks.get(self._exp, 1), ranks.get(other._exp, 1)
        if a != b or a > 1:
            a, b = (a, self._int), (b, other._int)
            return Decimal(way * ((a > b) - (a < b)))
        c = self._cmp(other)
        if c:
            return Decimal(c)
        if self._special():
            return Decimal(0)
        return Decimal(way * ((self._exp > other._exp) - (self._exp < other._exp)))

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_dec(other).copy_abs())

    def _extreme(self, other, way, magnitude, context):
        context = context or getcontext()
        other = _dec(other)
        if self._special() or other._special():
            if self._exp == "n" and not other.is_nan():
                return other._fix(context)
            if other._exp == "n" and not self.is_nan():
                return self._fix(context)
            found = self._check_nans(other, context)
            if found is not None:
                return found
        c = self.copy_abs()._cmp(other.copy_abs()) if magnitude else self._cmp(other)
        if c == 0:
            c = int(self.compare_total(other))
        return (self if c * way >= 0 else other)._fix(context)

    def max(self, other, context=None):
        return self._extreme(other, 1, False, context)

    def min(self, other, context=None):
        return self._extreme(other, -1, False, context)

    def max_mag(self, other, context=None):
        return self._extreme(other, 1, True, context)

    def min_mag(self, other, context=None):
        return self._extreme(other, -1, True, context)

    def next_plus(self, context=None):
        return self._next(0, ROUND_CEILING, context or getcontext())

    def next_minus(self, context=None):
        return self._next(1, ROUND_FLOOR, context or getcontext())

    def _next(self, down, mode, context):
        found = self._check_nans(None, context)
        if found is not None:
            return found
        if self._exp == "F":
            if self._sign == down:
                return self
            return _make(self._sign, 10**context.prec - 1, context.Etop())
        exact = context.copy()
        exact.rounding = mode
        exact.clear_traps()
        result = self._fix(exact)
        if result != self:
            return result
        return self.__add__(_make(down, 1, context.Etiny() - 1), context=exact)

    def next_toward(self, other, context=None):
        context = context or getcontext()
        other = _dec(other)
        found = self._check_nans(other, context)
        if found is not None:
            return found
        c = self._cmp(other)
        if c == 0:
            return self.copy_sign(other)
        return self.next_plus(context) if c < 0 else self.next_minus(context)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __getnewargs__(self):
        return (str(self),)
