from itertools import zip_longest
print(list(zip_longest('ABCD', 'xy', fillvalue='-')))
print(list(zip_longest([1], [], [1, 2])))
print(list(zip_longest()), list(zip_longest([])))
def grouper(it, n, fill=None):
    args = [iter(it)] * n
    return list(zip_longest(*args, fillvalue=fill))
print(grouper('ABCDEFG', 3, 'x'))
