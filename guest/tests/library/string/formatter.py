from string import Formatter
f = Formatter()
print(f.format('{0} {1:>5} {name!r} {x[0]} {y.real}', 'a', 'b', name='n', x=[7], y=3))
print(list(f.parse('a{b!r:>{w}}c{{d}}')))
print(f.vformat('{} {}', (1, 2), {}), f.format('{:{}}|', 'x', 5))
class U(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, '<%s?>' % key)
        return super().get_value(key, args, kwargs)
print(U().format('{a} {b}', a=1))
for bad in ('{', '}', '{0} {}', 'x}'):
    try:
        f.format(bad, 1)
    except ValueError as e:
        print('ValueError')
