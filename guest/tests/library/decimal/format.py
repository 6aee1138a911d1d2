from decimal import Decimal as D
for spec in ('', '.2f', '10.3f', '<10.2f', '+.1f', 'e', '.3e', '.4g', 'g', ',', ',.2f', '010.2f', '%', '.1%', '^12.1f', '*>10', 'E', '.0f', ' .2f', '020,.2f', 'n', 'f'):
    print(spec, [format(D(x), spec) for x in ('1234567.891', '-0.000123', '0', '42')])
print('{:.3f} {:>8}'.format(D('3.14159'), D('1.5')), f'{D("2.5"):.0f} {D("3.5"):.0f}', f'{D("inf"):>10} {D("nan"):.2f}')
for bad in ('x', '.f', '_.1f'):
    try:
        format(D(1), bad)
    except ValueError as e:
        print(e)
