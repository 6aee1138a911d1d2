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
