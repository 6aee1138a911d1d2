# Paths as objects, as CPython's pathlib. There is one file system and it can only be read.
import os
from posixpath import _fspath, splitext

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


def _parse(text):
    # (root, names)
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [name for name in text.split("/") if name and name != "."]


def _text(part):
    if isinstance(part, PurePath):
        return str(part)
    if not isinstance(part, str):
        part = _fspath(part) if hasattr(part, "__fspath__") else part
    if not isinstance(part, str):
        raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(part))
    return part


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(len(self))[index]])
        n = len(self)
        if index >= n or index < -n:
            raise IndexError(index)
        if index < 0:
            index += n
        return self._path._make(self._path._root, self._path._names[: n - index - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __repr__(self):
        return "<%s.parents>" % type(self._path).__name__


class PurePath:
    def __init__(self, *args):
        root, names = "", []
        for part in args:
            part_root, part_names = _parse(_text(part))
            if part_root:
                root, names = part_root, part_names
            else:
                names += part_names
        self._root = root
        self._names = names

    def _make(self, root, names):
        path = type(self)()
        path._root = root
        path._names = names
        return path

    def __str__(self):
        return self._root + "/".join(self._names) or "."

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        name = type(self).__name__
        return "%s(%r)" % ({"PurePath": "PurePosixPath", "Path": "PosixPath"}.get(name, name), str(self))

    def __bytes__(self):
        return str(self).encode()

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        return "file://" + quote(str(self))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        if not isinstance(other, (str, PurePath)) and not hasattr(other, "__fspath__"):
            return NotImplemented
        return self.joinpath(other)

    def __rtruediv__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return type(self)(other, self)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    @property
    def parent(self):
        return self._make(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return self._root != ""

    def is_reserved(self):
        return False

    def joinpath(self, *args):
        return type(self)(self, *args)

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % self)
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % name)
        return self._make(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError("Invalid suffix %r" % suffix)
        if not self.name:
            raise ValueError("%r has an empty name" % self)
        return self._make(self._root, self._names[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        n = len(base._names)
        if base._root != self._root or base._names != self._names[:n]:
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute." % (str(self), str(base))
            )
        return self._make("", self._names[n:])

    def is_relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        return base._root == self._root and base._names == self._names[: len(base._names)]

    def match(self, path_pattern):
        from fnmatch import fnmatchcase

        pattern = PurePath(path_pattern)
        if not pattern.parts:
            raise ValueError("empty pattern")
        mine, wanted = self.parts, pattern.parts
        if len(wanted) > len(mine) or (pattern._root and len(wanted) != len(mine)):
            return False
        return all([fnmatchcase(a, b) for a, b in zip(mine[::-1], wanted[::-1])])

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self))

    def lstat(self):
        return os.stat(str(self))

    def exists(self):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return False

    def is_mount(self):
        return os.path.ismount(str(self))

    def is_socket(self):
        return False

    def is_fifo(self):
        return False

    def is_block_device(self):
        return False

    def is_char_device(self):
        return False

    def samefile(self, other_path):
        return os.path.samefile(str(self), _text(other_path))

    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(os.path.realpath(str(self), strict=strict))

    def expanduser(self):
        if self._root or not self._names or not self._names[0].startswith("~"):
            return self
        home = os.path.expanduser(self._names[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return type(self)(home, *self._names[1:])

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self._make(self._root, self._names + [name])

    def glob(self, pattern):
        from _pathlib_glob import select

        return select(self, pattern, False)

    def rglob(self, pattern):
        from _pathlib_glob import select

        return select(self, pattern, True)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _open(self, mode, encoding, newline)

    def read_text(self, encoding=None, errors=None):
        with _open(self, "r", encoding) as file:
            return file.read()

    def read_bytes(self):
        with _open(self, "rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with _open(self, "w", encoding) as file:
            return file.write(data)

    def write_bytes(self, data):
        with _open(self, "wb") as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        _open(self, "a" if exist_ok else "x").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if exist_ok and self.is_dir():
            return
        if parents:
            os.makedirs(str(self), mode, exist_ok)
        os.mkdir(str(self), mode)

    def rmdir(self):
        os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        if not missing_ok or self.exists():
            os.unlink(str(self))

    def rename(self, target):
        os.rename(str(self), _text(target))

    def replace(self, target):
        os.replace(str(self), _text(target))

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(_text(target), str(self))


class PosixPath(Path, PurePosixPath):
    pass



def _open(path, mode, encoding=None, newline=None):
    file = str(path)
    if "r" not in mode or "+" in mode:
        raise os._refuse_write(file)
    if os.path.isdir(file):
        raise os._error(21, file)
    try:
        return open(file, mode) if encoding is None else open(file, mode, encoding=encoding)
    except OSError as e:
        raise os._error(e.errno, file) from None
