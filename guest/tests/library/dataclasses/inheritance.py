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
