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
