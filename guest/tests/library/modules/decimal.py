#--- basics  pending: needs parts of the language or modules that are missing
from decimal import *
D = Decimal
print(D('1.10'), repr(D('1.10')), D(5), D('-0'), D('1E+5'), D('1e-10'), D('123456789.123'), D(0.1), D('inf'), D('-Infinity'), D('nan'), D('NaN123'), D((1, (1, 2, 3), -2)), D(' 3.14 '), D('1_000.5'), D(True), D(D('2.50')))
a, b = D('1.1'), D('2.2')
print(a + b, a - b, a * b, a / b, b / a, D(1) / D(3), D(7) // D(2), D(-7) // 2, D(7) % 3, D(-7) % 3, divmod(D(-7), 2), -a, +a, abs(D(-3)), a ** 2, D(2) ** -1, D(2) ** 10)
print(a + 1, 1 + a, 2 * a, 1 - a, 5 / D(4), 7 // D(2), 7 % D(4), D('0.1') + D('0.2') == D('0.3'), sum([D('0.1')] * 3))
print(D('1.0') == D('1.00'), D(1) == 1, D('0.5') == 0.5, D('1.1') < D('1.2'), D(3) > 2, D(1) != 2, max(D(1), D(3), D(2)), sorted([D('3'), D('1.5'), D('2')]), hash(D(5)) == hash(5), hash(D('0.5')) == hash(0.5), {D(1): 'x'}[1])
print(int(D('3.9')), int(D('-3.9')), float(D('3.25')), round(D('2.5')), round(D('3.5')), round(D('2.675'), 2), round(D('-1.5')), bool(D(0)), bool(D('0.0')), bool(D('nan')), complex(D(2)))
print(str(D('1.50')), f'{D("1.50")}', '%s' % D('2.0'), D('100').normalize(), D('1.500').normalize(), D('0.00').normalize(), D('1E+3').to_integral_value(), D('1.50').as_tuple(), D('-3.25').as_integer_ratio(), D('123.45').adjusted())
for f in (lambda: D('abc'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D('inf') - D('inf'), lambda: D(-1).sqrt(), lambda: D(1) + 1.5, lambda: D([]), lambda: D(''), lambda: D(1) % 0, lambda: int(D('nan')), lambda: D('sNaN') + 1, lambda: D(1) < 'a'):
    try:
        print(f())
    except (ArithmeticError, TypeError, ValueError) as e:
        print(type(e).__name__)
#--- context  pending: needs parts of the language or modules that are missing
from decimal import *
D = Decimal
ctx = getcontext()
print(ctx.prec, ctx.rounding, ctx.Emax, ctx.traps[DivisionByZero], ctx.traps[Inexact])
ctx.prec = 6
print(D(1) / D(7), D('3.1415926535') + D('2.7182818285'), +D('1.23456789'), D('123456789') * 1, D('1.23456789'))
with localcontext() as c:
    c.prec = 42
    print(D(1) / D(42), getcontext().prec)
print(getcontext().prec, D(2).sqrt())
with localcontext(prec=4, rounding=ROUND_DOWN):
    print(D(2) / D(3))
with localcontext(ExtendedContext) as c:
    print(D(1) / D(0), D(-1) / D(0), D(0) / D(0), c.flags[DivisionByZero], c.flags[InvalidOperation])
setcontext(Context(prec=5, rounding=ROUND_HALF_DOWN))
print(getcontext(), D('1.234565') + 0)
setcontext(Context(prec=3, Emax=9, Emin=-9, traps=[]))
print(D('9.99E+9') * 10, D('1E-9') / 100, D('1E-9') / 1000000, D('-9.99E+9') * 10)
c = Context(prec=3)
print(c.add(D('1.2345'), 1), c.divide(1, 3), c.multiply(D('1.234'), 2), c.sqrt(2), c.power(2, 100), c.create_decimal('3.14159'), c.subtract(5, D('0.001')), c.abs(-3), c.max(1, 2), c.compare(1, 2), c.remainder(7, 4), c.quantize(D('1.25'), D('0.1')))
try:
    getcontext().prec = 0
except ValueError as e:
    print('ValueError')
try:
    Context(rounding='x')
except TypeError as e:
    print('TypeError')
c = Context(traps=[Inexact])
try:
    c.divide(1, 3)
except Inexact:
    print('Inexact trapped')
c.clear_traps()
c.clear_flags()
c.divide(1, 3)
print([s.__name__ for s in c.flags if c.flags[s]])
#--- format  pending: needs parts of the language or modules that are missing
from decimal import Decimal as D
for spec in ('', '.2f', '10.3f', '<10.2f', '+.1f', 'e', '.3e', '.4g', 'g', ',', ',.2f', '010.2f', '%', '.1%', '^12.1f', '*>10', 'E', '.0f', ' .2f', '020,.2f', 'n', 'f'):
    print(spec, [format(D(x), spec) for x in ('1234567.891', '-0.000123', '0', '42')])
print('{:.3f} {:>8}'.format(D('3.14159'), D('1.5')), f'{D("2.5"):.0f} {D("3.5"):.0f}', f'{D("inf"):>10} {D("nan"):.2f}')
for bad in ('x', '.f', '_.1f'):
    try:
        format(D(1), bad)
    except ValueError as e:
        print(e)
#--- functions  pending: needs parts of the language or modules that are missing
from decimal import *
D = Decimal
print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D('1E-10').sqrt(), D(2) ** D('0.5'), D(1).exp(), D('0.5').exp(), D(-1).exp(), D(10).ln(), D(2).ln(), D('0.001').ln(), D(1000).log10(), D(2).log10(), D('0.1').log10())
print(D(2) ** 200, D('1.1') ** 50, D('1.05') ** D('2.5'), D(4) ** D('-0.5'), D(9) ** D('1.5'), pow(D(3), 5, 7), D(10) ** 3, D('-2') ** 3, D(2) ** D('0'), D(0) ** 2, D('1.5') ** -3, D(100).exp())
print(D('inf') ** 2, D(2) ** D('inf'), D('0.5') ** D('inf'), D(1) ** D('1000'), D('inf') + 1, D('-inf') * 2, D(5) / D('inf'), abs(D('-inf')))
print(D(3).max(D(5)), D(3).min(D('nan')), D(-7).copy_abs(), D(7).copy_negate(), D(7).copy_sign(D(-1)), D('1.5').compare(D('2')), D('1.0').compare_total(D('1.00')), D(5).fma(2, 3), D(7).remainder_near(D(4)), D('1.00').logb(), D('1.1').next_plus(), D('1.1').next_minus(), D(1).next_toward(2))
print(D('nan').is_nan(), D('inf').is_infinite(), D(0).is_zero(), D(-1).is_signed(), D('1e-1000000000').is_subnormal(), D(1).is_normal(), D(1).is_finite(), D('snan').is_snan(), D(5).number_class(), D('-0').number_class(), D('1E+5').to_eng_string(), D('123E+4').to_eng_string())
import math
print(math.floor(D('2.7')), math.ceil(D('2.1')), math.trunc(D('-2.7')))
#--- quantize  pending: needs parts of the language or modules that are missing
from decimal import *
D = Decimal
print(D('3.14159').quantize(D('0.01')), D('2.5').quantize(D('1')), D('3.5').quantize(D('1')), D('7.325').quantize(D('.01'), rounding=ROUND_DOWN), D('7.325').quantize(D('1.'), rounding=ROUND_UP), D('1234.5').quantize(D('1E+2')), D('5').quantize(D('0.00')))
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(D(x).quantize(D('1'), rounding=mode)) for x in ('5.5', '2.5', '1.6', '1.1', '-1.1', '-1.6', '-2.5', '-5.5', '0.5', '10.01')])
try:
    D('1E+30').quantize(D('0.01'))
except InvalidOperation:
    print('InvalidOperation')
print(D('2.7').to_integral_value(), D('2.5').to_integral_value(rounding=ROUND_HALF_UP), D('-2.5').to_integral_exact(), D('1.23').same_quantum(D('4.56')), D('1.5').scaleb(3), D('5E-3').scaleb(-2))
def money(x):
    return D(str(x)).quantize(D('0.01'), rounding=ROUND_HALF_UP)
print(money(2.675), money(0.1 + 0.2), money(-1.005), sum(map(money, [0.1] * 10)))
#--- usage  pending: needs parts of the language or modules that are missing
from decimal import Decimal, getcontext, ROUND_HALF_UP
def compound(p, rate, years):
    p = Decimal(p)
    for _ in range(years):
        p = (p * (1 + Decimal(rate))).quantize(Decimal('0.01'), ROUND_HALF_UP)
    return p
print(compound('1000', '0.05', 10), compound('0.01', '0.5', 5))
items = [('apple', Decimal('1.20'), 3), ('pear', Decimal('0.85'), 2)]
total = sum((p * n for _, p, n in items), Decimal('0'))
tax = (total * Decimal('0.19')).quantize(Decimal('0.01'))
print(total, tax, total + tax)
def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s
print(pi())
import json, copy
print(json.dumps({'x': Decimal('1.5')}, default=str), copy.deepcopy(Decimal('1.1')), Decimal.from_float(0.5), Decimal('3').real, isinstance(Decimal(1), Decimal))
class Money(Decimal):
    pass
print(repr(Money('5')), Money('5') + 1)
