# Lines of source files that can be read, as CPython's linecache.
__all__ = ["getline", "clearcache", "checkcache"]

cache = {}


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def getlines(filename, module_globals=None):
    if filename not in cache:
        try:
            with open(filename) as file:
                cache[filename] = file.readlines()
        except (OSError, UnicodeError):
            return []
    return cache[filename]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""
