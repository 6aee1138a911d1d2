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
