from itertools import count, cycle, repeat, islice
print(list(islice(count(), 5)))
print(list(islice(count(10, -3), 4)))
print(list(islice(count(0.5, 0.25), 4)))
print(list(islice(count(step=2, start=1), 3)))
print(list(islice(cycle('abc'), 8)))
print(list(cycle([])))
print(list(repeat('x', 3)), list(repeat(1, 0)), list(repeat(object=2, times=2)))
print(list(map(pow, range(5), repeat(2))))
try:
    count('a')
except TypeError as e:
    print(e)
try:
    cycle(3)
except TypeError:
    print('TypeError')
