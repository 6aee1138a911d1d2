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
