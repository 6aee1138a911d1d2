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
