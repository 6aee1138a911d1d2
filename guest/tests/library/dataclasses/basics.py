from dataclasses import dataclass, field
@dataclass
class Point:
    x: int
    y: int = 0
    def dist(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
p = Point(3, 4)
print(p, p.dist(), Point(1), Point(y=2, x=1), p == Point(3, 4), p != Point(3, 5), p == (3, 4))
p.x = 10
print(p, repr(p), str(p))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1)):
    try:
        bad()
    except TypeError as e:
        print('TypeError')
@dataclass
class Stack:
    items: list = field(default_factory=list)
    name: str = 's'
a, b = Stack(), Stack()
a.items.append(1)
print(a, b, Stack([5]))
@dataclass
class Empty:
    pass
print(Empty(), Empty() == Empty())
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        x: int = 0
        y: int
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
print(Point.__match_args__)
