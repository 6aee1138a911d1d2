from dataclasses import *
from collections import namedtuple
@dataclass
class Point:
    x: int
    y: int
@dataclass
class Poly:
    pts: list
    meta: dict = field(default_factory=dict)
    nt: tuple = ()
T = namedtuple('T', 'p q')
poly = Poly([Point(0, 0), Point(1, 2)], {'k': Point(5, 6)}, T(1, Point(7, 8)))
d = asdict(poly)
print(d)
d['pts'].append(1)
print(len(poly.pts), astuple(poly))
print(asdict(Point(1, 2), dict_factory=lambda items: sorted(items, reverse=True)), astuple(Point(1, 2), tuple_factory=list))
print(replace(Point(1, 2), y=9), replace(poly, meta={}).meta)
P3 = make_dataclass('P3', [('x', int), 'y', ('z', int, field(default=5))], namespace={'total': lambda self: self.x + self.z})
print(P3(1, 2), P3(1, 2).total(), P3.__name__)
try:
    asdict(Point)
except TypeError as e:
    print(e)
try:
    make_dataclass('X', ['class'])
except TypeError as e:
    print(e)
@dataclass
class N:
    x: int
    y: int = field(init=False, default=4)
try:
    replace(N(1), y=3)
except ValueError as e:
    print(e)
print(replace(N(1), x=3))
