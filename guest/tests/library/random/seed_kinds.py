import random
for s in ('hello', b'bytes', 'é', 123456789012345678901234567890, True):
    random.seed(s)
    print(random.random(), random.randint(1, 6))
try:
    random.seed([1])
except TypeError as e:
    print(e)
random.seed('a')
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], state[0], len(state[1]), state[2])
