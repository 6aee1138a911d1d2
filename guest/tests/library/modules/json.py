#--- default
import json
from datetime import date
class P:
    def __init__(self, x):
        self.x = x
def enc(o):
    if isinstance(o, P):
        return {'P': o.x}
    if isinstance(o, set):
        return sorted(o)
    raise TypeError('cannot encode %s' % type(o).__name__)
print(json.dumps([P(1), {3, 1, 2}, P(P(2))], default=enc))
try:
    json.dumps(1j, default=enc)
except TypeError as e:
    print(e)
print(json.dumps({'d': date(2024, 1, 2)}, default=str))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)
print(json.dumps([2 + 1j, 3], cls=E), E().encode({'z': 1j}), E(indent=1).encode([1j]))
try:
    json.dumps({1, 2}, cls=E)
except TypeError as e:
    print(e)
print(''.join(json.JSONEncoder().iterencode({'a': [1, 2]})))
def loop(o):
    return o
try:
    json.dumps(P(1), default=loop)
except ValueError as e:
    print(e)
#--- dumps
import json
for o in (1, -5, 1.5, 1e100, 10 ** 30, -0.0, 'text', True, False, None, [], {}, (), [1, [2, [3]]], {'a': 1, 'b': [1, 2, {'c': None}]}, (1, 'x'), [True, None, 1.0]):
    print(json.dumps(o))
print(json.dumps({1: 'a', 2.5: 'b', True: 'c', None: 'd', 'k': 'e'}))
print(json.dumps('quote " backslash \\ newline \n tab \t cr \r bell \x07 nul \x00 slash / del \x7f \b\f'))
print(json.dumps('é ü 中 😀 \u2028'))
print(json.dumps('é ü 中 😀', ensure_ascii=False), json.dumps({'ключ': 'значение'}, ensure_ascii=False))
print(json.dumps([float('nan'), float('inf'), float('-inf')]))
class S(str): pass
class I(int): pass
class L(list): pass
class D(dict): pass
print(json.dumps([S('s'), I(3), L([1]), D(a=1)]))
print(type(json.dumps('x')), len(json.dumps(list(range(100)))))
#--- dumps_errors
import json
class A: pass
bad = [A(), {1, 2}, b'x', 1j, {(1, 2): 3}, {b'k': 1}, [1, {'a': {3}}], lambda: 0]
for o in bad:
    try:
        json.dumps(o)
    except TypeError as e:
        print(e)
l = []
l.append(l)
d = {}
d['self'] = d
for o in (l, d):
    try:
        json.dumps(o)
    except ValueError as e:
        print(e)
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError as e:
    print('ValueError', str(e)[:43])
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True))
shared = [1]
print(json.dumps([shared, shared]))
#--- files
import json, io
f = io.StringIO()
json.dump({'a': [1, 2]}, f)
f.write('\n')
json.dump('x', f, indent=2)
print(f.getvalue())
print(json.load(io.StringIO('{"k": [1, 2]}')))
with open('/input/data.json') as fp:
    data = json.load(fp)
print(data['title'], len(data['rows']), sum(r['n'] for r in data['rows']))
from json.decoder import JSONDecodeError
from json import JSONDecodeError as J2
print(JSONDecodeError is J2)
#--- hooks  pending: needs parts of the language or modules that are missing
import json
from decimal import Decimal
from collections import OrderedDict
s = '{"a": 1, "b": {"c": 2.5}, "d": [1, {"e": 3}]}'
print(json.loads(s, object_hook=lambda d: sorted(d)))
print(json.loads(s, object_pairs_hook=lambda p: p))
print(json.loads(s, parse_float=lambda t: 'F' + t, parse_int=lambda t: 'I' + t))
print(json.loads('[1.1, 2.20]', parse_float=Decimal))
print(json.loads('[NaN, Infinity]', parse_constant=lambda c: 'C' + c))
class Obj:
    def __init__(self, **kw):
        self.__dict__.update(kw)
def as_complex(d):
    if '__complex__' in d:
        return complex(d['real'], d['imag'])
    return d
print(json.loads('{"__complex__": true, "real": 1, "imag": 2}', object_hook=as_complex))
print(json.loads(s, object_pairs_hook=OrderedDict)['b'])
print(json.JSONDecoder().raw_decode('{"a": 1} trailing'), json.JSONDecoder().raw_decode('  [1]', 2))
print(json.JSONDecoder(object_hook=len).decode('{"x": {}, "y": 1}'))
print(json.loads('["a\tb"]', strict=False))
#--- indent
import json
d = {'name': 'x', 'list': [1, 2, [3, []]], 'empty': {}, 'nested': {'a': {'b': None}}}
print(json.dumps(d, indent=2))
print(json.dumps(d, indent=4, sort_keys=True))
print(json.dumps([1, {'a': 2}], indent=0))
print(json.dumps([1, {'a': 2}], indent='\t'))
print(json.dumps(d, separators=(',', ':')))
print(json.dumps([1, {'a': 2}], indent=1, separators=(', ', ' = ')))
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2))
print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True))
try:
    json.dumps({'a': 1, 2: 3}, sort_keys=True)
except TypeError as e:
    print('TypeError')
#--- loads
import json
for s in ('1', '-0', '1.5', '1e3', '1E-2', '-1.25e+2', '"text"', 'true', 'false', 'null', '[]', '{}', ' [ 1 , 2 ] ', '{"a": {"b": [1, 2, {"c": null}]}}', '\n\t{"a":1}\r\n', '123456789012345678901234567890', '[1, 1.0, true]', '""', '[[[]]]', '1e400'):
    v = json.loads(s)
    print(repr(v), type(v).__name__)
print(json.loads('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\ude00"') == '"\\/\b\f\n\r\tAé😀')
print(len(json.loads('"\\ud83d"')), json.loads('"é中"') == 'é中')
print(json.loads('{"a": 1, "a": 2}'), json.loads(b'[1, "x"]'), json.loads(bytearray(b'2')))
print(json.loads('[NaN, Infinity, -Infinity]'))
d = {'a': [1, 2.5, None, True, 'x\n'], 'b': {'c': {}}}
print(json.loads(json.dumps(d)) == d)
print(list(json.loads('{"z": 1, "y": 2, "x": 3}')))
try:
    json.loads(5)
except TypeError as e:
    print(e)
#--- loads_errors
import json
bad = ['', '  ', '[1,2,]', '[1 2]', '{"a":1,}', '{"a" 1}', "{'a':1}", '{1:2}', 'tru', 'nul', '"abc', '[1,2', '{"a":1', '{"a"', '{', '[', '01', '-', '1.', '.5', '+1',
       '"\\x"', '"\\u12"', '"a\nb"', '[]x', '1 2', '{"a":1}}', '[1]]', 'nan', '"\\', '{"a":}', '[,1]', '{,}', 'undefined', "'x'", '[1,\n2,\n x]', '{"a":\n  "b"\n "c": 1}', '"\\ud83d\\u12"', '\ufeff1', 'é', '["é", x]', '{"k": "v" "w"}', 'True', 'None', '[1, 2', '"\t"', '/* c */ 1', '{"a": 1, b: 2}']
for i, s in enumerate(bad):
    try:
        print(i, json.loads(s))
    except json.JSONDecodeError as e:
        print(i, e, e.pos, e.lineno, e.colno, e.msg)
e = json.JSONDecodeError('msg', 'doc\nmore', 5)
print(e, isinstance(e, ValueError), e.doc == 'doc\nmore')
try:
    json.loads('{bad json}')
except ValueError as e:
    print('caught as ValueError:', e)
#--- roundtrip
import json
values = [0.1, 1 / 3, 2 ** 53, -2 ** 63, 1e-7, 123456789.123, 5e-324, 1.7976931348623157e308, [], [[]], {'': ''}, {'a': {'b': {'c': [1, {'d': [None]}]}}}, 'x' * 50, '\u00e9\u4e2d', list('abc')]
for v in values:
    t = json.dumps(v)
    print(t if len(t) < 40 else len(t), json.loads(t) == v)
deep = None
for i in range(50):
    deep = [deep]
print(json.dumps(deep) == '[' * 50 + 'null' + ']' * 50, json.loads(json.dumps(deep)) == deep)
records = [{'id': i, 'name': 'item%d' % i, 'tags': ['a', 'b'], 'price': i * 1.5, 'ok': i % 2 == 0} for i in range(50)]
assert json.loads(json.dumps(records)) == records
assert json.loads(json.dumps(records, indent=2)) == records
print(len(json.dumps(records)), len(json.dumps(records, indent=2)))
