#--- references 1
import re
for pattern, text in ((r'(a)\1', 'aa'), (r'(?P<q>[\'"]).*?(?P=q)', 'x"y\'z"'), (r'(a)|\1b', 'b'), (r'(?:(a)|b)\1', 'ba'), ('(a)?(?(1)b|c)', 'ab'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- references 2
import re
for pattern, text in (('(a)?(?(1)b|c)', 'c'), ('(?P<x>a)?(?(x)b)', 'ab'), (r'(<)?(\w+@\w+)(?(1)>|$)', '<u@h>'), (r'(<)?(\w+@\w+)(?(1)>|$)', 'u@h'), (r'(<)?(\w+@\w+)(?(1)>|$)', '<u@h'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- references 3
import re
for pattern, text in (('(?(1)a|b)(c)', 'bc'), (r'(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10', 'abcdefghijj'), (r'\0', '\0'), (r'\07', '\7'), (r'\101', 'A'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- references 4
import re
for pattern, text in ((r'(a)\061', 'a1'), (r'(a)\1\x31', 'aa1'), (r'(a)\g'[:-2], 'a'),):
    m = re.search(pattern, text)
    print(pattern, m and (m.group(), m.span(), m.groups()))
#--- references 5
import re
for pattern in (r'\1', r'(a\1)', r'(a)\2', '(?P=x)', '(?P<x>a(?P=x))',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- references 6
import re
for pattern in ('(?P<x>a)(?P<x>b)', '(?P<1>a)', '(?P<>a)', '(?P<a', '(?P=',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- references 7
import re
for pattern in ('(?P=a', '(?P', '(?Px)', '(?P>x)', '(?P<a-b>x)',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- references 8
import re
for pattern in ('(?(', '(?(1', '(?(x)a)', '(?(0)a)', '(?(2)a)',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- references 9
import re
for pattern in ('(?(1)a|b|c)(x)', '(?(-1)a)', '(?(1)a', '(?()a)', r'\400',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
#--- references 10
import re
for pattern in (r'\8', r'\99', '(?P=é)', '(?(1000000)a)',):
    try:
        print(pattern, bool(re.compile(pattern)))
    except re.error as e:
        print(pattern, e)
