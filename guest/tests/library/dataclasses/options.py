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
