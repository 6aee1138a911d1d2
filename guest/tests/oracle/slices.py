# Random slices with bounds and steps of any size: read, assigned, deleted.
from dice import Dice

HUGE = [1 << 29, 1 << 30, 1 << 31, 1 << 32, (1 << 31) - 1, 1 << 62, 1 << 63, (1 << 63) - 1, 1 << 64, 10**30]
TEXT = "abcdefghijklmnopqrstuvwxyz"
READ = [TEXT, TEXT[:1], "", "aé€😀" * 3, TEXT.encode(), bytearray(b"0123456789"), tuple(range(11)), (), list(range(12))]
READ += [range(20), range(5, -30, -3), memoryview(b"0123456789")]
CHANGED = [lambda: list(range(10)), lambda: [], lambda: bytearray(b"0123456789"), lambda: bytearray()]


def bound(dice):
    kind = dice.below(10)
    if kind < 2:
        return None
    if kind < 8:
        return dice.below(31) - 15
    huge = dice.pick(HUGE)
    return -huge - dice.below(2) if dice.chance(50) else huge


def step(dice):
    return bound(dice) if dice.chance(30) else dice.pick([None, 1, 1, -1, 2, -2, 3, -3, 7])


def read(dice):
    value = dice.pick(READ)
    cut = slice(bound(dice), bound(dice), step(dice))
    if isinstance(value, memoryview):
        cut = slice(cut.start, cut.stop)
        return bytes(value[cut])
    if dice.chance(20):
        return cut.indices(dice.below(30))
    return value[cut]


def assign(dice):
    value = dice.pick(CHANGED)()
    cut = slice(bound(dice), bound(dice), step(dice))
    new = [dice.below(256) for _ in range(dice.below(7))]
    if isinstance(value, bytearray):
        value[cut] = bytes(new)
    elif dice.chance(10):
        value[cut] = value
    else:
        value[cut] = new
    return value


def delete(dice):
    value = dice.pick(CHANGED)()
    del value[slice(bound(dice), bound(dice), step(dice))]
    return value


def index(dice):
    return dice.pick(READ)[dice.pick(HUGE) if dice.chance(20) else dice.below(31) - 15]


def find(dice):
    value = dice.pick([TEXT, TEXT.encode(), "aé€😀" * 3])
    part = value[dice.below(5) : dice.below(12)]
    method = dice.pick(["find", "rfind", "index", "count", "startswith", "endswith"])
    return getattr(value, method)(part, bound(dice), bound(dice))


def shown(value):
    # Text as its bytes, and a range as its numbers: how they are written is not what is tested here,
    # and a range of few numbers need not keep a step that is wider than the machine's words.
    if isinstance(value, str):
        return repr(value.encode())
    if isinstance(value, bytearray):
        return "bytearray %r" % bytes(value)
    return repr(list(value) if isinstance(value, range) else value)


def main(seed, count):
    dice = Dice(seed)
    for _ in range(count):
        for _ in range(10):
            try:
                print(shown(dice.pick([read, read, assign, delete, index, find])(dice)))
            except Exception as error:
                print(type(error).__name__)
