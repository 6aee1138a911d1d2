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
