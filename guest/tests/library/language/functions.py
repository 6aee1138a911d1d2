#--- attributes
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class G:
    def __init_subclass__(cls): cls.reg = 1
class G2(G): pass
t(lambda: G2.reg)
def deco(f): f.mark = 1; return f
@deco
def fn(a, b=2, *c, d=4, **e): pass
t(lambda: (fn.mark, fn.__name__, fn.__qualname__, fn.__module__, fn.__doc__, fn.__defaults__, fn.__kwdefaults__, fn.__dict__))
def mk():
    z = 1
    def inner(): return z
    inner.k = 5
    return inner
t(lambda: (mk().k, mk().__name__, mk().__get__(3).__self__))
class W:
    def m(self): return 1
    m.attr = 3
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
    @property
    def p(self): return 'p'
    @p.setter
    def p(self, v): self._p = v
t(lambda: (W.m.attr, W().m.attr, W().m.__self__.__class__.__name__, W().m.__func__ is W.m, W.c(), W().c(), W.s(), W().p, W.p.fget(W()), W.__dict__['s'].__func__(), W.c.__self__ is W))
#--- a function of a built-in type checks its self
for f in (lambda: list.__dict__['append'](5, 1), lambda: list.append(5, 1), lambda: type.mro(5), lambda: type.__call__(5)):
    try:
        f()
    except TypeError:
        print('TypeError')
print(list.__dict__['append']([], 1), hasattr([].append, '__func__'))
#--- generator, format, vars
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def gen():
    next(iter([]))
    yield 1
try: list(gen())
except RuntimeError as e: print(e, type(e.__cause__).__name__)
t(lambda: (format(3.14159, '.2f'), format('a', '>3'), format(5), format(True), vars(type("W", (), {})())))
class Fm:
    def __format__(self, s): return 'F[' + s + ']'
t(lambda: (format(Fm(), 'x'), f'{Fm():abc}', '{:q}'.format(Fm()), f'{Fm()}'))
#--- sys.stdout
import sys
class Out:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): self.t.append('FLUSH')
o = Out()
old = sys.stdout
sys.stdout = o
print('hidden', 1)
print('x', end='', flush=True)
sys.stdout = old
print(''.join(o.t), sys.__stdout__ is old)
print('a', file=o, sep=None)
print(''.join(o.t)[-2:])
#--- an exception leaves a class body
try:
    class C: x = 1 / 0
except ZeroDivisionError:
    zz = 5
    def g(): return zz
print(g())
#--- e.args
e = ValueError(1)
e.args = [1, 2]
print(e, e.args)
try:
    e.args = 5
except TypeError:
    print('TypeError')
print(e.args)
#--- handlers in loops with deep calls
def g():
    for i in range(2):
        try:
            raise ValueError('no')
        except ValueError as e:
            print('c', i + 1, type(e).__name__, e)
g()
def h(times):
    for i in range(times):
        for j in range(2):
            try:
                try:
                    [][i]
                except KeyError as e:
                    print('never', i + 1, type(e).__name__, e, (i, j, [i, j, str(e)]))
                finally:
                    print('finally', max(i, j, *(3, 4)), [i, [j, [i, [j]]]])
            except (IndexError, ValueError) as e:
                print('d', i + 1, j, type(e).__name__, e, dict(a=i, b=[j, {'c': (i, j)}]))
h(2)
