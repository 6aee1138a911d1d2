#--- constants
import string
for n in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits', 'punctuation'):
    print(n, getattr(string, n))
print(repr(string.whitespace), len(string.printable), string.capwords('hello big  WORLD'), string.capwords('a-b-c', '-'))
print('a' in string.ascii_letters, string.ascii_lowercase[3], string.digits.index('7'))
#--- formatter  pending: needs parts of the language or modules that are missing
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
#--- template
from string import Template
t = Template('$who likes ${what}s, $$5 and $_x1')
print(t.substitute(who='tim', what='kung pao', _x1='!'), t.substitute({'who': 'a', 'what': 'b', '_x1': 'c'}), t.substitute({'who': 'a', 'what': 'b', '_x1': 'c'}, who='z'))
print(t.safe_substitute(who='x'), t.get_identifiers(), t.is_valid(), t.template)
try:
    t.substitute(who='x')
except KeyError as e:
    print('KeyError', e)
for bad in ('cost $5', '$', 'a\nb ${x', 'end $ here'):
    try:
        Template(bad).substitute()
    except ValueError as e:
        print(e)
    print(Template(bad).safe_substitute(), Template(bad).is_valid())
class Pct(Template):
    delimiter = '%'
print(Pct('%a and $b and %%').substitute(a=1))
