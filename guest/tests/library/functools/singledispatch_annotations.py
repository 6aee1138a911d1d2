from functools import singledispatch, singledispatchmethod
@singledispatch
def f(x, extra=None):
    return 'default'
@f.register
def _(x: int, extra=None):
    return 'int'
@f.register
def _(x: str, extra=None):
    return 'str'
print(f(1), f('a'), f(1.5))
class Neg:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('Cannot negate')
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg
print(Neg().neg(5), Neg().neg(True))
try:
    Neg().neg('x')
except NotImplementedError as e:
    print(e)
try:
    @f.register
    def nothing(x):
        pass
except TypeError as e:
    print('TypeError')
