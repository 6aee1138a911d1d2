#--- operators and functions
class S(str): pass
class I(int): pass
class F(float): pass
class L(list): pass
class D(dict):
    def __missing__(self, k): return 'missing ' + str(k)
class T(tuple): pass
class St(set): pass
class B(bytes): pass
class FS(frozenset): pass
print({'a': 1}[S('a')], {S('a'): 1}['a'], S('a') == 'a', 'a' == S('a'), hash(S('a')) == hash('a'), S('b') in {'b'})
print(''.join([S('x'), 'y', S('z')]), 'abc'.find(S('b')), S('b') in 'abc', 'abc'.replace(S('b'), S('X')), 'abc'.startswith(S('a')), S(',').join('ab'), 'a,b'.split(S(',')))
print('%s %d %5.2f' % (S('q'), I(3), F(2.5)), '{} {:>4} {:.1f}'.format(S('q'), I(3), F(2.5)), f'{S("z"):>3}|{I(7):03d}')
print(0 + I(1), I(1) + 0, I(2) * I(3), 2 ** I(3), -I(4), I(5) // 2, 7 % I(4), I(1) < 2, 2 > I(1), I(3) == 3, 3 == I(3), 1.5 + I(1), F(1.5) + 1, 1 + F(2.5), abs(I(-3)), int(I(9)), float(I(2)), str(I(4)), repr(I(4)))
print([10, 20, 30][I(1)], list(range(I(3))), 'abc'[I(1):I(3)], sum([I(1), I(2)]), bytes(I(2)), [0] * I(2), round(F(2.567), I(1)), divmod(I(7), I(2)), hex(I(255)), chr(I(65)), 1 << I(3), I(6) & 3, I(6) | 1, max(I(1), 2), I(3).bit_length() if hasattr(int, 'bit_length') else 2)
print((1,) + T((2, 3)), T((1,)) + (2,), T((1,)) + T((2,)), T((1, 2)) == (1, 2), (1, 2) == T((1, 2)), (1, 2) < T((1, 3)), {(1, 2): 'x'}[T((1, 2))], T((1,2)) * 2)
print([1] + L([2]), L([1]) + [2], L([1]) + L([2]), L([1, 2]) == [1, 2], [1, 2] == L([1, 2]), sorted(L([2, 1])), [1] < L([2]))
x = [1]; x += L([2]); x.extend(L([3])); x[1:1] = L([9]); print(x)
print({1, 2} | St([3]), St([1]) & {1}, {1} < St([1, 2]), St([1]) == {1}, {1} - St([1]), FS([1]) | {2}, {1}.union(St([2])))
d = D(a=1); print(d['a'], d['zz'], d.get('zz'), 'a' in d, len(d), dict(d), {**d}, d == {'a': 1}, {'a': 1} == d); e = {}; e.update(D(b=2)); print(e, {'q': 0} | D(c=3))
def f(**k): return k
print(f(**D(m=1)), [*L([1, 2])], (lambda *a: a)(*T((1, 2))))
print(b''.join([B(b'x'), b'y']), b'a' + B(b'b'), B(b'ab')[0], B(b'ab') == b'ab')
print(int.__new__(I, 5) + 1, type(int.__new__(I, 5)).__name__, str.__new__(S, 'abc').upper(), tuple.__new__(T, [1, 2]))
#--- instances of derived classes
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(3, 4); print(p.x, p, len(p), p == (3, 4), isinstance(p, tuple))
class C2(list):
    def __init__(self, a, b): self.a = a; self.append(b)
c = C2(1, 2); print(c, c.a, len(c))
class Cel(float):
    def __new__(cls, v, unit='C'):
        o = float.__new__(cls, v); o.unit = unit; return o
t = Cel(36.6, 'F'); print(t + 1, t.unit, t > 30, round(t))
class E(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
try: raise E(1, b=5)
except Exception as e: print(e, e.b, e.args, repr(e), type(e).__name__)
class E2(ValueError):
    def __init__(self, code): self.code = code
try: raise E2(7)
except ValueError as e: print(e.code, e.args, str(e))
#--- special methods as attributes
class S(str): pass
class I(int): pass
class F(float): pass
class L(list): pass
class D(dict):
    def __missing__(self, k): return 'missing ' + str(k)
class T(tuple): pass
class St(set): pass
class B(bytes): pass
class FS(frozenset): pass
d = D(a=1)
c = L([2])
p = T((3, 4))
print(dict.keys(d), list.append(c, 5), c, str.upper(S('q')), dict.__getitem__(d, 'a'), list.__len__(c), tuple.__repr__(p), int.__add__(I(1), 2))
class RD(dict):
    def __getitem__(self, k): return 'my ' + str(super().__getitem__(k))
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __repr__(self): return 'RD(' + super().__repr__() + ')'
r = RD(); r['k'] = 2; print(r['k'], r, str(r), r.get('k'))
print([].__len__(), 'a'.__add__('b'), hasattr([], '__iter__'), hasattr(5, '__iter__'), list.__hash__, (5).__class__, hasattr(list, '__iter__'), [1,2].__contains__(1), (3).__eq__(3))
class H:
    __hash__ = None
try: {H(): 1}
except TypeError as e: print(e)
class Cnt(dict):
    def __missing__(self, k): return 0
c = Cnt(); 
for ch in 'hello': c[ch] += 1
print(c, isinstance(c, dict))
n = type('N', (), D(a=1)); print(n.a)
class Q(list):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
print(Q([1, 2]), Q().extra, Q('ab'))
print(isinstance(True, int), I.from_bytes(b'\x01', 'big'), D.fromkeys('ab', 1))
#--- json
class S(str): pass
class I(int): pass
class F(float): pass
class L(list): pass
class D(dict):
    def __missing__(self, k): return 'missing ' + str(k)
class T(tuple): pass
class St(set): pass
class B(bytes): pass
class FS(frozenset): pass
import json
print(json.dumps(D(a=L([1, I(2), S('s'), T((1,))]))))
