#--- count and islice  pending: the language lacks something it needs
from itertools import count, islice
print(list(islice(count(10, 5), 4)), list(islice(count(0.5, 0.25), 3)), next(count()))
print(list(zip(count(1), 'abc')), repr(count(3)), repr(count(3, 2)))
#--- cycle
from itertools import cycle, islice
c = cycle('AB')
print([next(c) for _ in range(5)], list(islice(cycle([1, 2, 3]), 7)), list(cycle([])))
#--- repeat  pending: the language lacks something it needs
from itertools import repeat
print(list(repeat('x', 3)), list(map(pow, range(5), repeat(2))), repr(repeat(1, 2)), repr(repeat(1)))
print(list(zip(repeat(0), 'ab')), list(repeat(1, 0)), list(repeat(1, -2)))
#--- accumulate of functions
from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], operator.mul)))
print(list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate([], initial=0)))
print(list(accumulate(['a', 'b', 'c'])), list(accumulate([1000, -90, -90], lambda b, p: b * 1.05 + p)))
#--- running balance
from itertools import accumulate
moves = [100, -30, 50, -200, 40]
balances = list(accumulate(moves, initial=1000))
print(balances, min(balances), [b for b in balances if b < 1000])
#--- chain of nested lists
from itertools import chain
nested = [[1, 2], [], [3], (4, 5)]
print(list(chain.from_iterable(nested)), list(chain('ab', [1], {2: 3})), list(chain()), sum(chain(*nested)))
print(list(chain.from_iterable(['abc', 'd'])), next(chain([7], [8])))
#--- combinations
from itertools import combinations, combinations_with_replacement
print(list(combinations('ABCD', 2)))
print(list(combinations(range(4), 3)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)))
print(list(combinations_with_replacement('AB', 3)), len(list(combinations(range(10), 5))))
try:
    combinations([1], -1)
except ValueError as e:
    print(e)
#--- permutations
from itertools import permutations
print(list(permutations([1, 2, 3])), list(permutations('ab', 1)), list(permutations('abc', 4)), list(permutations([])))
print(sorted(set(''.join(p) for p in permutations('aab'))), len(list(permutations(range(6)))))
#--- product
from itertools import product
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product([1], [])))
print([f'{r}{s}' for s, r in product('HS', 'AK')], len(list(product(range(3), 'xy', (True, False)))))
#--- groupby runs
from itertools import groupby
print([(k, len(list(g))) for k, g in groupby('aaabbcaaa')], [k for k, g in groupby([1, 1, 2])])
words = sorted(['apple', 'bob', 'cat', 'alice', 'banana'], key=lambda w: w[0])
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])})
print([list(g) for k, g in groupby(range(10), key=lambda x: x // 4)])
#--- run length encoding
from itertools import groupby
def encode(s):
    return ''.join(f'{len(list(g))}{k}' for k, g in groupby(s))
def decode(pairs):
    return ''.join(c * n for c, n in pairs)
print(encode('WWWWBBBWWC'), encode(''), decode([('W', 4), ('B', 1)]))
#--- groupby of records
from itertools import groupby
from operator import itemgetter
rows = [{'dept': 'a', 'pay': 10}, {'dept': 'b', 'pay': 20}, {'dept': 'a', 'pay': 30}]
rows.sort(key=itemgetter('dept'))
for dept, group in groupby(rows, key=itemgetter('dept')):
    group = list(group)
    print(dept, len(group), sum(r['pay'] for r in group))
#--- takewhile dropwhile filterfalse
from itertools import takewhile, dropwhile, filterfalse
n = [1, 4, 6, 4, 1]
print(list(takewhile(lambda x: x < 5, n)), list(dropwhile(lambda x: x < 5, n)), list(filterfalse(lambda x: x % 2, n)), list(filterfalse(None, [0, 1, '', 'a'])))
#--- compress and starmap
from itertools import compress, starmap
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('abc', [True])), list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, [[1, 2], (4, 3, 5)])))
#--- pairwise
from itertools import pairwise
print(list(pairwise('ABCD')), list(pairwise([1])), list(pairwise([])), [b - a for a, b in pairwise([1, 4, 9, 16])], all(a <= b for a, b in pairwise([1, 2, 2])))
#--- zip_longest  pending: the language lacks something it needs
from itertools import zip_longest
print(list(zip_longest('ab', [1, 2, 3])), list(zip_longest([1], [2, 3], fillvalue=0)), list(zip_longest()), list(zip_longest([], [1])))
try:
    zip_longest([1], bad=2)
except TypeError as e:
    print(e)
#--- islice forms
from itertools import islice
print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 3)), list(islice([1, 2], 5)))
for args in ((-1,), (0, -2), (0, 5, 0)):
    try:
        islice('abc', *args)
    except ValueError as e:
        print(e)
#--- tee
from itertools import tee
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), len(tee('ab', 3)), tee([], 0))
x, y = tee(iter(range(3)))
next(y, None)
print(list(zip(x, y)))
#--- batches
from itertools import islice
def batched(items, n):
    it = iter(items)
    while batch := tuple(islice(it, n)):
        yield batch
print(list(batched('ABCDEFG', 3)), list(batched([], 2)))
#--- sliding window
from collections import deque
from itertools import islice
def window(items, n):
    it = iter(items)
    w = deque(islice(it, n), maxlen=n)
    if len(w) == n:
        yield tuple(w)
    for x in it:
        w.append(x)
        yield tuple(w)
print(list(window([1, 2, 3, 4, 5], 3)), list(window([1], 2)))
#--- round robin
from itertools import cycle, islice
def roundrobin(*iterables):
    pending = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while pending:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))
print(''.join(roundrobin('ABC', 'D', 'EF')))
#--- powerset
from itertools import chain, combinations
def powerset(s):
    s = list(s)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
print(list(powerset([1, 2, 3])), sum(1 for _ in powerset(range(8))))
#--- flatten and dedupe
from itertools import chain, filterfalse
def unique(items, key=None):
    seen = set()
    for x in items:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x
print(list(unique('AAAABBBCCDAABBB')), list(unique('ABBcCAD', str.lower)), list(unique(chain([3, 1], [1, 2]))))
#--- grid neighbours
from itertools import product
def neighbours(r, c, h, w):
    return [(r + dr, c + dc) for dr, dc in product((-1, 0, 1), repeat=2) if (dr or dc) and 0 <= r + dr < h and 0 <= c + dc < w]
print(neighbours(0, 0, 3, 3), len(neighbours(1, 1, 3, 3)))
#--- iterators are their own iterators
import itertools
for it in (itertools.count(), itertools.chain([1]), itertools.cycle([1]), itertools.islice([1], 1), itertools.combinations([1], 1), itertools.product([1])):
    print(iter(it) is it, next(it))
#--- an exhausted iterator stays so
from itertools import chain, islice, takewhile, permutations
for it in (chain([1]), islice([1], 1), takewhile(bool, [1, 0, 1]), permutations([1])):
    print(list(it), list(it), next(it, 'end'))
#--- arguments must be iterable  pending: the language lacks something it needs
from itertools import chain, combinations, cycle, islice
for f in (lambda: list(chain(1)), lambda: cycle(5), lambda: combinations(5, 2), lambda: islice(5, 2)):
    try:
        f()
    except TypeError as e:
        print(e)
