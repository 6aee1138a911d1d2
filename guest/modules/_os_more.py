# What few programs need of os.
import os
import uos

_MESSAGES = {
    1: "Operation not permitted",
    2: "No such file or directory",
    5: "Input/output error",
    9: "Bad file descriptor",
    11: "Resource temporarily unavailable",
    12: "Cannot allocate memory",
    13: "Permission denied",
    17: "File exists",
    18: "Invalid cross-device link",
    20: "Not a directory",
    21: "Is a directory",
    22: "Invalid argument",
    24: "Too many open files",
    25: "Inappropriate ioctl for device",
    27: "File too large",
    28: "No space left on device",
    29: "Illegal seek",
    30: "Read-only file system",
    32: "Broken pipe",
    36: "File name too long",
    38: "Function not implemented",
    39: "Directory not empty",
    40: "Too many levels of symbolic links",
    95: "Operation not supported",
    104: "Connection reset by peer",
    110: "Connection timed out",
    111: "Connection refused",
}


def message(code):
    return _MESSAGES.get(code) or "Unknown error %d" % code


class _Environ:
    # The environment is empty at the start; what a program sets, it finds again.
    def __init__(self):
        self._data = {}

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError("str expected, not " + type(value).__name__)
        return value

    def __getitem__(self, key):
        return self._data[self._check(key)]

    def __setitem__(self, key, value):
        uos.putenv(self._check(key), self._check(value))
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[self._check(key)]
        uos.unsetenv(key)

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        return "environ({%s})" % ", ".join(["%r: %r" % item for item in self._data.items()])

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    def __or__(self, other):
        return dict(self._data, **dict(other))

    def get(self, key, default=None):
        return self._data.get(self._check(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    _required = []

    def pop(self, key, default=_required):
        if key not in self and default is not self._required:
            return default
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        for key in self:
            del self[key]

    def update(self, other=(), **more):
        for key, value in dict(other, **more).items():
            self[key] = value


environ = _Environ()


class PathLike:
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class DirEntry:
    def __init__(self, parent, name, kind):
        self.name = name
        self.path = os.path.join(parent, name)
        self._kind = kind

    def is_dir(self, *, follow_symlinks=True):
        return self._kind == 0x4000

    def is_file(self, *, follow_symlinks=True):
        return self._kind == 0x8000

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self.path)

    def inode(self):
        return self.stat().st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class Entries:
    # the iterator of scandir(), also a context manager
    def __init__(self, path):
        path = os.fspath(path)
        kind = os.path._kind
        self._entries = iter([DirEntry(path, name, kind(os.path.join(path, name))) for name in os.listdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return "os.terminal_size(columns=%d, lines=%d)" % (self[0], self[1])
