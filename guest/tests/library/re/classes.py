#--- classes 1
import re
text = ''.join(chr(c) for c in list(range(0x250)) + [0x300, 0x301, 0x37e, 0x3c3, 0x660, 0x966, 0x1680, 0x180e, 0x2000, 0x200b, 0x2028, 0x203f, 0x2040, 0x2160, 0x2460, 0x3000, 0x3007, 0x4e00, 0xfe33, 0xff10, 0xff3f, 0x1d7d8, 0x1f600])
for pattern in (r'\w', r'\W', r'\d', r'\D', r'\s',):
    found = re.findall(pattern, text)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    found = re.findall(pattern, text, re.A)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    data = bytes(range(256))
    print(re.findall(pattern.encode(), data))
#--- classes 2
import re
text = ''.join(chr(c) for c in list(range(0x250)) + [0x300, 0x301, 0x37e, 0x3c3, 0x660, 0x966, 0x1680, 0x180e, 0x2000, 0x200b, 0x2028, 0x203f, 0x2040, 0x2160, 0x2460, 0x3000, 0x3007, 0x4e00, 0xfe33, 0xff10, 0xff3f, 0x1d7d8, 0x1f600])
for pattern in (r'\S', r'[\w]', r'[^\w]', r'[\W\d]', r'[\s\d]',):
    found = re.findall(pattern, text)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    found = re.findall(pattern, text, re.A)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    data = bytes(range(256))
    print(re.findall(pattern.encode(), data))
#--- classes 3
import re
text = ''.join(chr(c) for c in list(range(0x250)) + [0x300, 0x301, 0x37e, 0x3c3, 0x660, 0x966, 0x1680, 0x180e, 0x2000, 0x200b, 0x2028, 0x203f, 0x2040, 0x2160, 0x2460, 0x3000, 0x3007, 0x4e00, 0xfe33, 0xff10, 0xff3f, 0x1d7d8, 0x1f600])
for pattern in (r'[^\s\d]', r'[\S\n]', r'[\D1]', r'[\w-]',):
    found = re.findall(pattern, text)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    found = re.findall(pattern, text, re.A)
    print(pattern, len(found), sum(ord(c) * 31 for c in found) % 1000003)
    data = bytes(range(256))
    print(re.findall(pattern.encode(), data))
#--- classes 4
import re
print([m.start() for m in re.finditer(r'\b', 'a\u0301b c_d e\u203ff')], [m.start() for m in re.finditer(r'\B', 'ab\u0301 c')])
#--- classes 5
import re
print(re.findall(r'[]a]', ']a^'), re.findall('[^]a]', ']ab'), re.findall('[a-c-]', 'a-d'))
#--- classes 6
import re
print(re.findall('[-a]', '-a'), re.findall(r'[\]\\^-]', ']\\^-'), re.findall('[a^]', '^a'))
#--- classes 7
import re
print(re.findall('[[]', '['), re.findall('[[:alpha:]]', 'a:]l]'), re.findall(r'[\x41\u0042\103\n\b]', 'ABC\n\b'))
#--- classes 8
import re
print(re.findall('[é-ï]', 'êzí'), re.findall('[^é]', 'éa'))
#--- classes 9
import re
print(re.findall(r'[\d-z]'[:0] + '[0-9-z]', '5-z'), re.findall('[&&~~||]', '&~|-'), re.findall('[!-~]', ' !~\x7f'))
#--- classes 10
import re
print(re.findall('.', 'a\n\r\x85\u2028b'), re.findall('(?s).', 'a\n'))
