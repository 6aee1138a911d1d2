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
