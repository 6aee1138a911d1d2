#--- basics
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
#--- convert
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
#--- fields
from dataclasses import *
from typing import ClassVar, List
@dataclass
class C:
    a: int
    b: str = field(default='x', repr=False, metadata={'unit': 'm'})
    c: List[int] = field(default_factory=list, compare=False)
    d: ClassVar[int] = 7
    e: int = field(init=False, default=3)
    f: InitVar[int] = 0
    def __post_init__(self, f):
        self.g = f * 2
c = C(1, f=4)
print(c, c.g, C.d, [x.name for x in fields(C)], [x.name for x in fields(c)])
print(fields(C)[1].metadata['unit'], fields(C)[1].default, fields(C)[2].default_factory is list, fields(C)[0].default is MISSING, fields(C)[0].type)
print(is_dataclass(C), is_dataclass(c), is_dataclass(5), is_dataclass(int))
@dataclass
class D:
    x: int
    _: KW_ONLY
    y: int
    z: int = 5
print(D(1, y=2), [f.kw_only for f in fields(D)])
try:
    D(1, 2)
except TypeError:
    print('TypeError')
try:
    fields(5)
except TypeError as e:
    print(e)
try:
    field(default=1, default_factory=list)
except ValueError as e:
    print(e)
try:
    @dataclass
    class NoAnnotation:
        x = field(default=3)
except TypeError as e:
    print(e)
#--- generic_use
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Dict, Optional, Union, Callable
import json
T = TypeVar('T')
@dataclass
class Box(Generic[T]):
    item: T
    label: Optional[str] = None
print(Box(5), Box[int](7), Box('x', label='l') == Box('x', 'l'))
@dataclass
class Config:
    host: str = 'localhost'
    port: int = 8080
    tags: Dict[str, Union[int, str]] = field(default_factory=dict)
    hook: Callable[[int], int] = lambda x: x + 1
    @property
    def url(self):
        return f'http://{self.host}:{self.port}'
    @classmethod
    def from_dict(cls, d):
        return cls(**{k: v for k, v in d.items() if k in cls.__dataclass_fields__})
c = Config.from_dict({'port': 1, 'junk': 2})
print(c.url, c.tags, c.hook(1))
@dataclass
class Item:
    name: str
    price: float
    qty: int = 1
    @property
    def total(self):
        return self.price * self.qty
@dataclass
class Cart:
    items: list[Item] = field(default_factory=list)
    def add(self, item):
        self.items.append(item)
        return self
    def total(self):
        return sum(i.total for i in self.items)
print(Cart().add(Item('a', 2.5, 2)).add(Item('b', 1.0)).total())
#--- inheritance
from dataclasses import dataclass, field, fields
@dataclass
class Base:
    x: int = 15
    y: int = 0
@dataclass
class C(Base):
    z: int = 10
    x: int = 20
print(C(), C(1, 2, 3), [f.name for f in fields(C)], isinstance(C(), Base), C() == Base(20, 0))
@dataclass
class Animal:
    name: str
    def speak(self):
        return self.name + ' speaks'
@dataclass
class Dog(Animal):
    breed: str = 'mutt'
    def speak(self):
        return super().speak() + ' woof'
print(Dog('Rex'), Dog('Rex').speak())
class Plain(Base):
    def __init__(self):
        super().__init__(1, 2)
print(Plain())
@dataclass
class WithPost:
    a: int
    b: int = field(init=False)
    def __post_init__(self):
        self.b = self.a * 2
@dataclass
class Sub(WithPost):
    c: int = 0
    def __post_init__(self):
        super().__post_init__()
        self.c += self.b
print(Sub(5), Sub(5, 1))
@dataclass(frozen=True)
class F:
    x: int
try:
    @dataclass
    class G(F):
        y: int
except TypeError as e:
    print(e)
@dataclass(frozen=True)
class H(F):
    y: int
print(H(1, 2), hash(H(1, 2)) == hash(H(1, 2)))
#--- options
from dataclasses import dataclass, field, FrozenInstanceError
@dataclass(frozen=True)
class P:
    x: int
    y: int = 2
p = P(1)
print(p, hash(p) == hash(P(1)), {p: 1}[P(1, 2)])
for f in (lambda: setattr(p, 'x', 5), lambda: delattr(p, 'x'), lambda: setattr(p, 'new', 5)):
    try:
        f()
    except FrozenInstanceError as e:
        print(e)
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    tag: str = field(default='', compare=False)
print(V(1, 2) < V(1, 3), V(2) > V(1, 9), V(1) <= V(1), V(1) >= V(2), sorted([V(2), V(1, 5), V(1)]), V(1, tag='a') == V(1, tag='b'), max(V(1), V(3)))
try:
    V(1) < 5
except TypeError as e:
    print('TypeError')
@dataclass(eq=False)
class E:
    x: int
print(E(1) == E(1), isinstance(hash(E(1)), int))
@dataclass(unsafe_hash=True)
class U:
    x: int
    y: int = field(default=0, hash=False)
print(hash(U(1, 2)) == hash(U(1, 3)), U(1, 2) == U(1, 3))
@dataclass(repr=False)
class R:
    x: int
    def __repr__(self):
        return 'R!'
print(R(1))
@dataclass(init=False)
class I:
    x: int = 5
    def __init__(self):
        self.x = 9
print(I())
@dataclass(kw_only=True)
class K:
    a: int = 1
    b: int
print(K(b=2), K.__match_args__)
try:
    K(1, 2)
except TypeError:
    print('TypeError')
@dataclass
class Own:
    x: int
    def __repr__(self):
        return 'own'
    def __eq__(self, other):
        return True
print(Own(1), Own(1) == Own(2), Own(1) == 7)
#--- recursion  pending: needs parts of the language or modules that are missing
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Optional
@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    children: list[Node] = field(default_factory=list, repr=False)
n = Node(1, Node(2))
print(n, n.next.value, n == Node(1, Node(2)))
n.next.next = n
print(n)
@dataclass
class Tree:
    name: str
    kids: list = field(default_factory=list)
t = Tree('root', [Tree('a'), Tree('b', [Tree('c')])])
print(t)
def count(t):
    return 1 + sum(count(k) for k in t.kids)
print(count(t))
@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2
print(Slotted(1), Slotted.__slots__)
match Slotted(1, 5):
    case Slotted(x, y):
        print(x, y)
