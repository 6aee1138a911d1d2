from functools import singledispatchmethod
class Shape:
    def __init__(self, k):
        self.k = k
    @singledispatchmethod
    def area(self, x):
        return 'unknown'
    @area.register(int)
    def _area_int(self, x):
        return self.k * x
    @area.register(tuple)
    def _area_tuple(self, x):
        return self.k * x[0] * x[1]
s = Shape(2)
print(s.area(3), s.area((4, 5)), s.area('?'))
