from itertools import compress, dropwhile, takewhile, filterfalse, starmap, pairwise
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(compress('AB', [])))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])), list(dropwhile(bool, [1, 2])))
print(list(takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, '', 'a'])))
print(list(starmap(pow, [(2, 5), (3, 2)])))
print(list(pairwise('ABCD')), list(pairwise('A')), list(pairwise([])))
it = iter([1, 2, 3, 4])
print(list(takewhile(lambda x: x < 2, it)), list(it))
