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
