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
