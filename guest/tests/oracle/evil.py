# Objects that change the container they are in whenever it compares, hashes, or measures them. What
# comes out is not compared with anything; but the container stays whole, and so does everything else.
from dice import Dice

WATCHED = 64


class Evil:
    dice = None
    target = None
    depth = 0

    def __init__(self, value):
        self.value = value

    def act(self):
        if Evil.depth >= 3 or not Evil.dice.chance(40):
            return
        Evil.depth += 1
        try:
            Evil.dice.pick(CHANGES[type(Evil.target)])(Evil.target, Evil.dice)
            [bytearray(16) for _ in range(4)]
        except (ValueError, KeyError, IndexError, RuntimeError, TypeError):
            pass
        finally:
            Evil.depth -= 1
        if Evil.dice.chance(3):
            raise ValueError("evil")

    def __eq__(self, other):
        self.act()
        return self.value == (other.value if isinstance(other, Evil) else other)

    def __hash__(self):
        self.act()
        return hash(self.value)

    def __lt__(self, other):
        self.act()
        return self.value < (other.value if isinstance(other, Evil) else other)

    def __int__(self):
        self.act()
        return self.value

    __index__ = __int__

    def __repr__(self):
        self.act()
        return "Evil(%d)" % self.value


def item(dice):
    value = dice.below(8)
    return Evil(value) if dice.chance(70) else value


def evil_key(x):
    if isinstance(x, Evil):
        x.act()
        return x.value
    return x


def some(dice):
    return [item(dice) for _ in range(dice.below(12))]


def assign_slice(x, dice):
    x[item(dice) : item(dice)] = some(dice)


def delete_slice(x, dice):
    del x[item(dice) : item(dice) : 1 + dice.below(3)]


def store(x, dice):
    x[item(dice)] = item(dice)


CHANGES = {
    list: [
        lambda x, dice: x.append(item(dice)),
        lambda x, dice: x.extend(some(dice)),
        lambda x, dice: x.insert(dice.below(9), item(dice)),
        lambda x, dice: x.pop(),
        lambda x, dice: x.clear(),
        lambda x, dice: x.reverse(),
        lambda x, dice: delete_slice(x, dice),
    ],
    dict: [
        lambda x, dice: x.update([(y, 1) for y in some(dice)]),
        lambda x, dice: x.pop(item(dice), None),
        lambda x, dice: x.popitem(),
        lambda x, dice: x.clear(),
        lambda x, dice: x.setdefault(item(dice), 2),
    ],
    set: [
        lambda x, dice: x.update(some(dice)),
        lambda x, dice: x.discard(item(dice)),
        lambda x, dice: x.pop(),
        lambda x, dice: x.clear(),
        lambda x, dice: x.add(item(dice)),
    ],
    bytearray: [
        lambda x, dice: x.extend(bytes(dice.below(200))),
        lambda x, dice: x.append(7),
        lambda x, dice: delete_slice(x, dice),
    ],
}

USES = {
    list: [
        lambda x, dice: x.sort(),
        lambda x, dice: x.sort(key=evil_key, reverse=dice.chance(50)),
        lambda x, dice: x.remove(item(dice)),
        lambda x, dice: x.index(item(dice)),
        lambda x, dice: x.count(item(dice)),
        lambda x, dice: item(dice) in x,
        lambda x, dice: x == some(dice),
        lambda x, dice: x < some(dice),
        lambda x, dice: x[item(dice) : item(dice)],
        lambda x, dice: x[item(dice)],
        lambda x, dice: x * item(dice),
        lambda x, dice: repr(x),
        lambda x, dice: min(x, key=evil_key),
        lambda x, dice: max(x),
        lambda x, dice: sorted(x, key=evil_key),
        lambda x, dice: list(map(evil_key, x)),
        lambda x, dice: assign_slice(x, dice),
        lambda x, dice: delete_slice(x, dice),
        lambda x, dice: set(x),
        lambda x, dice: dict.fromkeys(x),
        lambda x, dice: tuple(x) == tuple(some(dice)),
        lambda x, dice: x.extend(x),
        lambda x, dice: x.pop(item(dice)),
    ],
    dict: [
        store,
        lambda x, dice: x[item(dice)],
        lambda x, dice: x.pop(item(dice)),
        lambda x, dice: item(dice) in x,
        lambda x, dice: x == {y: 1 for y in some(dice)},
        lambda x, dice: x.update({y: 1 for y in some(dice)}),
        lambda x, dice: x | {y: 1 for y in some(dice)},
        lambda x, dice: repr(x),
        lambda x, dice: list(map(evil_key, x)),
        lambda x, dice: [x.get(y) for y in x],
        lambda x, dice: x.keys() & some(dice),
        lambda x, dice: sorted(x),
        lambda x, dice: dict(x),
        lambda x, dice: x.copy(),
    ],
    set: [
        lambda x, dice: x.add(item(dice)),
        lambda x, dice: x.remove(item(dice)),
        lambda x, dice: item(dice) in x,
        lambda x, dice: x | set(some(dice)),
        lambda x, dice: x & set(some(dice)),
        lambda x, dice: x ^ set(some(dice)),
        lambda x, dice: x - set(some(dice)),
        lambda x, dice: x.difference_update(some(dice)),
        lambda x, dice: x.intersection_update(some(dice)),
        lambda x, dice: x.symmetric_difference_update(some(dice)),
        lambda x, dice: x <= set(some(dice)),
        lambda x, dice: x == set(some(dice)),
        lambda x, dice: x.update(x),
        lambda x, dice: repr(x),
        lambda x, dice: sorted(x),
        lambda x, dice: frozenset(x),
    ],
    bytearray: [
        lambda x, dice: x[item(dice) : item(dice)],
        lambda x, dice: x[item(dice)],
        store,
        lambda x, dice: delete_slice(x, dice),
        lambda x, dice: x.append(item(dice)),
        lambda x, dice: x.extend(x),
        lambda x, dice: x.find(b"\0", item(dice), item(dice)),
    ],
}


def is_whole(x):
    """Whether what is in it can be counted, and is what was put in."""
    items = list(x)
    known = all([isinstance(y, int) and 0 <= y < 256 or isinstance(y, Evil) and 0 <= y.value < 8 for y in items])
    return known and len(items) == len(x)


def main(seed, count):
    dice = Evil.dice = Dice(seed)
    watched = [bytearray(b"watched!") for _ in range(WATCHED)]
    for number in range(count):
        kind = dice.pick([list, list, dict, dict, set, set, bytearray])
        Evil.target = None
        Evil.depth = 3
        values = [dice.below(8) for _ in range(20)] if kind is bytearray else [item(dice) for _ in range(20)]
        x = dict.fromkeys(values, 0) if kind is dict else kind(values)
        Evil.target = x
        for _ in range(10):
            Evil.depth = 0
            try:
                dice.pick(USES[kind])(x, dice)
            except (ValueError, KeyError, IndexError, RuntimeError, TypeError):
                pass
            Evil.depth = 3
            if not is_whole(x):
                print("program", number, "broke", x)
    print(all([y == b"watched!" for y in watched]))
