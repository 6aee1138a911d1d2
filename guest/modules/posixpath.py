# os.path, as CPython's posixpath.
from uos import getcwd as _getcwd, stat as _stat

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

_DIRECTORY = 0x4000
_FILE = 0x8000


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    result = method(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s" % (type(path).__name__, type(result).__name__))
    return result


def _marks(path):
    # what stands for / . and nothing in a path of this type
    return (b"/", b".", b"") if isinstance(path, bytes) else ("/", ".", "")


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    path = _fspath(a)
    slash = _marks(path)[0]
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(part, "__fspath__"):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not %r" % type(part).__name__)
        part = _fspath(part)
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _fspath(p)
    slash = _marks(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    slash, dot, empty = _marks(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # dots at the start of a name do not begin an extension
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, empty


def splitdrive(p):
    p = _fspath(p)
    return _marks(p)[2], p


def normpath(path):
    path = _fspath(path)
    slash, dot, empty = _marks(path)
    if not path:
        return dot
    # exactly two slashes at the start have a meaning of their own
    root = slash * (2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1 if path.startswith(slash) else 0)
    parts = []
    for part in path.split(slash):
        if part == empty or part == dot:
            continue
        if part != dot * 2 or (not root and not parts) or (parts and parts[-1] == dot * 2):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        cwd = _getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    # there are no symbolic links
    path = abspath(filename)
    if strict:
        from os import stat

        stat(path)
    return path


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    slash, dot, empty = _marks(path)
    here = dot if start is None else _fspath(start)
    if isinstance(here, bytes) != isinstance(path, bytes):
        raise TypeError("Can't mix strings and bytes in path components")
    here = [part for part in abspath(here).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = _same_start([here, there])
    return slash.join([dot * 2] * (len(here) - same) + there[same:]) or dot


def _same_start(lists):
    first, last = min(lists), max(lists)
    n = 0
    while n < len(first) and n < len(last) and first[n] == last[n]:
        n += 1
    return n


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(path) for path in m]
    first = min(m)
    return first[: _same_start([first, max(m)])]


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = [_fspath(path) for path in paths]
    slash, dot, empty = _marks(paths[0])
    for path in paths:
        if isinstance(path, bytes) != isinstance(paths[0], bytes):
            raise TypeError("Can't mix strings and bytes in path components")
    absolute = [path.startswith(slash) for path in paths]
    if any(absolute) != all(absolute):
        raise ValueError("Can't mix absolute and relative paths")
    lists = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if absolute[0] else empty) + slash.join(min(lists)[: _same_start(lists)])


def _kind(path):
    # 0 when there is nothing
    if isinstance(path, int):
        raise TypeError("file descriptors are not supported")
    path = _fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    if "\0" in path or not path:
        return 0
    try:
        return _stat(path)[0] & 0xF000
    except OSError:
        return _DIRECTORY if normpath(join(_getcwd(), path)) == "/" else 0


def exists(path):
    return _kind(path) != 0


lexists = exists


def isfile(path):
    return _kind(path) == _FILE


def isdir(s):
    return _kind(s) == _DIRECTORY


def islink(path):
    return False


def ismount(path):
    return abspath(path) == "/"


def getsize(filename):
    from os import stat

    return stat(filename).st_size


def getmtime(filename):
    from os import stat

    return stat(filename).st_mtime


def getatime(filename):
    from os import stat

    return stat(filename).st_atime


def getctime(filename):
    from os import stat

    return stat(filename).st_ctime


def samefile(f1, f2):
    from os import stat

    stat(f1)
    stat(f2)
    return abspath(f1) == abspath(f2)


def expanduser(path):
    path = _fspath(path)
    if path == "~" or path.startswith("~/"):
        from os import environ

        home = environ.get("HOME")
        if home is not None:
            return (home.rstrip("/") + path[1:]) or "/"
    return path


def expandvars(path):
    path = _fspath(path)
    if "$" not in path:
        return path
    from os import environ

    result, at = "", 0
    while True:
        start = path.find("$", at)
        if start < 0:
            return result + path[at:]
        result += path[at:start]
        end = start + 1
        if path[end : end + 1] == "{":
            end = path.find("}", start) + 1 or len(path) + 1
            name = path[start + 2 : end - 1]
            end = min(end, len(path))
        else:
            while end < len(path) and (path[end] == "_" or path[end].isalpha() or path[end].isdigit()):
                end += 1
            name = path[start + 1 : end]
        result += environ.get(name, path[start:end])
        at = end
