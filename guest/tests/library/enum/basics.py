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
