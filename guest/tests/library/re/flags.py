#--- flags 1
import re
print(int(re.A), int(re.I), int(re.L))
#--- flags 2
import re
print(int(re.M), int(re.S), int(re.U))
#--- flags 3
import re
print(int(re.X), int(re.NOFLAG), re.I == re.IGNORECASE)
#--- flags 4
import re
print(re.ASCII == re.A, re.M == re.MULTILINE, re.S == re.DOTALL)
#--- flags 5
import re
print(re.X == re.VERBOSE, re.U == re.UNICODE)
#--- flags 6
import re
for flags in (0, re.I, re.M | re.I, re.S, re.X, re.A, re.A | re.I | re.M | re.S | re.X):
    p = re.compile('a', flags)
    print(p, int(p.flags))
#--- flags 7
import re
print(re.compile(b'a').flags, re.compile('(?im)a').flags, re.compile('(?i:a)').flags)
#--- flags 8
import re
print(re.compile('(?a)a').flags, repr(re.compile(b'a', re.I)))
#--- flags 9
import re
print(re.findall('a', 'aA', re.I), re.findall('^a', 'a\na', re.M), re.findall('a.', 'a\n', re.S))
#--- flags 10
import re
print(re.findall('a.', 'a\n'))
#--- flags 11
import re
print(re.findall('a b # c', 'ab', re.X), re.findall(r'a\ b', 'a b', re.X), re.findall('[a b]', 'a b', re.X))
#--- flags 12
import re
print(re.findall('a #x\n b +', 'abb', re.X))
#--- flags 13
import re
print(re.findall('a(?i:b)c', 'abc aBc ABc'), re.findall('(?i:a(?-i:b))', 'Ab AB'), re.findall('(?s:.)', '\n'))
#--- flags 14
import re
print(re.findall('(?m:^a)', '\na'), re.findall('(?x: a b )c', 'abc'), re.findall('(?s-i:.a)', '\na'))
#--- flags 15
import re
print(re.findall(r'\w', 'é1', re.A), re.findall(r'(?a:\w)\w', '1é'), re.match(r'(?u:\w)', 'é', re.A))
#--- flags 16
import re
print(re.findall(r'\d', '1٣', re.A), re.findall(r'\s', ' \xa0', re.A))
#--- flags 17
import re
for pattern, flags in (('a(?i)b', 0), ('(?i', 0), ('(?z)', 0), ('(?i-i:a)', 0), ('(?-a:a)', 0),):
    try:
        print(re.compile(pattern, flags))
    except re.error as e:
        print(pattern, e)
#--- flags 18
import re
for pattern, flags in (('(?au)', 0), ('(?L)', 0), (b'(?u)', 0), ('(?-', 0), ('(?i-', 0),):
    try:
        print(re.compile(pattern, flags))
    except re.error as e:
        print(pattern, e)
#--- flags 19
import re
for pattern, flags in (('(?-i', 0), ('(?-i)', 0), ('(?-:a)', 0), ('(?i-:a)', 0), ('(?i!)', 0),):
    try:
        print(re.compile(pattern, flags))
    except re.error as e:
        print(pattern, e)
#--- flags 20
import re
for pattern, flags in (('(?-1:a)', 0),):
    try:
        print(re.compile(pattern, flags))
    except re.error as e:
        print(pattern, e)
#--- flags 21
import re
for pattern, flags in (('a', re.L), (b'a', re.U), ('a', re.A | re.U), (b'a', re.A | re.L), ('(?a)a', re.U)):
    try:
        print(re.compile(pattern, flags))
    except ValueError as e:
        print(pattern, e)
#--- flags 22
import re
try:
    re.compile(re.compile('a'), re.I)
except ValueError as e:
    print(e)
