#--- substitute 1
import re
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', 2), re.sub('a', 'b', 'banana', count=1))
#--- substitute 2
import re
print(re.subn('a', 'b', 'banana'))
#--- substitute 3
import re
print(re.sub('x*', '-', 'abxd'), re.sub('', '-', 'abc'), re.sub('b*', '[]', 'abc'))
#--- substitute 4
import re
print(re.sub(r'\b', '|', 'two words'))
#--- substitute 5
import re
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<a>\w)(\d)?', r'<\g<a>\g<2>\g<0>\g<1>>', 'a1b'))
#--- substitute 6
import re
print(repr(re.sub('a', r'\n\t\\\r\a\f\v\b', 'a')), repr(re.sub('a', r'\0\01\012\101\x'[:-2], 'a')), repr(re.sub('(a)', r'\1\0\061', 'a')))
#--- substitute 7
import re
print(re.sub('a', r'\.\-\!', 'a'), re.sub('(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)', r'\10\1', 'abcdefghij'))
#--- substitute 8
import re
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1b22'), re.sub('a', lambda m: None, 'bab'), re.sub('(x)?a', lambda m: repr(m.groups()), 'xaa'))
#--- substitute 9
import re
print(re.sub('a', '', 'banana'), re.sub('z', 'y', 'abc'), re.subn('z', 'y', 'abc'))
#--- substitute 10
import re
print(re.sub('a', 'b', 'aaa', -1))
#--- substitute 11
import re
print(re.sub(b'a', b'b', b'banana'), re.sub(b'(a)', rb'\1\1', b'ban'), re.sub(b'a', lambda m: bytearray(b'--'), b'ab'))
#--- substitute 12
import re
print(re.compile('a').sub('b', 'aaa', 1), re.compile('a').subn(repl='b', string='aaa', count=2))
#--- substitute 13
import re
print(re.sub('(?i)A', 'x', 'aA'), re.sub('a', 'x', 'aA', flags=re.I), re.sub('^', '> ', 'one\ntwo', flags=re.M))
#--- substitute 14
import re
m = re.match('(?P<x>a)(b)?', 'ac')
print(m.expand(r'\1-\g<x>-\2-\g<0>\n'))
#--- substitute 15
import re
m = re.match('(?P<x>a)(b)?', 'ac')
def nested(m):
    return re.sub('a', lambda n: n.group() + m.group().upper(), 'bab' if m.group() == 'x' else 'c')
print(re.sub('[xy]', nested, 'xyx'))
#--- substitute 16
import re
m = re.match('(?P<x>a)(b)?', 'ac')
calls = []
p = re.compile('a(.)')
def reenter(m):
    calls.append(m.group(1))
    p.findall('a1a2')
    return m.group(1) + p.sub('z', 'a9')
print(p.sub(reenter, 'a3a4a5'), calls)
#--- substitute 17
import re
for repl in (r'\1', r'\g<1>', r'\g<x>', r'\q', r'\g',):
    try:
        print(re.sub('a', repl, 'a'))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
#--- substitute 18
import re
for repl in (r'\g<', r'\g<>', r'\g<1a>', 'x\\', r'\g<-1>',):
    try:
        print(re.sub('a', repl, 'a'))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
#--- substitute 19
import re
for repl in (r'\400', r'\99', r'\g<a b>', r'\g<100000>',):
    try:
        print(re.sub('a', repl, 'a'))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
#--- substitute 20
import re
for repl in (1, b'x'):
    try:
        print(re.sub('a', repl, 'a'))
    except TypeError as e:
        print(e)
#--- substitute 21
import re
try:
    re.sub('a', lambda m: 1, 'ba')
except TypeError as e:
    print(e)
