#--- write and read  pending: io in Python
import io
s = io.StringIO()
print(s.write('hello\n'), s.write('wörld'), repr(s.getvalue()) == "'hello\\nwörld'", s.tell())
s.seek(1)
print(s.read(3), repr(s.readline()), len(s.readlines()), repr(s.read()))
s.seek(0)
s.write('H')
s.seek(0)
print(s.readline(), s.read(2))
#--- initial text  pending: io in Python
import io
s = io.StringIO('a\nb\r\nc')
print(s.readlines(), s.tell(), s.read())
s.seek(0)
print(list(s))
print(io.StringIO('x').read(), io.StringIO(None).read() == '', io.StringIO('abc').readline(2))
#--- gaps and truncation  pending: io in Python
import io
s = io.StringIO('abcdef')
print(s.truncate(3), repr(s.getvalue()))
s.seek(5)
s.write('x')
print(repr(s.getvalue()))
s.seek(0, io.SEEK_END)
s.write('!')
print(repr(s.getvalue()), s.tell())
#--- line ends  pending: io in Python
import io
print(io.StringIO('a\r\nb\rc', newline=None).readlines(), io.StringIO('a\r\nb\rc', newline='').readlines(), io.StringIO('a\r\nb', newline='\n').readlines())
s = io.StringIO(newline='\r\n')
s.write('a\nb\n')
print(repr(s.getvalue()))
#--- closed  pending: io in Python
import io
with io.StringIO('text') as s:
    print(s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
print(s.closed)
for f in (s.read, s.getvalue, s.tell, lambda: s.write('x'), s.readline, lambda: list(s)):
    try:
        f()
    except ValueError as e:
        print(e)
#--- wrong types  pending: io in Python
import io
for f in (lambda: io.StringIO(1), lambda: io.StringIO().write(b'x'), lambda: io.StringIO().write(1), lambda: io.BytesIO('x'), lambda: io.BytesIO().write('x'), lambda: io.StringIO('a').read('b')):
    try:
        f()
    except TypeError as e:
        print(e)
for f in (lambda: io.StringIO('a').seek(-1), lambda: io.BytesIO().seek(-1), lambda: io.StringIO('a').seek(0, 9), lambda: io.StringIO('a', newline='x')):
    try:
        f()
    except ValueError as e:
        print(e)
#--- bytes  pending: io in Python
import io
b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.tell(), b.read(), b.read())
b.seek(-2, 2)
b.write(b'XYZ')
print(b.getvalue(), b.getbuffer()[0], len(b.getbuffer()))
b.seek(0)
x = bytearray(2)
print(b.readinto(x), bytes(x), list(b))
b.seek(20)
b.write(b'!')
print(len(b.getvalue()), b.getvalue()[10:13])
#--- print to it
import io
s = io.StringIO()
print('a', 1, None, sep='-', file=s)
print('b', end='', file=s)
print(repr(s.getvalue()))
#--- standard output caught
import contextlib, io, sys
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('caught')
    sys.stdout.write('too\n')
print(repr(out.getvalue()))
old = sys.stdout
sys.stdout = io.StringIO()
print('also')
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))
#--- classes  pending: io in Python
import io
s, b = io.StringIO(), io.BytesIO()
print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(s, io.IOBase), isinstance(b, io.TextIOBase), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
#--- not supported  pending: io in Python
import io
for f in (io.BytesIO().fileno, io.StringIO().fileno):
    try:
        f()
    except io.UnsupportedOperation as e:
        print(e, isinstance(e, OSError), isinstance(e, ValueError))
#--- a subclass  pending: io in Python
import io
class Upper(io.StringIO):
    def write(self, s):
        return super().write(s.upper())
u = Upper()
u.writelines(['d', 'e'])
print('x', file=u)
print(repr(u.getvalue()))
#--- an own stream  pending: io in Python
import io
class Counter(io.RawIOBase):
    def __init__(self):
        self.left = 5
    def readable(self):
        return True
    def readinto(self, b):
        n = min(self.left, len(b))
        b[:n] = b'abcde'[5 - self.left:5 - self.left + n]
        self.left -= n
        return n
c = Counter()
print(c.read(2), c.readall(), c.read(1), c.closed)
#--- csv and json through it
import csv, io, json
f = io.StringIO('a,b\n1,2\n')
print(list(csv.reader(f)))
out = io.StringIO()
json.dump({'a': [1, 2]}, out)
print(out.getvalue(), json.load(io.StringIO('{"x": 1}')))
