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
