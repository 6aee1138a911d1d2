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
