# Patterns of the shell for file names, as CPython's fnmatch.

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _end_of_set(pattern, at):
    # where the ] of the set that starts at "at" is, or -1
    start = at + 1
    if pattern[start : start + 1] in ("!", b"!"):
        start += 1
    return pattern.find(b"]" if isinstance(pattern, bytes) else "]", start + 1)


def _parse(pattern):
    # items: None for *, True for ?, a character, or (negated, ranges)
    items, at = [], 0
    while at < len(pattern):
        c = pattern[at]
        at += 1
        if c == "*":
            if not items or items[-1] is not None:
                items.append(None)
        elif c == "?":
            items.append(True)
        elif c == "[" and _end_of_set(pattern, at - 1) > 0:
            end = _end_of_set(pattern, at - 1)
            items.append(_set(pattern[at:end]))
            at = end + 1
        else:
            items.append(c)
    return items


def _set(body):
    negated = body[0] == "!"
    body = body[negated:]
    ranges, at = [], 0
    while at < len(body):
        if at + 2 < len(body) and body[at + 1] == "-":
            ranges.append((body[at], body[at + 2]))
            at += 3
        else:
            ranges.append((body[at], body[at]))
            at += 1
    return negated, ranges


def _fits(item, c):
    if item is True or item == c:
        return True
    return isinstance(item, tuple) and any([low <= c <= high for low, high in item[1]]) != item[0]


def _match(items, name):
    # a star takes as little as possible, and one more each time the rest does not fit
    at = i = 0
    star = None
    while at < len(name):
        if i < len(items) and items[i] is None:
            star, i = (i, at), i + 1
        elif i < len(items) and _fits(items[i], name[at]):
            i += 1
            at += 1
        elif star is None:
            return False
        else:
            star = (star[0], star[1] + 1)
            i, at = star[0] + 1, star[1]
    return all([item is None for item in items[i:]])


_parsed = {}  # the last patterns, each with its items


def _items(pattern):
    items = _parsed.get(pattern)
    if items is None:
        if len(_parsed) > 100:
            _parsed.clear()
        items = _parsed[pattern] = _parse(pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern)
    return items


def fnmatchcase(name, pat):
    if isinstance(name, bytes) != isinstance(pat, bytes):
        kind = "bytes" if isinstance(name, bytes) else "string"
        raise TypeError("cannot use a %s pattern on a %s-like object" % ("bytes" if kind == "string" else "string", kind))
    return _match(_items(pat), name.decode("latin-1") if isinstance(name, bytes) else name)


def fnmatch(name, pat):
    from posixpath import normcase

    return fnmatchcase(normcase(name), normcase(pat))


def filter(names, pat):
    return [name for name in names if fnmatch(name, pat)]


def _escape_in_set(c):
    return "\\" + c if c in "\\-&~|" else c


def _translate_set(item):
    negated, ranges = item
    text = ""
    for low, high in ranges:
        if low <= high:
            text += _escape_in_set(low)
            if low != high:
                text += "-" + _escape_in_set(high)
    if not text:
        return "." if negated else "(?!)"
    if not negated and text[0] in "^[":
        text = "\\" + text
    return "[^%s]" % text if negated else "[%s]" % text


def _translate_item(item):
    if item is True:
        return "."
    if isinstance(item, tuple):
        return _translate_set(item)
    return "\\" + item if item in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else item


def translate(pat):
    parts = [""]  # the fixed parts between the stars
    for item in _parse(pat):
        if item is None:
            parts.append("")
        else:
            parts[-1] += _translate_item(item)
    result = parts[0]
    # what a star in the middle has found it need not give back
    for part in parts[1:-1]:
        result += "(?>.*?%s)" % part
    if len(parts) > 1:
        result += ".*" + parts[-1]
    return "(?s:%s)\\Z" % result
