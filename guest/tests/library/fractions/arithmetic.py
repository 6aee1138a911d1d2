from fractions import Fraction as F
print(F(3, 4), repr(F(3, 4)), F(6, 8), F(-3, -4), F(3, -4), F(5), F(0, 5), F('3/4'), F(' -1.5 '), F('1e-3'), F('7'), F('.5'), F('1_000/3'), F(0.5), F(0.1), F(F(1, 2), F(3, 4)))
a, b = F(1, 3), F(1, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(F(7, 2), F(2)), -a, +a, abs(-a), a ** 2, a ** -2, F(4) ** F(1, 2), 2 ** F(3), a ** 0)
print(a + 1, 1 + a, a - 1, 1 - a, 2 * a, a / 2, 2 / a, a + 0.5, 0.5 * a, 1 // a, 7 % F(2, 3), 2.0 ** a > 1)
print(a < b, a > b, a <= F(2, 6), a == F(2, 6), a != b, a < 1, a > 0.3, F(1, 2) == 0.5, F(2) == 2, F(1, 2) == 0.5 + 0j, 1 > a, sorted([F(1, 2), F(1, 3), 0.4]))
print(a.numerator, a.denominator, int(F(7, 2)), int(F(-7, 2)), float(a), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), bool(F(0)), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), F(7, 3).as_integer_ratio())
import math
print(math.floor(F(7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)), F(math.pi).limit_denominator(1000), F(math.pi).limit_denominator(10), F('3.1415').limit_denominator(100), F(5, 3).limit_denominator())
print(sum([F(1, 10)] * 10), sum(F(1, n) for n in range(1, 8)), F(1, 3) + F(1, 3) + F(1, 3) == 1, str(F(10, 5)), max(F(1, 2), F(2, 3)))
for f in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F('1/0'), lambda: F(1) / 0, lambda: F('1/2/3'), lambda: F(float('nan')), lambda: F(float('inf')), lambda: F('1 /2'), lambda: F(0) ** -1):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(F.from_float(0.25), F(1, 3).conjugate(), F(1, 3).real, F(1, 3).imag, F(True), f'{F(1, 3)}', '%s' % F(1, 3), [F(1, 2)])
