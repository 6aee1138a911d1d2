# Path.glob() and Path.rglob().
from fnmatch import fnmatchcase


def select(path, pattern, recursive):
    if not pattern and not recursive:
        raise ValueError("Unacceptable pattern: %r" % pattern)
    if pattern.startswith("/"):
        raise NotImplementedError("Non-relative patterns are unsupported")
    parts = [part for part in pattern.split("/") if part and part != "."]
    for part in parts:
        if "**" in part and part != "**":
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
    if recursive:
        parts.insert(0, "**")
    found = _walk(path, parts, 0)
    if pattern.endswith("/"):
        found = (one for one in found if one.is_dir())
    return found if parts.count("**") < 2 else _once(found)


def _once(paths):
    seen = set()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path


def _walk(path, parts, at):
    if at == len(parts):
        yield path
        return
    part = parts[at]
    if part == "**":
        for folder in _folders(path):
            yield from _walk(folder, parts, at + 1)
    elif part == "..":
        yield from _walk(path / "..", parts, at + 1)
    elif not any([c in part for c in "*?["]):
        if (path / part).exists():
            yield from _walk(path / part, parts, at + 1)
    elif path.is_dir():
        for child in list(path.iterdir()):
            if fnmatchcase(child.name, part) and (at + 1 == len(parts) or child.is_dir()):
                yield from _walk(child, parts, at + 1)


def _folders(path):
    if path.is_dir():
        yield path
        for child in list(path.iterdir()):
            if child.is_dir():
                yield from _folders(child)
