from functools import cached_property
class Data:
    def __init__(self, n):
        self.n = n
    @cached_property
    def total(self):
        print('computing')
        return sum(range(self.n))
d = Data(10)
print(d.total, d.total)
d.n = 20
print(d.total)
del d.total
print(d.total)
d.total = 5
print(d.total)
print('total' in d.__dict__, isinstance(Data.total, cached_property))
