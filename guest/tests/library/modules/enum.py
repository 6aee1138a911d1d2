#--- aliases
from enum import Enum, unique
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2
print(list(Shape), Shape.ALIAS_FOR_SQUARE, Shape(2), Shape['ALIAS_FOR_SQUARE'])
print(list(Shape.__members__.items()))
try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        THREE = 2
        FOUR = 2
except ValueError as e:
    print(e)
@unique
class Fine(Enum):
    A = 1
print(Fine.A)
#--- auto
from enum import Enum, auto, IntEnum, StrEnum
class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()
print([(m.name, m.value) for m in A])
class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print(list(Named))
class S(StrEnum):
    HELLO_WORLD = auto()
    OTHER = 'o'
print(list(S), S.HELLO_WORLD == 'hello_world', str(S.OTHER), S.OTHER.upper(), f'{S.OTHER:>4}', S('o'))
class P(IntEnum):
    LOW = auto()
    HIGH = auto()
print(P.LOW < P.HIGH, P.HIGH + 1, P.LOW == 1, [10, 20, 30][P.HIGH], str(P.HIGH), repr(P.HIGH), f'{P.LOW:03d}', '%d' % P.HIGH)
print(max(P), sorted([P.HIGH, P.LOW]), sum(P), int(P.HIGH), {1: 'x'}[P.LOW], isinstance(P.LOW, int))
#--- basics
from enum import Enum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print(Color(2), Color['BLUE'], list(Color), len(Color))
print(Color.RED is Color(1), Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE)
print(isinstance(Color.RED, Color), type(Color.RED), Color)
print([c.name for c in Color], [c.value for c in reversed(Color)])
print({Color.RED: 'r'}[Color.RED], Color.RED in Color)
for bad in (lambda: Color(9), lambda: Color['PINK'], lambda: Color.PINK):
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
try:
    Color.RED.value = 5
except AttributeError as e:
    print('AttributeError')
try:
    1 in Color
except TypeError as e:
    print(e)
print(Color.RED.__class__ is Color, bool(Color.RED), bool(Color))
print(f'{Color.RED}', '{}'.format(Color.GREEN), '%s' % Color.BLUE, [Color.RED])
#--- flag
from enum import Flag, IntFlag, auto
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW)
p = Perm.R | Perm.W
print(Perm.R in p, Perm.X in p, p & Perm.R, p ^ Perm.R, ~Perm.R, bool(Perm.R & Perm.W), Perm(0), repr(Perm(0)))
print(p == Perm.RW, p is Perm.RW, p.value, p.name, (Perm.R | Perm.X).name, len(p), list(p), Perm(7), Perm(5))
print([m.name for m in Perm.R | Perm.X])
try:
    Perm(8)
except ValueError as e:
    print(e)
try:
    Perm.R | 1
except TypeError as e:
    print('TypeError')
class I(IntFlag):
    A = 1
    B = 2
    C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I.A | 8), I.C + 1, I(3), int(I.A | I.C), I.A == 1, ~I.A, I.B in I(3))
print((I.A | I.B) & 2, 6 & I.B, isinstance(I.A | 4, I), I.A < I.C)
class Zero(Flag):
    NONE = 0
    ONE = 1
print(list(Zero), Zero.NONE, Zero(0), bool(Zero.NONE), Zero.ONE & Zero.NONE)
#--- flag_order
from enum import Flag, auto, unique
class Color(Flag):
    BLACK = 0
    RED = auto()
    BLUE = auto()
    GREEN = auto()
    WHITE = RED | BLUE | GREEN
    PURPLE = RED | BLUE
print(Color.WHITE, list(Color.WHITE), Color.PURPLE, Color.BLACK, Color.RED | Color.GREEN)
print(list(Color.__members__), len(Color))
print(Color.PURPLE & Color.BLUE, Color.WHITE & ~Color.RED, Color.PURPLE in Color.WHITE, Color.WHITE in Color.PURPLE)
total = Color.BLACK
for c in Color:
    total |= c
print(total, total is Color.WHITE)
print({Color.RED, Color.RED | Color.BLACK}, Color['PURPLE'], Color.PURPLE.value)
#--- functional
from enum import Enum, IntEnum, Flag
Animal = Enum('Animal', 'ANT BEE CAT DOG')
print(Animal, Animal.ANT, list(Animal))
print(list(Enum('E', ['a', 'b'], start=5)), list(Enum('F', [('x', 10), ('y', 20)])), list(Enum('G', {'k': 'v'})))
N = IntEnum('N', 'one, two')
print(N.two + 1, N.__name__)
print(list(Flag('Fl', 'a b c')))
#--- methods
from enum import Enum
class Mood(Enum):
    FUNKY = 1
    HAPPY = 3
    def describe(self):
        return self.name, self.value
    def __str__(self):
        return 'my custom str! {0}'.format(self.value)
    @classmethod
    def favorite(cls):
        return cls.HAPPY
    @property
    def loud(self):
        return self.name + '!'
    @staticmethod
    def count():
        return 2
print(Mood.favorite(), Mood.HAPPY.describe(), str(Mood.FUNKY), Mood.FUNKY.loud, Mood.count(), f'{Mood.FUNKY}')
class Weekday(Enum):
    MONDAY = 1
    SUNDAY = 7
    @classmethod
    def from_date(cls, n):
        return cls(n)
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name == value.upper():
                    return m
        return None
print(Weekday.from_date(7), Weekday('monday'))
try:
    Weekday('noday')
except ValueError as e:
    print(e)
#--- mixins
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
#--- tuples
from enum import Enum
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def surface_gravity(self):
        G = 6.67300E-11
        return G * self.mass / (self.radius * self.radius)
print(Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 3), Planet((3.303e+23, 2.4397e6)).name, Planet.MERCURY.mass)
class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
print(Coordinate(1), Coordinate.PY.label, Coordinate.PY.value)
class AutoNumber(Enum):
    def __new__(cls):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj
class C(AutoNumber):
    RED = ()
    GREEN = ()
print(list(C))
#--- usage
from enum import Enum, auto
import copy
class State(Enum):
    IDLE = auto()
    RUN = auto()
    DONE = auto()
TRANSITIONS = {State.IDLE: {State.RUN}, State.RUN: {State.DONE, State.IDLE}, State.DONE: set()}
def move(a, b):
    return b in TRANSITIONS[a]
print(move(State.IDLE, State.RUN), move(State.DONE, State.RUN))
def f(s):
    match s:
        case State.IDLE:
            return 'idle'
        case State.RUN | State.DONE:
            return 'other'
print([f(s) for s in State])
print(copy.deepcopy(State.RUN) is State.RUN, copy.copy([State.RUN])[0] is State.RUN)
print({s.name: s.value for s in State}, State.__members__['RUN'], 'RUN' in State.__members__)
print(sorted(State, key=lambda s: -s.value))
try:
    State.RUN < State.DONE
except TypeError as e:
    print('TypeError')
print(hash(State.RUN) == hash(State.RUN), len({State.RUN, State.RUN, State.IDLE}))
try:
    State()
except TypeError as e:
    print('TypeError')
#--- verify
from enum import *
@verify(UNIQUE, CONTINUOUS)
class Ok(Enum):
    A = 1
    B = 2
print(list(Ok))
for checks, body in (((UNIQUE,), {'A': 1, 'B': 1}), ((CONTINUOUS,), {'A': 1, 'B': 3, 'C': 6})):
    try:
        verify(*checks)(Enum('Bad', body))
    except ValueError as e:
        print(e)
class Mixed(Enum):
    A = 1
    B = nonmember(5)
    @member
    def f():
        pass
print(list(Mixed)[0], len(Mixed), Mixed.B)
