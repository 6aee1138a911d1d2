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
