# nothing is read before it is asked for, and errors come where CPython raises them
from itertools import *
def noisy(n):
    for i in range(n):
        print('<%d>' % i, end='')
        yield i
for make in (chain, accumulate, cycle, pairwise, groupby):
    it = make(noisy(3))
    print('made', end=' ')
    next(it)
    print()
it = starmap(noisy, [(2,)])
print(list(next(it)))
def bad():
    yield 1
    raise ValueError('in the middle')
it = chain([0], bad(), [2])
print(next(it), next(it))
try:
    next(it)
except ValueError as e:
    print('ValueError', e)
for f in (chain.from_iterable, accumulate, pairwise, groupby):
    try:
        f(5)
    except TypeError:
        print('TypeError')
