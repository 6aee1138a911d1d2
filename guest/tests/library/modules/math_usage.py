#--- greatest common divisors
import math
print(math.gcd(12, 18), math.gcd(), math.gcd(5), math.gcd(12, 18, 27), math.gcd(-4, 6), math.gcd(0, 0), math.gcd(2**70, 6**30))
print(math.lcm(4, 6), math.lcm(), math.lcm(3, 5, 7), math.lcm(0, 4), math.lcm(-2, 3))
for args in ((1.5, 2), ('a',)):
    try:
        math.gcd(*args)
    except TypeError as e:
        print(e)
#--- factorials and binomials
import math
print(math.factorial(0), math.factorial(20), math.factorial(30), math.comb(5, 2), math.comb(52, 5), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.perm(2, 3))
for f, a in ((math.factorial, (-1,)), (math.comb, (-1, 2)), (math.comb, (1, -2)), (math.perm, (-3, 1))):
    try:
        f(*a)
    except ValueError as e:
        print(e)
try:
    math.factorial(1.5)
except TypeError as e:
    print(e)
#--- integer square roots
import math
print([math.isqrt(n) for n in (0, 1, 15, 16, 17, 10**20, 2**101)])
try:
    math.isqrt(-1)
except ValueError as e:
    print(e)
try:
    math.isqrt(2.0)
except TypeError as e:
    print(e)
#--- rounding  pending: the language lacks something it needs
import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9), math.floor(5), math.ceil(10**30))
print(math.floor(1e20), round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1234.5678, -2), round(5, -1), round(15, -1))
for x in (math.inf, math.nan):
    try:
        math.floor(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
#--- products and sums
import math
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5], start=10), math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1, -1e100]))
#--- distances
import math
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist((1, 2), (4, 6)), math.dist([0, 0, 0], [1, 1, 1]), math.hypot(-5))
try:
    math.dist((1,), (1, 2))
except ValueError as e:
    print(e)
#--- closeness  pending: the language lacks something it needs
import math
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
try:
    math.isclose(1, 1, rel_tol=-1)
except ValueError as e:
    print(e)
#--- logarithms  pending: the language lacks something it needs
import math
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(0), math.log(10**400) > 921, math.log2(2**1000), math.log10(10**300))
for f, a in ((math.log, 0), (math.log, -1), (math.log2, 0), (math.log10, -5), (math.sqrt, -1)):
    try:
        f(a)
    except ValueError as e:
        print(e)
#--- powers and exponentials  pending: the language lacks something it needs
import math
print(math.pow(2, 10), math.exp(0), math.exp(1) == math.e, math.expm1(0), math.exp2(5), math.sqrt(2), math.cbrt(27), math.pow(2, -1), math.pow(0, 0))
for f, a in ((math.exp, (1000,)), (math.pow, (10, 400)), (math.pow, (-8, 1 / 3))):
    try:
        print(f(*a))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
#--- trigonometry
import math
print(round(math.sin(math.pi / 6), 12), round(math.cos(math.pi / 3), 12), round(math.tan(math.pi / 4), 12), math.degrees(math.pi), math.radians(180) == math.pi)
print(math.atan2(1, 1) * 4 == math.pi, math.asin(1) * 2 == math.pi, math.acos(1), math.atan(0), round(math.sinh(1), 10), round(math.cosh(1), 10), round(math.tanh(0.5), 10))
try:
    math.acos(2)
except ValueError as e:
    print(e)
#--- parts of floats
import math
print(math.modf(3.25), math.modf(-3.25), math.frexp(8.0), math.ldexp(0.5, 4), math.fmod(7, 3), math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.copysign(3, -0.0), math.fabs(-2))
#--- special values
import math
print(math.inf, -math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.tau == 2 * math.pi, math.inf > 10**100, math.nan == math.nan)
#--- neighbours of floats
import math
print(math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0), math.ulp(1.0), math.ulp(1e16), math.ulp(0.0), math.ulp(math.inf))
#--- gamma and error functions
import math
print(math.gamma(5), round(math.lgamma(100), 9), round(math.erf(1), 12), round(math.erfc(1), 12), math.gamma(0.5) ** 2)
try:
    math.gamma(-1)
except ValueError as e:
    print(e)
#--- arguments that are no numbers  pending: the language lacks something it needs
import math
for f, a in ((math.sqrt, 'x'), (math.sin, None), (math.floor, 'a'), (math.log, [1])):
    try:
        f(a)
    except TypeError as e:
        print(e)
print(math.sqrt(True), math.floor(True), math.sqrt(4), math.sin(0))
#--- objects with __float__ __floor__ __index__  pending: the language lacks something it needs
import math
class N:
    def __float__(self):
        return 4.0
    def __floor__(self):
        return 'floor'
    def __ceil__(self):
        return 'ceil'
    def __trunc__(self):
        return 'trunc'
    def __index__(self):
        return 6
print(math.sqrt(N()), math.floor(N()), math.ceil(N()), math.trunc(N()), math.gcd(N(), 4), math.factorial(N()))
#--- primes
import math
def is_prime(n):
    return n > 1 and all(n % i for i in range(2, math.isqrt(n) + 1))
print([n for n in range(50) if is_prime(n)], is_prime(7919), is_prime(7917))
#--- circles and triangles
import math
def heron(a, b, c):
    s = (a + b + c) / 2
    return math.sqrt(s * (s - a) * (s - b) * (s - c))
print(f'{math.pi * 2.5 ** 2:.4f}', heron(3, 4, 5), f'{2 * math.pi * 1:.6f}', f'{math.degrees(math.atan2(3, 4)):.3f}')
#--- great circle distance
from math import radians, sin, cos, asin, sqrt
def haversine(lat1, lon1, lat2, lon2):
    lat1, lon1, lat2, lon2 = map(radians, (lat1, lon1, lat2, lon2))
    a = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(a))
print(round(haversine(52.52, 13.405, 48.8566, 2.3522), 3))
