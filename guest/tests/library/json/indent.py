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
