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
