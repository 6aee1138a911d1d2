#--- quantifiers 1
import re
for pattern, text in (('a{2}', 'aaaa'), ('a{2,}', 'aaaa'), ('a{,2}', 'aaaa'), ('a{1,2}?', 'aaa'), ('a{,}', 'aa'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 2
import re
for pattern, text in (('a{', 'a{'), ('a{}', 'a{}'), ('a{x}', 'a{x}'), ('a{1', 'a{1'), ('a{1,', 'a{1,'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 3
import re
for pattern, text in (('a{1,2', 'a{1,2'), ('a{ 1}', 'a{ 1}'), ('a{01}', 'a'), ('{', '{'), ('x{0}y', 'xy'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 4
import re
for pattern, text in (('(ab){2}', 'abab'), ('(?:ab){1,2}', 'ababab'), ('a*?b', 'aab'), ('a+?', 'aa'), ('a??', 'a'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 5
import re
for pattern, text in (('a*+a', 'aaa'), ('a++b', 'aab'), ('a?+a', 'a'), ('a{1,2}+a', 'aa'), ('(?>a*)a', 'aa'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 6
import re
for pattern, text in (('(?>a*)b', 'aab'), ('(?:a|ab)(?>c|bcd)d', 'abcd'), ('(a|b)*', 'abba'), ('(a*)*', 'aa'), ('(a*)+', 'b'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 7
import re
for pattern, text in (('(a|)*', 'aa'), ('(?:a?)*y', 'aay'), ('(a?)*?b', 'aab'), ('((a)|b)*', 'ab'), ('(?=a)*a', 'a'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 8
import re
for pattern, text in (('(?=(a))?b', 'b'), ('(?:)*a', 'a'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- quantifiers 9
import re
for pattern in ('*', 'a**', 'a*?+', 'a+*', 'a??*',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__, e)
#--- quantifiers 10
import re
for pattern in ('+a', '(*a)', '|*', '(?:+)', '^*',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__, e)
#--- quantifiers 11
import re
for pattern in ('$?', r'\b+', r'a|*', 'a{2,1}', 'a{2}{3}',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__, e)
#--- quantifiers 12
import re
for pattern in ('a{2}*', '{1}', '(?i)*', r'\Z{2}', 'x{99999999999}',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__, e)
#--- quantifiers 13
import re
for pattern in ('x{1,4294967295}',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except (re.error, OverflowError) as e:
        print(pattern, type(e).__name__, e)
