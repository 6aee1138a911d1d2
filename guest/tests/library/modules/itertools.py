#--- accumulate
from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3, 4])))
print(list(accumulate([1, 2, 3, 4], operator.mul)))
print(list(accumulate([1, 2, 3], initial=100)))
print(list(accumulate([], initial=5)), list(accumulate([])))
print(list(accumulate('abc')))
print(list(accumulate([3, 1, 4, 1, 5, 9, 2], max)))
print(list(accumulate([1, 2, 3], func=lambda a, b: a * 10 + b, initial=0)))
#--- chain
from itertools import chain
print(list(chain([1, 2], 'ab', (x for x in range(2)))))
print(list(chain()))
print(list(chain.from_iterable(['ab', [1], ()])))
print(sum(chain.from_iterable([[1, 2], [3]])))
def naturals():
    n = 0
    while True:
        yield [n] * n
        n += 1
it = chain.from_iterable(naturals())
print([next(it) for _ in range(8)])
#--- combinations
from itertools import combinations, combinations_with_replacement
print(list(combinations('ABCD', 2)))
print(list(combinations(range(4), 3)), list(combinations(range(3), 0)), list(combinations('ab', 3)))
print(list(combinations_with_replacement('ABC', 2)))
print(list(combinations_with_replacement('AB', 3)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)))
print(len(list(combinations(range(10), 4))), len(list(combinations_with_replacement(range(5), 4))))
for f in (combinations, combinations_with_replacement):
    try:
        f('ab', -1)
    except ValueError as e:
        print(e)
#--- groupby
from itertools import groupby
print([(k, list(g)) for k, g in groupby('AAAABBBCCDAABBB')])
print([k for k, g in groupby([1, 1, 2, 3, 3])])
words = ['apple', 'ant', 'bee', 'bat', 'cow']
for first, group in groupby(words, key=lambda w: w[0]):
    print(first, list(group))
print(list(groupby([])))
# a group that is not read is skipped; one read later is empty
it = groupby('aabbc')
k1, g1 = next(it)
k2, g2 = next(it)
print(k1, list(g1), k2, list(g2))
print(next(it)[0])
rows = [{'k': 1, 'v': 'a'}, {'k': 1, 'v': 'b'}, {'k': 2, 'v': 'c'}]
print({k: [r['v'] for r in g] for k, g in groupby(rows, lambda r: r['k'])})
#--- infinite
from itertools import count, cycle, repeat, islice
print(list(islice(count(), 5)))
print(list(islice(count(10, -3), 4)))
print(list(islice(count(0.5, 0.25), 4)))
print(list(islice(count(step=2, start=1), 3)))
print(list(islice(cycle('abc'), 8)))
print(list(cycle([])))
print(list(repeat('x', 3)), list(repeat(1, 0)), list(repeat(object=2, times=2)))
print(list(map(pow, range(5), repeat(2))))
try:
    count('a')
except TypeError as e:
    print(e)
try:
    cycle(3)
except TypeError:
    print('TypeError')
#--- islice
from itertools import islice
print(list(islice('ABCDEFG', 2)), list(islice('ABCDEFG', 2, 4)), list(islice('ABCDEFG', 2, None)), list(islice('ABCDEFG', 0, None, 2)))
print(list(islice(range(10), None)), list(islice(range(10), 8, 3)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), list(it))
it = iter(range(10))
print(list(islice(it, 0, 6, 4)), next(it))
for args in ((-1,), (1, -2), (0, 5, 0), (0, 5, -1)):
    try:
        islice([], *args)
    except ValueError as e:
        print(e)
for args in ((), (1, 2, 3, 4)):
    try:
        islice([], *args)
    except TypeError as e:
        print(e)
#--- lazy
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
#--- permutations
from itertools import permutations
print(list(permutations('ABC')))
print(list(permutations('ABCD', 2)))
print(list(permutations(range(3), 0)), list(permutations([], 1)), list(permutations([])))
print(len(list(permutations(range(6)))), list(permutations(range(5)))[77])
print(list(permutations([1, 1, 2])))
try:
    permutations('ab', -1)
except ValueError as e:
    print(e)
try:
    permutations('ab', 'x')
except TypeError as e:
    print(e)
#--- product
from itertools import product
print(list(product('ab', [1, 2])))
print(list(product([0, 1], repeat=3)))
print(list(product()), list(product('ab', [])), list(product('a', repeat=0)))
print(len(list(product(range(3), range(4), range(5)))))
print([''.join(p) for p in product('ab', 'cd', repeat=2)])
try:
    product('a', repeat=-1)
except ValueError as e:
    print(e)
#--- recipes
from itertools import chain, combinations, count, cycle, groupby, islice, repeat, starmap, tee, zip_longest
def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
print(list(powerset([1, 2, 3])))
def take(n, iterable):
    return list(islice(iterable, n))
print(take(3, count(7)))
def roundrobin(*iterables):
    num_active = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while num_active:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            num_active -= 1
            nexts = cycle(islice(nexts, num_active))
print(list(roundrobin('ABC', 'D', 'EF')))
def sliding_window(iterable, n):
    its = tee(iterable, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)
print([''.join(w) for w in sliding_window('ABCDEFG', 4)])
def all_equal(iterable):
    g = groupby(iterable)
    return next(g, True) and not next(g, False)
print(all_equal('aaa'), all_equal('aab'))
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
print(take(10, primes()))
#--- select
from itertools import compress, dropwhile, takewhile, filterfalse, starmap, pairwise
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('AB', [])))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])), list(dropwhile(bool, [1, 2])))
print(list(takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, '', 'a'])))
print(list(starmap(pow, [(2, 5), (3, 2)])))
print(list(pairwise('ABCD')), list(pairwise('A')), list(pairwise([])))
it = iter([1, 2, 3, 4])
print(list(takewhile(lambda x: x < 2, it)), list(it))
#--- tee
from itertools import tee
a, b = tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b))
a, b, c = tee('xy', 3)
print(list(c), list(b), list(a))
print(tee([], 0))
def gen():
    for i in range(3):
        print('made', i)
        yield i
a, b = tee(gen())
print(list(zip(a, b)))
a, b = tee(range(5))
next(a)
c, d = tee(a)
print(list(c), list(d), list(b))
try:
    tee([], -1)
except ValueError as e:
    print(e)
#--- zip_longest
from itertools import zip_longest
print(list(zip_longest('ABCD', 'xy', fillvalue='-')))
print(list(zip_longest([1], [], [1, 2])))
print(list(zip_longest()), list(zip_longest([])))
def grouper(it, n, fill=None):
    args = [iter(it)] * n
    return list(zip_longest(*args, fillvalue=fill))
print(grouper('ABCDEFG', 3, 'x'))
