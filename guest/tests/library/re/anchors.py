#--- anchors 1
import re
for pattern, text, flags in (('^', 'a\nb\n', re.M), ('$', 'a\nb\n', re.M), ('$', 'a\nb\n', 0), ('^', 'a\nb\n', 0), (r'\A', 'a\nb', re.M),):
    print(repr(pattern), repr(text), int(flags), [m.span() for m in re.finditer(pattern, text, flags)])
#--- anchors 2
import re
for pattern, text, flags in ((r'\Z', 'a\nb\n', re.M), (r'\Z', 'a\n', 0), ('a$', 'a\n', 0), (r'a\Z', 'a\n', 0), ('^$', '\n\n', re.M),):
    print(repr(pattern), repr(text), int(flags), [m.span() for m in re.finditer(pattern, text, flags)])
#--- anchors 3
import re
for pattern, text, flags in (('$', '\n', 0), ('^a', '\na', 0), ('$^', '', 0), (r'\b', 'a b', 0), (r'\B', 'ab c', 0),):
    print(repr(pattern), repr(text), int(flags), [m.span() for m in re.finditer(pattern, text, flags)])
#--- anchors 4
import re
for pattern, text, flags in ((r'\B', '', 0), (r'\b', '', 0), ('$.', 'a\nb', re.M | re.S), ('^.*$', 'a\nb', re.M),):
    print(repr(pattern), repr(text), int(flags), [m.span() for m in re.finditer(pattern, text, flags)])
