# The interpreter's cmath and what CPython's has beyond it.
import umath as _m
from ucmath import *

inf = _m.inf
nan = _m.nan
tau = _m.tau
infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _z(x):
    return x if isinstance(x, complex) else complex(x)


def isfinite(x, /):
    x = _z(x)
    return _m.isfinite(x.real) and _m.isfinite(x.imag)


def isinf(x, /):
    x = _z(x)
    return _m.isinf(x.real) or _m.isinf(x.imag)


def isnan(x, /):
    x = _z(x)
    return _m.isnan(x.real) or _m.isnan(x.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a = _z(a)
    b = _z(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def sqrt(z, /):
    z = _z(z)
    a = z.real
    b = z.imag
    if a == 0.0 and b == 0.0:
        return complex(0.0, b)
    s = _m.sqrt((_m.fabs(a) + abs(z)) / 2.0)
    d = _m.fabs(b) / (2.0 * s)
    return complex(s, _m.copysign(d, b)) if a >= 0.0 else complex(d, _m.copysign(s, b))


def log(z, base=None, /):
    z = _z(z)
    if z == 0:
        raise ValueError("math domain error")
    result = complex(_m.log(abs(z)), phase(z))
    return result if base is None else result / log(base)


def log10(z, /):
    return log(z) / _m.log(10.0)


def sinh(z, /):
    z = _z(z)
    return complex(_m.sinh(z.real) * _m.cos(z.imag), _m.cosh(z.real) * _m.sin(z.imag))


def cosh(z, /):
    z = _z(z)
    return complex(_m.cosh(z.real) * _m.cos(z.imag), _m.sinh(z.real) * _m.sin(z.imag))


def tanh(z, /):
    z = _z(z)
    t = _m.tan(z.imag)
    h = _m.tanh(z.real)
    return complex(h, t) / complex(1.0, h * t)


def tan(z, /):
    z = _z(z)
    w = tanh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def asinh(z, /):
    z = _z(z)
    if z.real < 0 or (z.real == 0 and _m.copysign(1.0, z.real) < 0):
        return -asinh(-z)
    return log(z + sqrt(z * z + 1))


def acosh(z, /):
    z = _z(z)
    return log(z + sqrt(z + 1) * sqrt(z - 1))


def atanh(z, /):
    z = _z(z)
    return 0.5 * (log(1 + z) - log(1 - z))


def asin(z, /):
    z = _z(z)
    w = asinh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def acos(z, /):
    w = asin(z)
    return complex(_m.pi / 2 - w.real, -w.imag)


def atan(z, /):
    z = _z(z)
    w = atanh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)
