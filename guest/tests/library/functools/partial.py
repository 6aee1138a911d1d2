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
