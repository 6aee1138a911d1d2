# Files by pattern, as CPython's glob.
import os
from fnmatch import fnmatchcase

__all__ = ["glob", "iglob", "escape"]


def has_magic(s):
    if isinstance(s, bytes):
        s = s.decode("latin-1")
    return "*" in s or "?" in s or "[" in s


def glob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    if isinstance(pathname, bytes):
        found = iglob(pathname.decode(), root_dir=os.fsdecode(root_dir or "") or None, recursive=recursive, include_hidden=include_hidden)
        return map(os.fsencode, found)
    root = os.fspath(root_dir) if root_dir is not None else ""
    found = _find(root, pathname, recursive, include_hidden)
    # "**" alone also stands for no folder at all, which has no name
    return (name for name in found if name) if recursive else found


def _find(root, pathname, recursive, hidden):
    head, tail = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if os.path.exists(full) if tail else os.path.isdir(full):
            yield pathname
        return
    heads = _find(root, head, recursive, hidden) if head and head != pathname and has_magic(head) else [head]
    for folder in heads:
        if recursive and tail == "**":
            names = _below(os.path.join(root, folder), "", hidden)
        elif has_magic(tail):
            names = _named(os.path.join(root, folder), tail, hidden)
        else:
            full = os.path.join(root, folder, tail)
            names = [tail] if (os.path.exists(full) if tail else os.path.isdir(full)) else []
        for name in names:
            yield os.path.join(folder, name)


def _list(folder, hidden):
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return [name for name in names if hidden or not name.startswith(".")]


def _named(folder, pattern, hidden):
    return [name for name in _list(folder, hidden or pattern.startswith(".")) if fnmatchcase(name, pattern)]


def _below(root, name, hidden):
    # the folder itself and all that is in it
    if name or os.path.isdir(root):
        yield name
    for child in _list(os.path.join(root, name), hidden):
        yield from _below(root, os.path.join(name, child) if name else child, hidden)


def escape(pathname):
    if isinstance(pathname, bytes):
        return escape(pathname.decode("latin-1")).encode("latin-1")
    return "".join(["[%s]" % c if c in "*?[" else c for c in pathname])
