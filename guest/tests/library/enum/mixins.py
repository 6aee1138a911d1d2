from enum import Enum, IntEnum
class Color(str, Enum):
    RED = 'red'
    BLUE = 'blue'
print(Color.RED == 'red', Color('red'), Color.RED.upper(), Color.RED.value, repr(Color.RED), str(Color.RED), f'{Color.RED}', 'blue' == Color.BLUE)
print({'red': 1}[Color.RED], 'x-' + Color.RED, Color.RED.startswith('r'), len(Color.RED), Color.RED in ('red', 'x'), '-'.join([Color.RED, 'z']))
class Num(float, Enum):
    HALF = 0.5
print(Num.HALF * 2, Num.HALF, repr(Num.HALF))
class Status(IntEnum):
    OK = 200
    NOT_FOUND = 404
    @property
    def is_error(self):
        return self >= 400
print(Status.OK.is_error, Status.NOT_FOUND.is_error, Status(200), repr(Status.OK), Status.OK == 200, Status.OK < 300, 404 == Status.NOT_FOUND)
try:
    class More(Status):
        X = 1
except TypeError as e:
    print(e)
class Base(Enum):
    def show(self):
        return '<' + self.name + '>'
class Child(Base):
    A = 1
print(Child.A.show(), issubclass(Child, Base))
