#--- memoised fibonacci
from functools import lru_cache
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), [fib(i) for i in range(10)], fib.cache_info().hits > 0, fib.cache_info().misses)
#--- cache as a plain decorator
from functools import cache
calls = []
@cache
def slow(x, y=1):
    calls.append((x, y))
    return x * y
print(slow(2), slow(2), slow(2, 1), slow(2, y=1), calls)
#--- a cache of edit distances
from functools import lru_cache
def distance(a, b):
    @lru_cache(None)
    def go(i, j):
        if i == 0 or j == 0:
            return i + j
        return min(go(i - 1, j) + 1, go(i, j - 1) + 1, go(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
    return go(len(a), len(b))
print(distance('kitten', 'sitting'), distance('', 'abc'), distance('same', 'same'))
#--- exceptions are not cached
from functools import lru_cache
n = 0
@lru_cache
def f(x):
    global n
    n += 1
    if n < 3:
        raise ValueError(n)
    return n
for _ in range(4):
    try:
        print(f(1))
    except ValueError as e:
        print('error', e)
print(f.cache_info())
#--- the cache info is a named tuple
from functools import lru_cache
@lru_cache(maxsize=4)
def f(x):
    return x
for x in (1, 2, 1):
    f(x)
i = f.cache_info()
print(i, i.hits, i[1], i.maxsize, i.currsize, f.cache_parameters(), f.__wrapped__(5))
#--- partial
from functools import partial
int2 = partial(int, base=2)
print(int2('101'), int2.func is int, int2.args, int2.keywords)
def f(a, b, c=3, **k):
    return a, b, c, k
g = partial(f, 1, c=9)
print(g(2), g(2, c=5), g(2, z=1), partial(g, 7)(c=0), repr(partial(print)) == 'functools.partial(' + repr(print) + ')')
#--- partial of a partial
from functools import partial
def f(*args, **kw):
    return args, kw
p = partial(partial(f, 1, a=1), 2, b=2)
print(p(3, c=3), p.args, p.keywords, p.func is f)
try:
    partial(5)
except TypeError as e:
    print(e)
try:
    partial()
except TypeError as e:
    print('TypeError')
#--- reduce
from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, [], 'z'), reduce(max, [3, 9, 2]))
print(reduce(lambda d, k: d[k], ['a', 'b'], {'a': {'b': 5}}), reduce(lambda a, f: f(a), [str, len], 12345))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
#--- compose
from functools import reduce
def compose(*fs):
    return reduce(lambda f, g: lambda *a: f(g(*a)), fs)
print(compose(str, abs, lambda x: x - 10)(3), compose(len)('abc'))
#--- wraps  pending: the language lacks something it needs
from functools import wraps
def logged(f):
    @wraps(f)
    def wrapper(*args, **kw):
        print('call', f.__name__, args, kw)
        return f(*args, **kw)
    return wrapper
@logged
def add(a, b=2):
    "Adds."
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(1, 1))
#--- a decorator with arguments
import functools
def repeat(times):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            return [f(*a, **k) for _ in range(times)]
        return wrapper
    return deco
@repeat(times=3)
def hi(name):
    return 'hi ' + name
print(hi('bob'), hi.__name__)
#--- a decorator that counts
import functools
def counted(f):
    @functools.wraps(f)
    def w(*a):
        w.calls += 1
        return f(*a)
    w.calls = 0
    return w
@counted
def g(x):
    return x
g(1), g(2)
print(g.calls, g.__name__)
#--- retry
import functools
def retry(times, errors=(Exception,)):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            for i in range(times):
                try:
                    return f(*a, **k)
                except errors as e:
                    print('attempt', i + 1, type(e).__name__, e)
            raise RuntimeError('gave up')
        return w
    return deco
state = {'n': 0}
@retry(3, (ValueError,))
def flaky():
    state['n'] += 1
    if state['n'] < 3:
        raise ValueError('no')
    return 'ok'
print(flaky())
@retry(2)
def bad():
    raise KeyError('k')
try:
    bad()
except RuntimeError as e:
    print(e)
#--- total ordering
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, *p):
        self.p = p
    def __eq__(self, o):
        return self.p == o.p
    def __lt__(self, o):
        return self.p < o.p
a, b = V(1, 2), V(1, 3)
print(a < b, a <= b, a > b, a >= b, a == V(1, 2), sorted([b, a])[0] is a, max(a, b) is b)
try:
    @total_ordering
    class W:
        pass
except ValueError as e:
    print(e)
#--- cmp_to_key
from functools import cmp_to_key
def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)
print(sorted(['ccc', 'a', 'bb', 'aa'], key=cmp_to_key(compare)), max([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
nums = [3, 30, 34, 5, 9]
print(''.join(sorted(map(str, nums), key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))))
#--- singledispatch
from functools import singledispatch
@singledispatch
def show(x):
    return f'other {x}'
@show.register(int)
def _(x):
    return f'int {x}'
@show.register(list)
@show.register(tuple)
def _(x):
    return f'items {len(x)}'
print(show(1), show([1, 2]), show((1,)), show('s'), show(True), show(None))
print(show.dispatch(int)(5), show.dispatch(dict) is show.dispatch(object))
#--- singledispatch by annotation  pending: the language lacks something it needs
from functools import singledispatch
@singledispatch
def area(shape):
    raise NotImplementedError(type(shape).__name__)
class Sq:
    s = 2
@area.register
def _(shape: Sq):
    return shape.s ** 2
@area.register
def _(shape: float):
    return shape
print(area(Sq()), area(1.5))
try:
    area('x')
except NotImplementedError as e:
    print('no', e)
#--- cached_property
from functools import cached_property
class Data:
    def __init__(self, n):
        self.n = n
        self.computed = 0
    @cached_property
    def total(self):
        self.computed += 1
        return sum(range(self.n))
d = Data(10)
print(d.total, d.total, d.computed, 'total' in d.__dict__)
del d.total
print(d.total, d.computed)
d.total = 5
print(d.total, Data.total is not None)
#--- partialmethod
from functools import partialmethod
class Cell:
    alive = False
    def set_state(self, state):
        self.alive = state
        return self
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)
c = Cell()
print(c.set_alive().alive, c.set_dead().alive)
#--- update_wrapper  pending: the language lacks something it needs
from functools import update_wrapper, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES
class Timer:
    def __init__(self, f):
        update_wrapper(self, f)
        self.f = f
    def __call__(self, *a):
        return ('timed', self.f(*a))
@Timer
def work(x):
    "Does work."
    return x + 1
print(work(1), work.__name__, work.__doc__, work.__wrapped__(2), WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
#--- lru_cache evicts the oldest
from functools import lru_cache
seen = []
@lru_cache(2)
def f(x):
    seen.append(x)
    return x
for x in (1, 2, 1, 3, 2, 1):
    f(x)
print(seen, f.cache_info())
f.cache_clear()
print(f.cache_info())
#--- lru_cache on methods
from functools import lru_cache
class A:
    def __init__(self, k):
        self.k = k
    @lru_cache(maxsize=None)
    def f(self, x):
        return self.k * x
a, b = A(2), A(3)
print(a.f(5), b.f(5), a.f(5), A.f.cache_info())
#--- unhashable arguments  pending: the language lacks something it needs
from functools import lru_cache
@lru_cache
def f(x):
    return x
try:
    f([1])
except TypeError as e:
    print(e)
print(f((1, 2)), f(frozenset([1])))
