from functools import lru_cache
made = []
@lru_cache(3)
def f(x):
    made.append(x)
    return x
for x in [1, 2, 3, 1, 4, 2, 1, 5, 6, 1, 4, 4, 5, 6, 1]:
    f(x)
print(made, f.cache_info())
@lru_cache(50)
def g(x):
    return x * x
for i in range(1000):
    g(i % 60)
    g(i % 7)
print(g.cache_info())
