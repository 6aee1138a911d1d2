import string
for n in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits', 'punctuation'):
    print(n, getattr(string, n))
print(repr(string.whitespace), len(string.printable), string.capwords('hello big  WORLD'), string.capwords('a-b-c', '-'))
print('a' in string.ascii_letters, string.ascii_lowercase[3], string.digits.index('7'))
