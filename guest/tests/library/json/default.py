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
