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
