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
