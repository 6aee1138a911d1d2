#--- abstract
from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self):
        ...
    @abstractmethod
    def name(self):
        return 'shape'
    def describe(self):
        return f'{self.name()} with area {self.area()}'
class Square(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
    def name(self):
        return 'square of a ' + super().name()
print(Square(3).describe())
class Half(Shape):
    def area(self):
        return 1
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
class M(metaclass=ABCMeta):
    @property
    @abstractmethod
    def x(self):
        pass
    @classmethod
    @abstractmethod
    def c(cls):
        pass
    @staticmethod
    @abstractmethod
    def s():
        pass
try:
    M()
except TypeError as e:
    print(e)
class N(M):
    x = 5
    @classmethod
    def c(cls):
        return 'c'
    @staticmethod
    def s():
        return 's'
print(N().x, N.c(), N.s(), isinstance(N(), M), issubclass(N, M))
class Mid(Shape):
    pass
class Leaf(Mid):
    area = name = lambda self: 'ok'
print(Leaf().describe())
#--- cooperation
from abc import ABC, abstractmethod
from functools import cached_property
class Repository(ABC):
    def __init__(self, **kw):
        super().__init__()
        self.kw = kw
    @abstractmethod
    def get(self, key): ...
    def get_or(self, key, default):
        try:
            return self.get(key)
        except KeyError:
            return default
class Memory(Repository, dict):
    def get(self, key):
        return self[key]
m = Memory(a=1)
m['x'] = 5
print(m.get('x'), m.get_or('y', 7), m.kw, len(m))
class Plugin(ABC):
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[name or cls.__name__] = cls
    @abstractmethod
    def run(self): ...
class A(Plugin, name='first'):
    def run(self):
        return 'A'
class B(Plugin):
    def run(self):
        return 'B'
print(sorted(Plugin.registry), Plugin.registry['first']().run())
class WithInit(ABC):
    def __init__(self, x):
        self.x = x
    @abstractmethod
    def f(self): ...
try:
    WithInit(3)
except TypeError as e:
    print(e)
#--- register
from abc import ABC, abstractmethod
class Animal(ABC):
    @abstractmethod
    def speak(self):
        pass
class Robot:
    def speak(self):
        return 'beep'
print(isinstance(Robot(), Animal))
Animal.register(Robot)
print(isinstance(Robot(), Animal), issubclass(Robot, Animal), Animal in Robot.__mro__)
@Animal.register
class Other:
    pass
print(issubclass(Other, Animal), issubclass(int, Animal))
class Walker(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Walker:
            return any('walk' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class Duck:
    def walk(self):
        pass
print(isinstance(Duck(), Walker), isinstance(3, Walker), issubclass(Duck, Walker))
try:
    Animal.register(5)
except TypeError as e:
    print(e)
