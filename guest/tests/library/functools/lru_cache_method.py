from functools import lru_cache, cache
class A:
    def __init__(self, k):
        self.k = k
    @lru_cache(maxsize=None)
    def mul(self, x):
        print('compute', x)
        return self.k * x
    @cache
    def none(self):
        return None
a, b = A(2), A(3)
print(a.mul(5), a.mul(5), b.mul(5), a.mul(x=5))
print(A.mul.cache_info(), a.mul.cache_info().misses)
print(a.none(), a.none(), A.none.cache_info().hits)
class Grid:
    def __init__(self, n):
        self.n = n
    def paths(self):
        @cache
        def go(r, c):
            if r == self.n or c == self.n:
                return 1
            return go(r + 1, c) + go(r, c + 1)
        return go(0, 0)
print(Grid(12).paths())
