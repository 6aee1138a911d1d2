#--- unicode 1
import re
text = 'naïve café 日本語 😀 done'
for pattern in (r'\w+', '.', 'é', '[à-ÿ]', r'(\w)(\w)$',):
    print(pattern, [(m.group(), m.span(), m.groups()) for m in re.finditer(pattern, text)])
#--- unicode 2
import re
text = 'naïve café 日本語 😀 done'
for pattern in ('😀', '[^ -~]', r'\s', '日(.)語',):
    print(pattern, [(m.group(), m.span(), m.groups()) for m in re.finditer(pattern, text)])
#--- unicode 3
import re
text = 'naïve café 日本語 😀 done'
p = re.compile('.')
print(p.match(text, 12), p.match(text, 12, 13), p.findall(text, 11, 14))
#--- unicode 4
import re
text = 'naïve café 日本語 😀 done'
p = re.compile('.')
print(p.search(text, 200), re.sub('[^ -~]', lambda m: hex(ord(m.group())), text))
#--- unicode 5
import re
text = 'naïve café 日本語 😀 done'
print(re.split('[ïé日]', text), re.sub('(é)', r'<\1>', text), re.findall('\\u00e9|\\U0001F600', text))
#--- unicode 6
import re
print(re.findall('é{2}', 'éé'), re.findall('\ud800', 'a\ud800b') == ['\ud800'])
#--- unicode 7
import re
long = 'aé' * 5000
print(len(re.findall('é', long)), [m.start() for m in re.finditer('aéa', long)][-3:], re.search('$', long).span())
#--- unicode 8
import re
long = 'aé' * 5000
print(len(re.sub('a', 'éé', long)))
#--- unicode 9
import re
print(re.escape('a.b*c é\n#&~-_!"%\',/:;<=>@`'), re.escape(b'a.b\xff\0'), re.escape(''))
#--- unicode 10
import re
text = 'naïve café 日本語 😀 done'
m = re.search('(?P<ñ>é)', text)
print(m.groupdict(), m.start('ñ'))
