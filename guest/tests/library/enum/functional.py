from enum import Enum, IntEnum, Flag
Animal = Enum('Animal', 'ANT BEE CAT DOG')
print(Animal, Animal.ANT, list(Animal))
print(list(Enum('E', ['a', 'b'], start=5)), list(Enum('F', [('x', 10), ('y', 20)])), list(Enum('G', {'k': 'v'})))
N = IntEnum('N', 'one, two')
print(N.two + 1, N.__name__)
print(list(Flag('Fl', 'a b c')))
