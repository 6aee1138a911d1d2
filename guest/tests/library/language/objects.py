#--- classes that programs write
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class L(list): pass
t(lambda: type('X', (I, L), {}))
class MM(type): pass
t(lambda: type('X', (MM, L), {}))
t(lambda: MM('Y', (), {}).__class__.__name__)
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
t(lambda: Slots().a)
class Pt:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, Pt) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f'Pt({self.x})'
t(lambda: ({Pt(1), Pt(1)}, sorted([Pt(2), Pt(1)]), Pt(1) == Pt(1), Pt(1) != Pt(2), Pt.__eq__(Pt(1), Pt(1)), max(Pt(1), Pt(3))))
class Sg:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v=0): self.v = v
t(lambda: (Sg(1) is Sg(2), Sg(3).v))
class GA:
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return n.upper()
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
g = GA(); g.y = 4; t(lambda: (g.y, g.foo, hasattr(g, '__zz__')))
class A1:
    def __init__(self, **k): self.k = k; 
class B1(A1):
    def __init__(self, b=0, **k): super().__init__(**k); self.b = b
class C1(A1):
    def __init__(self, c=0, **k): super().__init__(**k); self.c = c
class D1(B1, C1): pass
d = D1(b=1, c=2, z=3); t(lambda: (d.b, d.c, d.k))
class P1:
    @property
    def v(self): return 1
    @classmethod
    def mk(cls): return cls.__name__
class P2(P1):
    @property
    def v(self): return super().v + 1
    @classmethod
    def mk(cls): return 'sub ' + super().mk()
t(lambda: (P2().v, P2.mk()))
t(lambda: repr(P2)[-4:])
t(lambda: (int.__name__, int.__module__, P2.__module__, P2.__qualname__, type(None).__name__, int.__doc__ is None or True))
