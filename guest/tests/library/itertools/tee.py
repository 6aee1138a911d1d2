from itertools import tee
a, b = tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b))
a, b, c = tee('xy', 3)
print(list(c), list(b), list(a))
print(tee([], 0))
def gen():
    for i in range(3):
        print('made', i)
        yield i
a, b = tee(gen())
print(list(zip(a, b)))
a, b = tee(range(5))
next(a)
c, d = tee(a)
print(list(c), list(d), list(b))
try:
    tee([], -1)
except ValueError as e:
    print(e)
