#--- findall 1
import re
for pattern, text in ((r'\d+', 'a1b22c333'), (r'(\d)(\w)', '1a 2b'), (r'(\d)', '1a2b'), ('a*', 'baac'), ('', 'abc'),):
    print(repr(pattern), repr(text), re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)])
#--- findall 2
import re
for pattern, text in ((r'\b', 'two words'), ('(a)|b', 'abab'), ('(a)|(b)', 'ab'), ('x', ''), ('$', 'a\n'),):
    print(repr(pattern), repr(text), re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)])
#--- findall 3
import re
for pattern, text in (('^', 'a\nb'), ('a??', 'aa'), ('a|', 'aab'), ('(?=b)', 'abb'), ('(?<=a)', 'aab'),):
    print(repr(pattern), repr(text), re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)])
#--- findall 4
import re
for pattern, text in ((r'\w+|', 'ab cd'), ('(?:|a)+', 'aa'),):
    print(repr(pattern), repr(text), re.findall(pattern, text), [m.span() for m in re.finditer(pattern, text)])
#--- findall 5
import re
print(re.findall(b'[a-c]+', b'abcxcba'), re.findall(b'a', bytearray(b'aa')), re.findall(b'a', memoryview(b'aa')))
#--- findall 6
import re
p = re.compile('a')
print(p.findall('aaaa', 1), p.findall('aaaa', 1, 3), [m.start() for m in p.finditer('aaaa', 2)])
#--- findall 7
import re
it = re.finditer('b', 'abb')
print(next(it), next(it), next(it, None))
#--- findall 8
import re
it = re.finditer('b', 'abb')
print(next(it, None))
#--- findall 9
import re
it = re.finditer('b', 'abb')
print(iter(it) is it)
