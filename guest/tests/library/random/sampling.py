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
