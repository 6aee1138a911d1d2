#--- errors 1
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('(', ')', 'a)', '((a)', '[',):
    show(pattern)
#--- errors 2
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('[a', '[]', '[^]', '[a-', '[b-a]',):
    show(pattern)
#--- errors 3
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'[a-\d]', r'[\d-a]', r'[\w-\d]', '\\', 'a\\',):
    show(pattern)
#--- errors 4
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('(\\', '[\\', r'\q', r'\y', r'\i',):
    show(pattern)
#--- errors 5
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'[\q]', r'\x', r'\x1', r'\xg', r'\u12',):
    show(pattern)
#--- errors 6
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'\U1234', r'\U00110000', r'\e', r'\h', r'\R',):
    show(pattern)
#--- errors 7
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'\K', r'\Q', r'\E', r'\G', r'\X',):
    show(pattern)
#--- errors 8
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'\p', r'\P', r'\z', r'\o', r'\c',):
    show(pattern)
#--- errors 9
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (r'\k', r'\g', r'[\8]', r'[\400]', '(?',):
    show(pattern)
#--- errors 10
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('(?x', '(?#', '(?#a', '(?R)', '(?1)',):
    show(pattern)
#--- errors 11
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('(?+1)', '(?&a)', '(?|a)', '(?C)', '(?^',):
    show(pattern)
#--- errors 12
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ("(?'a'b)", '(?<a>b)', '(?~a)', '(*VERB)', '(*UTF)a',):
    show(pattern)
#--- errors 13
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('a\nb(', '(\n\n?P<x', 'é[', '(?P<é>a)(?P=ü)', '[z-é',):
    show(pattern)
#--- errors 14
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in ('[é-a]',):
    show(pattern)
#--- errors 15
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
for pattern in (b'(', b'[\xff-a]', rb'\u0041', rb'\N', b'(?P<\xff>a)', rb'\q'):
    show(pattern)
#--- errors 16
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
show(' a { 2 } ( ', re.X)
#--- errors 17
import re
def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(repr(pattern), 'works')
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern, e.args)
show('a # (', re.X)
#--- errors 18
import re
for value in (1, None, 1.5, [], ()):
    try:
        re.compile(value)
    except TypeError as e:
        print(e)
#--- errors 19
import re
for call in (lambda: re.match('a', 1), lambda: re.match('a', None), lambda: re.match(b'a', 'x'), lambda: re.match('a', b'x'), lambda: re.findall('a', [1])):
    try:
        call()
    except TypeError as e:
        print(e)
#--- errors 20
import re
e = re.error('text')
print(e, repr(e), e.msg)
#--- errors 21
import re
e = re.error('text')
print(e.pattern, e.pos, isinstance(e, Exception))
#--- errors 22
import re
print(re.error.__name__)
#--- errors 23
import re
e = re.error('text')
try:
    raise re.error('mine')
except re.error as e:
    print('caught', e)
