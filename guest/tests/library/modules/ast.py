#--- values
import ast
for s in ['1', '-1.5', '[1, "a", (2,), {"k": None}]', '{1}', 'True', '"a" "b"', "b'x'", '1+2j', '()', '(1)', '{}', 'set()', '  3', '0x1f', '1_000', "'\\n\\x41'", '"""q"""', '1,2', 'r"\\d"', '[]', '{"a":[1,{"b":(1,2)}]}', '1e3', '...', '-  5', '[1,\n 2]', 'None # c', '0o17', '0b11', '.5', '1.']:
    print(repr(s), repr(ast.literal_eval(s)))
#--- no values
import ast
for s in ['a', '1+1', 'f()', '[a]', '"abc', '[1', '', '{1:2,3}', '1 2', 'a.b', '[1 2]', 'lambda: 1', '"%s" % 1', '{**a}', 'os.system("x")', '1 if 2 else 3', 'not 1', '01', '__import__("os")']:
    try:
        print(ast.literal_eval(s))
    except (ValueError, SyntaxError) as e:
        print(s, type(e).__name__)
#--- other things
import ast
for bad in (1, None, ['a'], b'1'):
    try:
        print(ast.literal_eval(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
#--- lines of settings
import ast
text = '''width = 3
name = "box"
sizes = [1, 2.5, None]'''
settings = {}
for line in text.splitlines():
    key, value = line.split(' = ', 1)
    settings[key] = ast.literal_eval(value)
print(settings)
#--- there and back
import ast
for value in [[1, 'two', (3.5,)], {'a': {'b': [None, True]}}, 'it\'s "q"', b'\x00\xff', -7, (1,)]:
    print(ast.literal_eval(repr(value)) == value)
