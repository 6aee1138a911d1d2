# Random programs on dicts and sets. The order of a dict is part of the result, that of a set is not.
from dice import Dice

KEYS = [0, 1, 2, 3, -1, -2, 7, 8, 15, 16, 1 << 29, 1 << 30, 1 << 61, (1 << 61) - 1, -(1 << 62), 10**30]
KEYS += [0.0, 1.0, -0.0, 0.5, 1e300, float("inf"), 8.0, True, False, None, "", "a", "b", "ab", "x" * 40, b"a", b""]
KEYS += [(), (1,), (1.0,), (True, "a"), ("a", (1, 2)), frozenset(), frozenset([1, 2]), range(3), range(0), int]
KEYS += [n * 1024 for n in range(8)] + [n << 20 for n in range(1, 8)] + ["key%d" % n for n in range(12)]


def key(dice):
    return dice.pick(KEYS) if dice.chance(70) else dice.below(40)


def pairs(dice):
    return [(key(dice), dice.below(100)) for _ in range(dice.below(6))]


def some_keys(dice):
    return [key(dice) for _ in range(dice.below(6))]


def grow_while_iterated(d, dice):
    for k in d:
        d[("new", k, dice.below(3))] = 1


def shrink_while_iterated(d, dice):
    for k in d:
        d.pop(k)


def change_values_while_iterated(d, dice):
    for k in d:
        d[k] = dice.below(9)


DICT_STEPS = [
    lambda d, dice: d.__setitem__(key(dice), dice.below(100)),
    lambda d, dice: d.__setitem__(key(dice), dice.below(100)),
    lambda d, dice: d.update(pairs(dice)),
    lambda d, dice: d.update(dict(pairs(dice)), a=1, zz=2),
    lambda d, dice: d.__delitem__(key(dice)),
    lambda d, dice: d.pop(key(dice)),
    lambda d, dice: d.pop(key(dice), "none"),
    lambda d, dice: d.popitem(),
    lambda d, dice: d.setdefault(key(dice), dice.below(100)),
    lambda d, dice: d.get(key(dice)),
    lambda d, dice: d[key(dice)],
    lambda d, dice: key(dice) in d,
    lambda d, dice: d == dict(list(d.items())[::-1]),
    lambda d, dice: d == dict(pairs(dice)),
    lambda d, dice: d | dict(pairs(dice)),
    lambda d, dice: d.copy(),
    lambda d, dice: dict.fromkeys(some_keys(dice), 5),
    lambda d, dice: list(reversed(list(d.values()))),
    lambda d, dice: sorted(map(repr, d.keys() & some_keys(dice))),
    lambda d, dice: sorted(map(repr, d.keys() - some_keys(dice))),
    lambda d, dice: d.keys() == set(some_keys(dice)),
    lambda d, dice: (key(dice), 5) in d.items(),
    lambda d, dice: len(d.items()),
    lambda d, dice: {**d, "last": 1},
    lambda d, dice: d[[]],
    grow_while_iterated,
    shrink_while_iterated,
    change_values_while_iterated,
    lambda d, dice: d.clear() if dice.chance(20) else None,
]

SET_STEPS = [
    lambda s, dice: s.add(key(dice)),
    lambda s, dice: s.add(key(dice)),
    lambda s, dice: s.update(some_keys(dice)),
    lambda s, dice: s.remove(key(dice)),
    lambda s, dice: s.discard(key(dice)),
    lambda s, dice: key(dice) in s,
    lambda s, dice: s | set(some_keys(dice)),
    lambda s, dice: s & set(some_keys(dice)),
    lambda s, dice: s - set(some_keys(dice)),
    lambda s, dice: s ^ set(some_keys(dice)),
    lambda s, dice: s <= set(some_keys(dice)),
    lambda s, dice: s > set(some_keys(dice)),
    lambda s, dice: s == frozenset(s),
    lambda s, dice: s.isdisjoint(some_keys(dice)),
    lambda s, dice: s.intersection_update(list(s) + some_keys(dice)),
    lambda s, dice: s.difference_update(some_keys(dice)),
    lambda s, dice: s.symmetric_difference_update(set(some_keys(dice))),
    lambda s, dice: s.issubset(s.copy()),
    lambda s, dice: hash(frozenset(s)) == hash(frozenset(list(s)[::-1])),
    lambda s, dice: s.add({}),
    lambda s, dice: [s.add(("new", dice.below(9))) for _ in s],
    lambda s, dice: s.pop() in s if len(s) < 2 else None,
    lambda s, dice: s.clear() if dice.chance(20) else None,
]


def shown(value):
    if isinstance(value, (set, frozenset)):
        # 1, 1.0 and True are one item, and which one stays in a union is not a promise
        return "{%s}" % ", ".join(sorted([repr(float(x)) if isinstance(x, (bool, int)) and abs(x) < 100 else repr(x) for x in value]))
    return repr(value)


def one_program(dice):
    is_dict = dice.chance(50)
    container = dict(pairs(dice)) if is_dict else set(some_keys(dice))
    for _ in range(5 + dice.below(40)):
        step = dice.pick(DICT_STEPS if is_dict else SET_STEPS)
        try:
            result = shown(step(container, dice))
        except Exception as error:
            result = type(error).__name__
        print(result, len(container))
    print(shown(container))


def main(seed, count):
    dice = Dice(seed)
    for _ in range(count):
        one_program(dice)
