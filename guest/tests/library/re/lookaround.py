#--- lookaround 1
import re
for pattern, text in (('a(?=b)', 'acab'), ('a(?!b)', 'abac'), ('(?<=a)b', 'bab'), ('(?<!a)b', 'abb'), ('(?<=abc)def', 'abcdef'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- lookaround 2
import re
for pattern, text in ((r'(?<=-)\w+', 'spam-egg'), ('(?<=a|b)c', 'bc'), ('(?<=(a))b', 'ab'), (r'(a)(?<=\1)b', 'ab'), ('(?=(a+))a*b', 'baaabac'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- lookaround 3
import re
for pattern, text in (('(?!)', 'a'), ('(?=)', 'a'), ('(?<!)', 'a'), ('(?<=)', 'a'), ('(?=a(?=b))', 'ab'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- lookaround 4
import re
for pattern, text in (('(?<=^a)b', 'ab'), ('(?<=a$)', 'a'), (r'(?<=\b)a', ' a'), ('(?<=a{2})b', 'aab'), ('(?<=(?:ab){2})c', 'ababc'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- lookaround 5
import re
for pattern, text in (('(?<=é)x', 'éx'), ('(?<=[ab])c', 'bc'), ('(?<=(?=ab).)b', 'ab'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- lookaround 6
import re
for pattern in ('(?<=a*)b', '(?<!a|bc)d', '(?<=a+)', '(?<=a?)', '(?<=(a|bc))',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- lookaround 7
import re
for pattern in ('(?<=a{1,2})', r'(?<=(a)\1)b', r'(a)(?<=(?(1)b|cc))', '(?<=(?P<x>a)(?P=x))', '(?<=a',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- lookaround 8
import re
for pattern in ('(?<', '(?<a', '(?<*)', '(?=',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
