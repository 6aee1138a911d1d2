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
