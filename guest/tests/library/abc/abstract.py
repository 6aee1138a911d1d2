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
