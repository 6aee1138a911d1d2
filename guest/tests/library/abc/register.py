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
