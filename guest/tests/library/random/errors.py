import random
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1, 2], 3), lambda: random.sample({1, 2}, 1), lambda: random.choices([1, 2], [1]), lambda: random.choices([1], [0]), lambda: random.getrandbits(-1), lambda: random.randrange(1, 10, 0), lambda: random.choices([1], 5)):
    try:
        f()
        print('no error')
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
