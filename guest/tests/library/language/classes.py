#--- metaclass
class M(type):
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns)
        c.tag = kw.get('tag', 'none')
        return c
    def __init__(c, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        c.inited = True
    def __call__(c, *a):
        return ('made', super().__call__(*a))
    def __iter__(c): return iter([1,2])
    def __len__(c): return 7
    def __getitem__(c, i): return ('item', i)
    def __contains__(c, x): return x == 3
    def __bool__(c): return False
    def hello(c): return 'hello ' + c.__name__
    @property
    def p(c): return 'p of ' + c.__name__
class A(metaclass=M, tag='T'):
    def __init__(self, x=0): self.x = x
class B(A): pass
print(type(A) is M, type(B) is M, A.tag, B.tag, A.inited, list(A), len(A), A[4], 3 in A, bool(A), A.hello(), B.p)
r = B(5); print(r[0], r[1].x, isinstance(r[1], A), type(r[1]) is B)
print(M.__mro__, type(M), isinstance(A, M), isinstance(A, type), issubclass(M, type))
C = M('C', (A,), {'y': 1}); print(C.y, C.tag, C.__bases__, C.__base__)
D = type('D', (A,), {}); print(type(D))
T = type('T', (), {'f': lambda self: 3}); print(T().f(), T.__name__, T)
#--- resolution order
class O: 
    def f(self): return ['O']
class X(O):
    def f(self): return ['X'] + super().f()
class Y(O):
    def f(self): return ['Y'] + super().f()
class Z(X, Y):
    def f(self): return ['Z'] + super().f()
print(Z().f(), [c.__name__ for c in Z.__mro__])
try:
    class Bad(O, X): pass
except TypeError as e: print(str(e)[:60])
try:
    class Bad(X, X): pass
except TypeError as e: print(e)
#--- instance and subclass checks
class IC(type):
    def __instancecheck__(c, o): return o == 1
    def __subclasscheck__(c, o): return o is int
class K(metaclass=IC): pass
print(isinstance(1, K), isinstance(2, K), issubclass(int, K), issubclass(str, K), isinstance(1, (str, (K,))), isinstance(K(), K))
#--- abstract class
class Abs: pass
Abs.__abstractmethods__ = frozenset(['a', 'b'])
try: Abs()
except TypeError as e: print(e)
#--- class hooks
class Desc:
    def __set_name__(self, owner, name): self.n = name; print('set_name', owner.__name__, name)
    def __get__(self, o, t): return self if o is None else 'got ' + self.n
class Base:
    d = Desc()
    def __init_subclass__(cls, /, kw=None, **k):
        super().__init_subclass__(**k); print('init_subclass', cls.__name__, kw, __class__.__name__)
    def __class_getitem__(cls, i): return (cls.__name__, i)
class Sub(Base, kw=3): pass
print(Sub[int], Base().d, Sub.d is Base.__dict__['d'])
class Ent:
    def __mro_entries__(self, bases): return (Base,)
class Sub2(Ent()): pass
print(Sub2.__bases__, len(Sub2.__orig_bases__), [c.__name__ for c in Base.__subclasses__()])
