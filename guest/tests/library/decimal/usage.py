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
