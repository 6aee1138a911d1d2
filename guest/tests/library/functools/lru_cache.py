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
