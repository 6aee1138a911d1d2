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
