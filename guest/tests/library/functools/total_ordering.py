from functools import total_ordering
@total_ordering
class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade
    def __eq__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self.grade == other.grade
    def __lt__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self.grade < other.grade
a, b = Student('a', 1), Student('b', 2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
c = Student('c', 1)
print(a < c, a <= c, a > c, a >= c)
print([s.name for s in sorted([b, a])], max(a, b).name, min(a, b).name)
try:
    a < 3
except TypeError as e:
    print('TypeError')
for op in ('__le__', '__gt__', '__ge__'):
    body = {'__init__': lambda self, v: setattr(self, 'v', v), '__eq__': lambda s, o: s.v == o.v}
    body[op] = {'__le__': lambda s, o: s.v <= o.v, '__gt__': lambda s, o: s.v > o.v, '__ge__': lambda s, o: s.v >= o.v}[op]
    T = total_ordering(type('T', (), body))
    x, y = T(1), T(2)
    print(op, x < y, x <= y, x > y, x >= y, y < x, y <= x, y > x, y >= x, x <= T(1), x >= T(1), x < T(1), x > T(1))
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)
