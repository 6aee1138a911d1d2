#--- objects 1
import re
p = re.compile('(a)(?P<n>b)?', re.I)
print(p, p == re.compile('(a)(?P<n>b)?', re.I), p == re.compile('(a)(?P<n>b)?'))
#--- objects 2
import re
p = re.compile('(a)(?P<n>b)?', re.I)
print(hash(p) == hash(re.compile('(a)(?P<n>b)?', re.I)), re.compile(p) is p)
#--- objects 3
import re
p = re.compile('(a)(?P<n>b)?', re.I)
m = p.match('aB')
print(m, repr(m), bool(m))
#--- objects 4
import re
p = re.compile('(a)(?P<n>b)?', re.I)
m = p.match('aB')
print(isinstance(m, re.Match), isinstance(p, re.Pattern), type(m).__name__)
#--- objects 5
import re
p = re.compile('(a)(?P<n>b)?', re.I)
print(type(p).__name__)
#--- objects 6
import copy
import re
p = re.compile('(a)(?P<n>b)?', re.I)
m = p.match('aB')
print(copy.copy(m) is m, copy.deepcopy(p) is p, {p: 1}[p])
#--- objects 7
import re
print(re.compile('a' * 300), re.compile("it's"), re.compile(b'x'))
#--- objects 8
import re
p = re.compile('(a)(?P<n>b)?', re.I)
for name in ('pattern', 'flags', 'groups'):
    try:
        setattr(p, name, 1)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
#--- objects 9
import re
p = re.compile('(a)(?P<n>b)?', re.I)
m = p.match('aB')
try:
    m.nothing
except AttributeError as e:
    print('AttributeError')
#--- objects 10
import re
re.purge()
#--- objects 11
import re
print(re.match('a', 'a'))
#--- objects 12
import re
class S(str):
    pass
print(re.match(S('a'), S('ab')).group(), type(re.match('a', S('a')).group()) is str, re.sub(S('a'), S('b'), S('aa')))
#--- objects 13
import re
p = re.compile('(a)(?P<n>b)?', re.I)
print(p.sub.__name__ if hasattr(p.sub, '__name__') else 'sub')
#--- objects 14
import re
data = bytearray(b'aXbXc')
def shrink(m):
    return b'-'
print(re.sub(b'X', shrink, data), data)
