#--- groups 1
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m.group(), m.group(0), m.group(1))
#--- groups 2
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m.group(1, 2), m.group(3), m.groups())
#--- groups 3
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m.groups('-'), m.groups(default=0))
#--- groups 4
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m[0], m[1], m[2])
#--- groups 5
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m[3], m.start(), m.end())
#--- groups 6
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m.span(), m.span(1), m.start(3))
#--- groups 7
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
print(m.end(3), m.span(3))
#--- groups 8
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
print(m.group('first'), m['last'], m['rest'])
#--- groups 9
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
print(m.groupdict(), m.groupdict('?'), m.span('last'))
#--- groups 10
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
print(m.lastindex, m.lastgroup, m.regs)
#--- groups 11
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
for bad in (4, -1, 'none', 10 ** 30, 1.5, None):
    try:
        print(m.group(bad))
    except IndexError as e:
        print(type(e).__name__, e)
#--- groups 12
import re
p = re.compile('(?P<a>x)(y)(?P<b>z)?')
print(p.groups, p.groupindex == {'a': 1, 'b': 3}, list(p.groupindex))
#--- groups 13
import re
p = re.compile('(?P<a>x)(y)(?P<b>z)?')
print(p.pattern, p.flags)
#--- groups 14
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
for pattern, text in (('(a)(b)', 'ab'), ('((ab))', 'ab'), ('(a)(b)?', 'a'), ('(a)|(b)', 'b'), ('(a)|(b)', 'c'),):
    m = re.match(pattern, text)
    print(pattern, m and (m.lastindex, m.groups()))
#--- groups 15
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
for pattern, text in (('((a)(b))', 'ab'), ('(a(b)?)', 'a'), ('(?:(a)|(b))*', 'ba'), ('(?=(abc))(a)', 'abc'), ('a', 'a'),):
    m = re.match(pattern, text)
    print(pattern, m and (m.lastindex, m.groups()))
#--- groups 16
import re
m = re.match(r'(\w+) (\w+)(?: (\d+))?', 'Isaac Newton, physicist')
m = re.match(r'(?P<first>\w+) (?P<last>\w+)(?P<rest>!)?', 'Malcolm Reynolds')
for pattern, text in (('()', ''),):
    m = re.match(pattern, text)
    print(pattern, m and (m.lastindex, m.groups()))
