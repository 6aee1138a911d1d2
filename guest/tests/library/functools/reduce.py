from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, 'python'))
print(reduce(operator.add, [], 'nothing'), reduce(operator.add, ['one']))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str, len)(12345))
