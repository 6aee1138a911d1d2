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
