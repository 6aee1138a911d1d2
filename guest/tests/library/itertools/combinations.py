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
