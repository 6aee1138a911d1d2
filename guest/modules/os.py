# The operating system as a sandbox shows it, as CPython's os: files can be read, nothing can be changed.
import sys
import uos
import posixpath as path
from uos import getcwd
from uos import urandom
from posixpath import curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull
from posixpath import _fspath as fspath

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError

F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
O_RDONLY = 0
EX_OK = 0

_ENOENT = 2
_EEXIST = 17
_ENOTDIR = 20
_EISDIR = 21
_EINVAL = 22
_ENOTTY = 25
_EROFS = 30
_ENOTEMPTY = 39


def strerror(code):
    from _os_more import message

    return message(code)


def _error(code, *names):
    # names: the file, or both files of a rename
    if len(names) == 2:
        return OSError(code, strerror(code), names[0], None, names[1])
    return OSError(code, strerror(code), *names)


def _text(file):
    file = fspath(file)
    if isinstance(file, bytes):
        file = file.decode()
    if "\0" in file:
        raise ValueError("embedded null byte")
    return file


def _is_root(file):
    return path.normpath(path.join(getcwd(), file)) == "/"


class stat_result(tuple):
    n_fields = 19
    n_sequence_fields = 10

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: float(self[7]))
    st_mtime = property(lambda self: float(self[8]))
    st_ctime = property(lambda self: float(self[9]))
    st_atime_ns = property(lambda self: self[7] * 1000000000)
    st_mtime_ns = property(lambda self: self[8] * 1000000000)
    st_ctime_ns = property(lambda self: self[9] * 1000000000)

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
        return "os.stat_result(%s)" % ", ".join(["st_%s=%d" % pair for pair in zip(names, self)])


def stat(path):
    file = _text(path)
    try:
        values = list(uos.stat(file))
    except OSError as e:
        if not file or not _is_root(file):
            raise _error(e.errno, path) from None
        values = [0x4000, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    # who may do what is not told: everybody may read
    values[0] |= 0o555 if values[0] & 0xF000 == 0x4000 else 0o444
    return stat_result(values)


def lstat(path):
    return stat(path)


def listdir(path=None):
    as_bytes = isinstance(path, bytes)
    file = _text("." if path is None else path)
    try:
        names = list(uos.listdir(file))
    except OSError as e:
        if file and _is_root(file):
            names = ["input"] if _exists("/input") else []
        else:
            raise _error(e.errno, "." if path is None else path) from None
    return [name.encode() for name in names] if as_bytes else names


_exists = path.exists


def access(path, mode):
    if not _exists(path) or mode & W_OK:
        return False
    return not mode & X_OK or _is_dir(path)


_is_dir = path.isdir
_join = path.join
_split = path.split


def chdir(path):
    try:
        uos.chdir(_text(path))
    except OSError as e:
        raise _error(e.errno, path) from None


def getcwdb():
    return getcwd().encode()


def _refuse_new(path):
    # the error of making path
    if _exists(path):
        return _error(_EEXIST, path)
    parent = _split(_text(path).rstrip("/"))[0] or "."
    if not _is_dir(parent):
        return _error(_ENOTDIR if _exists(parent) else _ENOENT, path)
    return _error(_EROFS, path)


def _refuse_change(*paths):
    return _error(_EROFS if _exists(paths[0]) else _ENOENT, *paths)


def _refuse_write(path):
    # the error of opening path to write
    if _is_dir(path):
        return _error(_EISDIR, path)
    return _error(_EROFS, path) if _exists(path) else _refuse_new(path)


def mkdir(path, mode=0o777):
    raise _refuse_new(path)


def makedirs(name, mode=0o777, exist_ok=False):
    if exist_ok and _is_dir(name):
        return
    head, tail = _split(_text(name).rstrip("/"))
    if head and not _exists(head):
        makedirs(head, mode, exist_ok)
    raise _refuse_new(name)


def remove(path):
    raise _error(_EISDIR, path) if _is_dir(path) else _refuse_change(path)


def unlink(path):
    remove(path)


def rmdir(path):
    if _exists(path) and not _is_dir(path):
        raise _error(_ENOTDIR, path)
    raise _refuse_change(path)


removedirs = rmdir


def rename(src, dst):
    raise _refuse_change(src, dst)


def replace(src, dst):
    raise _refuse_change(src, dst)


def chmod(path, mode):
    raise _refuse_change(path)


def utime(path, times=None):
    raise _refuse_change(path)


def symlink(src, dst, target_is_directory=False):
    raise _refuse_new(dst)


def fsencode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode()


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def cpu_count():
    return 1


def isatty(fd):
    return False


def get_terminal_size(fd=1):
    raise _error(_ENOTTY)


def getenv(key, default=None):
    return __getattr__("environ").get(key, default)


def putenv(name, value):
    uos.putenv(name, value)


def unsetenv(name):
    uos.unsetenv(name)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    dirs, files = [], []
    try:
        for entry in listdir(top):
            (dirs if _is_dir(_join(top, entry)) else files).append(entry)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    if topdown:
        yield top, dirs, files
    for entry in dirs:
        yield from walk(_join(top, entry), topdown, onerror)
    if not topdown:
        yield top, dirs, files


def scandir(path=None):
    from _os_more import Entries

    return Entries("." if path is None else path)


def __getattr__(name):
    # what few programs use is made when it is asked for
    if name in ("environ", "PathLike", "DirEntry", "terminal_size"):
        import _os_more

        value = globals()[name] = getattr(_os_more, name)
        return value
    raise AttributeError("module 'os' has no attribute '%s'" % name)
