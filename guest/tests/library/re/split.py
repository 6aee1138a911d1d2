#--- split 1
import re
for pattern, text, kw in ((r'\W+', 'Words, words, words.', {}), (r'(\W+)', 'Words, words, words.', {}), (r'\W+', 'Words, words, words.', {'maxsplit': 1}), ('[a-f]+', '0a3B9', {'flags': re.I}), (r'\b', 'Words, words', {}),):
    print(repr(pattern), re.split(pattern, text, **kw))
#--- split 2
import re
for pattern, text, kw in ((r'\W*', '...words...', {}), (r'(\W*)', '...words...', {}), ('x', '', {}), ('', 'abc', {}), ('(a)|b', 'xaxbx', {}),):
    print(repr(pattern), re.split(pattern, text, **kw))
#--- split 3
import re
for pattern, text, kw in (('a', 'a', {}), (',', 'a,b,c', {'maxsplit': -1}),):
    print(repr(pattern), re.split(pattern, text, **kw))
#--- split 4
import re
print(re.split(b',', b'a,b'), re.compile('-').split('a-b-c', 1), re.compile('-').split(string='a-b-c', maxsplit=5))
#--- split 5
import re
print(re.split('(?=[A-Z])', 'splitCamelCaseHere'), re.split(r'(\d)(x)?', 'a1b2xc'))
