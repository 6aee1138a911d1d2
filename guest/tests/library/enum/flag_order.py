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
