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
