#--- programs 1
import re
TOKEN = re.compile(r'''
    (?P<number>\d+(?:\.\d*)?)   # integer or decimal
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>\*\*|[+\-*/()=])
  | (?P<space>\s+)
  | (?P<bad>.)
''', re.VERBOSE)
def tokens(text):
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if m.lastgroup != 'space':
            yield m.lastgroup, m.group()
        pos = m.end()
print(list(tokens('x1 = 3.5 * (y + 2)**2 ?')))
#--- programs 2
import re
log = '''2024-01-02 10:11:12,345 ERROR [main] db.py:42 - cannot connect
2024-01-02 10:11:13,001 INFO [worker-1] job.py:7 - started id=17'''
line = re.compile(r'^(\d{4})-(\d\d)-(\d\d) ([\d:]+),(\d+) (\w+)\s+\[([^\]]+)\] (\S+):(\d+) - (.*)$', re.M)
for m in line.finditer(log):
    print(m.groups())
#--- programs 3
import re
print(re.findall(r'[\w.+-]+@[\w-]+\.[\w.-]+', 'mail a.b@c.org, x+y@z.co.uk; no@'))
#--- programs 4
import re
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'someCamelCaseName').lower(), re.sub(r'_([a-z])', lambda m: m.group(1).upper(), 'some_snake_name'))
#--- programs 5
import re
print(re.sub(r'\B(?=(\d{3})+(?!\d))', ',', '1234567890'), re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a \"b\" c" and "d"'))
#--- programs 6
import re
print(bool(re.fullmatch(r'(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}', '192.168.0.1')), bool(re.match(r'^(?=.*\d)(?=.*[a-z]).{4,8}$', 'ab1cd')))
#--- programs 7
import re
print(re.split(r'[;,]\s*', 'a; b,c;  d'), re.findall(r'<(\w+)[^>]*>(.*?)</\1>', '<b>x</b><i c="d">y</i>'))
#--- programs 8
import re
print(dict(re.findall(r'(\w+)=(\w+)', 'a=1 b=2')), re.sub(r'\s+', ' ', ' a \n\t b ').strip(), re.findall(r'\b\w{4}\b', 'this is some text'))
#--- programs 9
import re
print(re.sub(r'[aeiou]', lambda m: {'a': '4', 'e': '3'}.get(m.group(), m.group()), 'aeiou'), re.search(r'(\d+)-(\d+)', 'p 10-20').expand(r'\2..\1'))
