#--- int
class I(int): pass
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: [10, 20, 30][I(1)])
t(lambda: list(range(I(3))))
t(lambda: 'abc'[I(1):I(3)])
t(lambda: bytes(I(2)))
t(lambda: [0] * I(2))
t(lambda: round(2.567, I(1)))
t(lambda: divmod(I(7), I(2)))
t(lambda: (hex(I(255)), chr(I(65)), 1 << I(3), I(6) & 3, I(6) | 1, bin(I(3)), oct(I(8))))
t(lambda: bytearray(I(3)))
t(lambda: 'x' * I(2))
t(lambda: (True + I(1), I(1) + True, pow(I(2), I(3)), pow(2, I(3), I(5)), I(2)**0.5, I(10)/4, [1,2,3][-I(1)], sorted([I(3), 1, I(2)])))
t(lambda: '%x %c %5d' % (I(255), I(65), I(3)))
t(lambda: (I(5)).to_bytes(I(2), 'big'))
import math
t(lambda: (math.sqrt(I(4)), math.floor(I(3)), round(I(3))))
#--- str
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class S(str): pass
t(lambda: (int(S('12')), float(S('1.5')), len(S('abc')), S('abc')[1], S('abc')[1:], list(S('ab')), S('a') + 'b', 'a' + S('b'), S('ab') * 2, type(S('a') + 'b').__name__, S('a') < 'b', 'a' < S('b'), ord(S('a')), S('é').encode(), repr(S('q')), [S('q')]))
class Obj: pass
o = Obj(); setattr(o, S('xx'), 5); t(lambda: (o.xx, getattr(o, 'xx'), hasattr(o, S('xx'))))
t(lambda: eval(S('1+1')))
t(lambda: ('a-b'.partition(S('-')), 'a-b'.rsplit(S('-')), 'xxaxx'.strip(S('x')), 'aXbX'.count(S('X')), 'abc'.endswith((S('c'),)), 'abc'.index(S('c')), '-'.join({S('k'): 1}), S('a,b').split(','), '{x}'.format(**{S('x'): 1}), '%(k)s' % {S('k'): 2}))
t(lambda: sorted({S('b'): 1, 'a': 2}))
t(lambda: {S('b'), 'b'})
t(lambda: __import__(S('math')).pi)
#--- containers
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class L(list): pass
t(lambda: (L([3, 1]).sort(), L([1, 2])[0], L([1, 2])[::-1], L([1])*2, len(L('abc')), L('ab').index('b'), [*L('ab')], dict(L([(1, 2)])), tuple(L([1])), set(L([1])), zip(L([1]), L([2])), 1 in L([1])) [:-2])
t(lambda: '%s %s' % tuple(L([1, 2])))
t(lambda: max(L([1, 5])))
a, b = L([1, 2]); t(lambda: (a, b))
x = [1, 2, 3]; x[0:2] = L([7]); t(lambda: x)
del x[I(0)]; t(lambda: x)
t(lambda: isinstance(L(), (list, tuple)) and issubclass(L, list))
class D(dict): pass
t(lambda: (list(D(a=1).items()), D({'a': 1}) == {'a': 1}, D(a=1).copy(), D(a=1) | {'b': 2}, {'b': 2} | D(a=1), dict(D(a=1), b=2), 'a' in D(a=1), list(D(a=1)), len(D(a=1)), D(a=1).pop('a'), {**D(a=1)}))
t(lambda: (lambda **k: k)(**D(a=1)))
class B(bytes): pass
t(lambda: (b'a' + B(b'b'), B(b'a') + b'b', b'ab'.find(B(b'b')), B(b'ab').decode(), b','.join([B(b'a')]), bytearray(B(b'ab')), B(b'a') == b'a', b'a' == B(b'a'), {b'a': 1}[B(b'a')]))
#--- exceptions
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class E(KeyError): pass
t(lambda: [str(E('x')), repr(E('x')), E('x').args])
class MyErr(OSError, ValueError): pass
try: raise MyErr('boom')
except ValueError as e: print('caught', e)
class FE(Exception):
    def __str__(self): return 'custom ' + str(self.args)
t(lambda: (str(FE(1, 2)), repr(FE(1, 2))))
def raiser(): raise FE(3)
t(raiser)
