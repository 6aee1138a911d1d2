#--- cached_property
from functools import cached_property
class Data:
    def __init__(self, n):
        self.n = n
    @cached_property
    def total(self):
        print('computing')
        return sum(range(self.n))
d = Data(10)
print(d.total, d.total)
d.n = 20
print(d.total)
del d.total
print(d.total)
d.total = 5
print(d.total)
print('total' in d.__dict__, isinstance(Data.total, cached_property))
#--- cmp_to_key
from functools import cmp_to_key
def by_len(a, b):
    return len(a) - len(b)
print(sorted(['ccc', 'a', 'bb', 'd'], key=cmp_to_key(by_len)))
nums = [3, 30, 34, 5, 9]
print(''.join(sorted(map(str, nums), key=cmp_to_key(lambda x, y: (x + y < y + x) - (x + y > y + x)))))
K = cmp_to_key(by_len)
print(K('a') < K('bb'), K('a') == K('b'), K('bb') >= K('a'), K('x').obj)
print(max(['a', 'bbb', 'cc'], key=cmp_to_key(by_len)))
people = [('x', 3), ('y', 1), ('z', 3)]
print(sorted(people, key=cmp_to_key(lambda p, q: q[1] - p[1])))
#--- decorators
# decorators without looking at attributes of functions
from functools import wraps
log = []
def trace(f):
    @wraps(f)
    def inner(*args, **kw):
        log.append((args, sorted(kw.items())))
        return f(*args, **kw)
    return inner
@trace
def add(a, b=1):
    return a + b
print(add(1), add(1, b=2), log)
def memo(f):
    seen = {}
    @wraps(f)
    def inner(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]
    return inner
@memo
def fact(n):
    return n * fact(n - 1) if n else 1
print(fact(20))
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def f(x):
    return x
f(1); f(2)
print(f.n)
#--- lru_cache
from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
print([f(1), f(2), f(1), f(3), f(1), f(2)], calls)
print(f.cache_info())
f.cache_clear()
print(f.cache_info(), f.cache_parameters())
@lru_cache
def g(*args, **kw):
    calls.append((args, kw))
    return len(args) + len(kw)
calls.clear()
print(g(1, 2), g(1, 2), g(1, b=2), g(1, b=2), g(), g())
print(calls, g.cache_info())
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache(maxsize=None, typed=True)
def t(x):
    return type(x).__name__
print(t(1), t(1.0), t(True), t(1), t.cache_info())
@lru_cache(maxsize=0)
def z(x):
    return x
print(z(1), z(1), z.cache_info())
print(f.__wrapped__(21))
try:
    f([])
except TypeError as e:
    print('TypeError')
try:
    lru_cache('x')
except TypeError as e:
    print(e)
#--- lru_cache_method
from functools import lru_cache, cache
class A:
    def __init__(self, k):
        self.k = k
    @lru_cache(maxsize=None)
    def mul(self, x):
        print('compute', x)
        return self.k * x
    @cache
    def none(self):
        return None
a, b = A(2), A(3)
print(a.mul(5), a.mul(5), b.mul(5), a.mul(x=5))
print(A.mul.cache_info(), a.mul.cache_info().misses)
print(a.none(), a.none(), A.none.cache_info().hits)
class Grid:
    def __init__(self, n):
        self.n = n
    def paths(self):
        @cache
        def go(r, c):
            if r == self.n or c == self.n:
                return 1
            return go(r + 1, c) + go(r, c + 1)
        return go(0, 0)
print(Grid(12).paths())
#--- lru_order
from functools import lru_cache
made = []
@lru_cache(3)
def f(x):
    made.append(x)
    return x
for x in [1, 2, 3, 1, 4, 2, 1, 5, 6, 1, 4, 4, 5, 6, 1]:
    f(x)
print(made, f.cache_info())
@lru_cache(50)
def g(x):
    return x * x
for i in range(1000):
    g(i % 60)
    g(i % 7)
print(g.cache_info())
#--- partial
from functools import partial
basetwo = partial(int, base=2)
print(basetwo('10010'))
def f(*args, **kw):
    return args, kw
p = partial(f, 1, 2, a=3)
print(p(), p(4, b=5), p(a=6))
print(p.func is f, p.args, p.keywords)
q = partial(p, 7, c=8)
print(q(9), q.func is f, q.args, q.keywords)
print(list(map(partial(pow, 2), range(5))))
try:
    partial(3)
except TypeError as e:
    print(e)
print(repr(partial(f))[:30].split('<')[0])
class A:
    m = partial(f, 'x')
print(A().m(1))
#--- partialmethod
from functools import partialmethod
class Cell:
    def __init__(self):
        self.alive = False
    def set_state(self, state, extra=None):
        self.alive = state
        return self, extra
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, extra='e')
c = Cell()
r = c.set_alive()
print(c.alive, r[1])
r = c.set_dead()
print(c.alive, r[1], r[0] is c)
#--- reduce
from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, 'python'))
print(reduce(operator.add, [], 'nothing'), reduce(operator.add, ['one']))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str, len)(12345))
#--- singledispatch
from functools import singledispatch
@singledispatch
def show(x):
    return 'object ' + str(x)
@show.register(int)
def _(x):
    return 'int ' + str(x)
@show.register(list)
@show.register(tuple)
def show_seq(x):
    return 'seq of %d' % len(x)
show.register(type(None), lambda x: 'none')
class Base: pass
class Child(Base): pass
show.register(Base, lambda x: 'base')
print(show(1), show(True), show([1, 2]), show((1,)), show(None), show(2.5), show(Child()), show('s'))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(str) is show.registry[object], sorted(c.__name__ for c in show.registry))
@show.register(bool)
def _(x):
    return 'bool'
print(show(True), show(7))
try:
    show()
except TypeError as e:
    print(e)
#--- singledispatch_annotations  pending: needs parts of the language or modules that are missing
from functools import singledispatch, singledispatchmethod
@singledispatch
def f(x, extra=None):
    return 'default'
@f.register
def _(x: int, extra=None):
    return 'int'
@f.register
def _(x: str, extra=None):
    return 'str'
print(f(1), f('a'), f(1.5))
class Neg:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('Cannot negate')
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg
print(Neg().neg(5), Neg().neg(True))
try:
    Neg().neg('x')
except NotImplementedError as e:
    print(e)
try:
    @f.register
    def nothing(x):
        pass
except TypeError as e:
    print('TypeError')
#--- singledispatchmethod
from functools import singledispatchmethod
class Shape:
    def __init__(self, k):
        self.k = k
    @singledispatchmethod
    def area(self, x):
        return 'unknown'
    @area.register(int)
    def _area_int(self, x):
        return self.k * x
    @area.register(tuple)
    def _area_tuple(self, x):
        return self.k * x[0] * x[1]
s = Shape(2)
print(s.area(3), s.area((4, 5)), s.area('?'))
#--- total_ordering
from functools import total_ordering
@total_ordering
class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade
    def __eq__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self.grade == other.grade
    def __lt__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self.grade < other.grade
a, b = Student('a', 1), Student('b', 2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
c = Student('c', 1)
print(a < c, a <= c, a > c, a >= c)
print([s.name for s in sorted([b, a])], max(a, b).name, min(a, b).name)
try:
    a < 3
except TypeError as e:
    print('TypeError')
for op in ('__le__', '__gt__', '__ge__'):
    body = {'__init__': lambda self, v: setattr(self, 'v', v), '__eq__': lambda s, o: s.v == o.v}
    body[op] = {'__le__': lambda s, o: s.v <= o.v, '__gt__': lambda s, o: s.v > o.v, '__ge__': lambda s, o: s.v >= o.v}[op]
    T = total_ordering(type('T', (), body))
    x, y = T(1), T(2)
    print(op, x < y, x <= y, x > y, x >= y, y < x, y <= x, y > x, y >= x, x <= T(1), x >= T(1), x < T(1), x > T(1))
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)
#--- wraps  pending: needs parts of the language or modules that are missing
from functools import wraps, update_wrapper
def deco(f):
    @wraps(f)
    def inner(*args, **kw):
        return 'wrapped ' + str(f(*args, **kw))
    return inner
@deco
def hello(name):
    """Says hello."""
    return 'hello ' + name
print(hello('x'), hello.__name__, hello.__doc__, hello.__wrapped__('y'), hello.__module__, hello.__qualname__)
def with_attribute():
    pass
with_attribute.tag = 7
print(deco(with_attribute).tag)
class Callable:
    def __call__(self):
        return 'called'
c = update_wrapper(Callable(), hello)
print(c(), c.__name__, c.__doc__)
def retry(times):
    def outer(f):
        @wraps(f)
        def inner(*a):
            for i in range(times):
                try:
                    return f(*a)
                except ValueError as e:
                    print('try', i, e)
            return None
        return inner
    return outer
@retry(2)
def fails(x):
    raise ValueError(x)
print(fails('no'), fails.__name__)
