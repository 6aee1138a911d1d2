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
