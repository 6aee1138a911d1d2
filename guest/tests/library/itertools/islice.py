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
