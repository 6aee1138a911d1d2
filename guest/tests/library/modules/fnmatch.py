#--- fnmatch
from fnmatch import fnmatch, fnmatchcase, filter
print(fnmatch('a.txt', '*.txt'), fnmatch('a.txt', '?.t*'), fnmatch('a.txt', '*.py'), fnmatch('', '*'), fnmatch('', '?'), fnmatch('abc', 'abc'), fnmatchcase('A', 'a'))
print(filter(['a.py', 'b.txt', 'c.py'], '*.py'))
#--- sets
from fnmatch import fnmatchcase
for p in ['[abc]', '[!abc]', '[a-c]', '[]x]', '[!]x]', '[a-]', '[-a]', '[', '[a', '[^a]', '[a-cx-z]']:
    print(p, [c for c in 'abxz]-[^' if fnmatchcase(c, p)])
#--- stars
from fnmatch import fnmatchcase
print(fnmatchcase('aaab', 'a*b'), fnmatchcase('abcabc', '*abc'), fnmatchcase('ab', 'a*b*c'), fnmatchcase('a/b', '*'), fnmatchcase('x' * 1000, '*x*x*x*y'))
#--- translate
from fnmatch import translate
for p in ['*.txt', 'a*b*c', '[a-z]?', '[!a]', '[]a]', '[a', '**x', 'x[^a]', 'a.b', '[-a]', 'a b', '', '*']:
    print(p, translate(p))
#--- bytes
from fnmatch import fnmatch
print(fnmatch(b'a.txt', b'*.txt'))
try:
    fnmatch('a', b'*')
except TypeError as e:
    print(e)
#--- translated patterns  pending: re
import re
from fnmatch import translate
print(bool(re.match(translate('*.txt'), 'a.txt')), bool(re.match(translate('[a-c]?'), 'b1')), bool(re.match(translate('x'), 'xy')))
