#--- case 1
import re
for a, b in (('a', 'A'), ('é', 'É'), ('σ', 'ς'), ('Σ', 'ς'), ('k', '\u212a'),):
    for flags in (re.I, re.I | re.A):
        print(ascii(a), ascii(b), int(flags), bool(re.fullmatch(a, b, flags)), bool(re.fullmatch(b, a, flags)))
#--- case 2
import re
for a, b in (('s', '\u017f'), ('ß', '\u1e9e'), ('µ', 'μ'), ('я', 'Я'), ('ǆ', 'ǅ'),):
    for flags in (re.I, re.I | re.A):
        print(ascii(a), ascii(b), int(flags), bool(re.fullmatch(a, b, flags)), bool(re.fullmatch(b, a, flags)))
#--- case 3
import re
for a, b in (('i', 'I'),):
    for flags in (re.I, re.I | re.A):
        print(ascii(a), ascii(b), int(flags), bool(re.fullmatch(a, b, flags)), bool(re.fullmatch(b, a, flags)))
#--- case 4
import re
print(re.findall('[a-z]+', 'aBcDe', re.I), re.findall('[^a]', 'aAb', re.I), re.findall(r'(a)\1', 'aA', re.I))
#--- case 5
import re
print(re.findall(b'[a-z]', b'aB\xe9', re.I), re.findall(b'\xe9', b'\xc9', re.I))
#--- case 6
import re
print(re.findall('[А-Я]+', 'привет', re.I), re.findall('straße', 'STRAßE', re.I))
