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
