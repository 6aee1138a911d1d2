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
