#--- distributions
import random
r = random.Random(12345)
for f in (lambda: r.gauss(0, 1), lambda: r.gauss(5, 2), lambda: r.normalvariate(0, 1), lambda: r.expovariate(1.5), lambda: r.triangular(0, 10, 3), lambda: r.triangular(), lambda: r.betavariate(2, 3), lambda: r.gammavariate(2, 1), lambda: r.gammavariate(0.5, 1), lambda: r.gammavariate(1, 2), lambda: r.lognormvariate(0, 1), lambda: r.paretovariate(3), lambda: r.weibullvariate(1, 1.5), lambda: r.vonmisesvariate(0, 4)):
    print(['%.10g' % f() for _ in range(3)])
#--- errors
import random
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1, 2], 3), lambda: random.sample({1, 2}, 1), lambda: random.choices([1, 2], [1]), lambda: random.choices([1], [0]), lambda: random.getrandbits(-1), lambda: random.randrange(1, 10, 0), lambda: random.choices([1], 5)):
    try:
        f()
        print('no error')
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
#--- sampling
import random
r = random.Random(99)
print(r.sample(range(10 ** 6), 4), r.sample('abcdefgh', 8), r.sample([], 0))
print(r.sample(['red', 'blue'], counts=[4, 2], k=5))
print(r.choices(['x', 'y', 'z'], cum_weights=[1, 3, 6], k=6), r.choices(range(5), k=3))
deck = [(s, v) for s in 'SH' for v in range(3)]
r.shuffle(deck)
print(deck)
print([r.randrange(10, 20, 3) for _ in range(5)], [r.randrange(20, 10, -3) for _ in range(5)])
print([r.randint(-3, 3) for _ in range(8)])
#--- seed_kinds
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
#--- seeded
import random
random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 100, 5), random.choice('abcdef'))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.sample(list('abcdefghij'), 3), random.choices([1, 2, 3], k=5), random.choices('ab', [1, 9], k=5))
print(random.uniform(1, 10), random.getrandbits(10), random.getrandbits(32), random.getrandbits(100), random.getrandbits(0))
print(random.randbytes(5))
r = random.Random(7)
print(r.random(), r.randint(0, 10 ** 20), [r.randrange(6) for _ in range(8)])
r2 = random.Random(7)
print(r2.random() == random.Random(7).random())
random.seed(0)
print(random.random(), random.randint(0, 9))
random.seed(-5)
print(random.random())
random.seed(2 ** 100 + 1)
print(random.random())
for _ in range(700):
    random.random()
print(random.random())
#--- unseeded
import random
xs = [random.random() for _ in range(100)]
print(all(0 <= x < 1 for x in xs), len(set(xs)) > 95)
print(all(1 <= random.randint(1, 6) <= 6 for _ in range(100)), set(random.choice('ab') for _ in range(100)) == {'a', 'b'})
l = list(range(50))
m = l[:]
random.shuffle(m)
print(sorted(m) == l, m != l, len(set(random.sample(l, 20))))
print(all(2.5 <= random.uniform(2.5, 3) <= 3 for _ in range(50)), 0 <= random.getrandbits(64) < 2 ** 64, len(random.randbytes(7)))
s = random.SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 3) <= 3, len({random.Random().random() for _ in range(5)}))
print(abs(sum(random.gauss(0, 1) for _ in range(1000)) / 1000) < 0.3)
