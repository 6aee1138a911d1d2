from functools import cmp_to_key
def by_len(a, b):
    return len(a) - len(b)
print(sorted(['ccc', 'a', 'bb', 'd'], key=cmp_to_key(by_len)))
nums = [3, 30, 34, 5, 9]
print(''.join(sorted(map(str, nums), key=cmp_to_key(lambda x, y: (x + y < y + x) - (x + y > y + x)))))
K = cmp_to_key(by_len)
print(K('a') < K('bb'), K('a') == K('b'), K('bb') >= K('a'), K('x').obj)
print(max(['a', 'bbb', 'cc'], key=cmp_to_key(by_len)))
people = [('x', 3), ('y', 1), ('z', 3)]
print(sorted(people, key=cmp_to_key(lambda p, q: q[1] - p[1])))
