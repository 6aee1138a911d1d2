#--- match search 1
import re
for name in ('match', 'fullmatch', 'search'):
    f = getattr(re, name)
    for pattern, text in (('a', 'a'), ('a', 'ba'), ('a+', 'aab'), ('', ''), ('', 'x'), ('a|ab', 'ab'), ('b*', 'a'), ('^b', 'ab'), ('b$', 'ab')):
        print(name, pattern, text, f(pattern, text))
#--- match search 2
import re
p = re.compile('b')
print(p.match('abc', 1), p.match('abc'), p.search('abcb', 2))
#--- match search 3
import re
p = re.compile('b')
print(p.search('abc', 2))
#--- match search 4
import re
p = re.compile('b')
print(p.fullmatch('abc', 1, 2), p.match('abc', 1, 1), p.search('abc', 5))
#--- match search 5
import re
p = re.compile('b')
print(p.search('abc', -5))
#--- match search 6
import re
print(re.compile('^b').match('ab', 1), re.compile('^b', re.M).match('\nb', 1), re.compile(r'\bb').match('ab', 1))
#--- match search 7
import re
print(re.compile('(?<=a)b').match('ab', 1), re.compile('b$').match('abc', 1, 2))
#--- match search 8
import re
p = re.compile('b')
m = p.search('abcb', 2, 100)
print(m.pos, m.endpos, m.string)
#--- match search 9
import re
p = re.compile('b')
m = p.search('abcb', 2, 100)
print(m.re is p)
#--- match search 10
import re
p = re.compile('b')
print(p.search(string='abc', pos=0, endpos=10), re.search(pattern='c', string='abc', flags=0))
