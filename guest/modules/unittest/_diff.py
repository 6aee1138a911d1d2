# How values differ, as text.
from unittest._asserts import _DIFF, _pretty, safe_repr


def truncate(message, diff, limit):
    if limit is None or len(diff) <= limit:
        return message + diff
    return message + _DIFF % len(diff)


def lines_of(first, second, joint):
    from difflib import ndiff

    return joint.join(ndiff(first, second))


def texts(first, second):
    # two texts of one line each get a line end, so that the marks below them show
    one, two = first.splitlines(True), second.splitlines(True)
    if len(one) == 1 and first.strip("\r\n") == first:
        one, two = [first + "\n"], [second + "\n"]
    return lines_of(one, two, "")


def _length(seq):
    try:
        return len(seq)
    except (TypeError, NotImplementedError):
        return None


def sequences(name, first, second, limit, shown):
    text = "%ss differ: %s != %s\n" % ((name[0].upper() + name[1:],) + shown)
    n1, n2 = _length(first), _length(second)
    if n1 is None:
        return "First %s has no length.    Non-sequence?" % name
    if n2 is None:
        return "Second %s has no length.    Non-sequence?" % name
    for i in range(min(n1, n2)):
        if first[i] != second[i]:
            text += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _pair(first[i], second[i]))
            break
    if n1 > n2:
        text += "\nFirst %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (name, n1 - n2, n2, safe_repr(first[n2]))
    elif n1 < n2:
        text += "\nSecond %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (name, n2 - n1, n1, safe_repr(second[n1]))
    return truncate(text, "\n" + lines_of(_pretty(first), _pretty(second), "\n"), limit)


def _pair(one, two):
    from unittest._asserts import _shortened

    return _shortened(one, two)


def counts(first, second):
    # lines for the elements that are not in both equally often
    rest = first + second
    seen, lines = [], []
    for item in rest:
        if item in seen:
            continue
        seen.append(item)
        n1, n2 = first.count(item), second.count(item)
        if n1 != n2:
            lines.append("First has %d, Second has %d:  %r" % (n1, n2, item))
    return lines
