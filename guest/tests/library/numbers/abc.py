import numbers
from fractions import Fraction
print(isinstance(1, numbers.Number), isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Integral), isinstance(1j, numbers.Complex), isinstance(1j, numbers.Real), isinstance('1', numbers.Number), isinstance(True, numbers.Integral))
print(issubclass(int, numbers.Rational), issubclass(float, numbers.Complex), issubclass(numbers.Integral, numbers.Real))
def area(r):
    if not isinstance(r, numbers.Real):
        raise TypeError('number wanted')
    return r * 2
print(area(2), area(1.5))
try:
    area('x')
except TypeError as e:
    print(e)
class Mine(numbers.Number):
    pass
print(isinstance(Mine(), numbers.Number))
