# Random sorts: the order, that equal items keep theirs, and how often the key is called.
from dice import Dice

KEYS = [None, lambda x: -x, lambda x: x % 7, lambda x: x // 3, lambda x: 0, lambda x: str(x), lambda x: (x % 3, x)]
VALUES = [
    lambda dice: dice.below(10),
    lambda dice: dice.below(1000) - 500,
    lambda dice: dice.below(1 << 20) << 50,
    lambda dice: (dice.below(2001) - 1000) / 8,
    lambda dice: dice.pick([0, 0.0, False, 1, True, 1.0, 2, 2.5]),
]


class Item:
    """Ordered by its value only; its number tells it from those that are equal."""

    compared = 0

    def __init__(self, value, number):
        self.value = value
        self.number = number

    def __lt__(self, other):
        Item.compared += 1
        return self.value < other.value

    def __repr__(self):
        return "%r#%d" % (self.value, self.number)


def values(dice):
    """In any order, or as runs that a merge sort finds."""
    make = dice.pick(VALUES)
    items = [make(dice) for _ in range(dice.below(80) if dice.chance(90) else dice.below(400))]
    shape = dice.below(6)
    if shape == 0:
        items.sort()
    elif shape == 1:
        items.sort(reverse=True)
    elif shape == 2:
        middle = len(items) // 2
        items = sorted(items[:middle]) + sorted(items[middle:])
    return items


def one_sort(dice):
    items = values(dice)
    reverse = dice.chance(40)
    key = dice.pick(KEYS)
    if dice.chance(30):
        items = [Item(value, number) for number, value in enumerate(items)]
        print(sorted(items, reverse=reverse))
        return
    calls = 0

    def counted(item):
        nonlocal calls
        calls += 1
        return key(item[1])

    if key is None:
        print(sorted(items, reverse=reverse))
    else:
        print(sorted(enumerate(items), key=counted, reverse=reverse), calls == len(items))


def main(seed, count):
    dice = Dice(seed)
    for _ in range(count):
        one_sort(dice)
