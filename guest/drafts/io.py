# Streams in memory, as CPython's io. Files come from the built-in open().
from builtins import open
from _io_base import SEEK_SET, SEEK_CUR, SEEK_END
from _io_base import BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation


def _index(value):
    if value is None:
        return -1
    if not isinstance(value, int):
        raise TypeError("argument should be integer or None, not '%s'" % type(value).__name__)
    return value


class StringIO(TextIOBase):
    # While everything is written at the end, the parts are only collected. The place is None then.
    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % newline)
        self._newline = newline
        self._parts = []
        self._text = self._translate(initial_value or "")
        self._pos = 0

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _translate(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._newline) if self._newline not in ("", "\n") else str(text)

    def _join(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts = []
        if self._pos is None:
            self._pos = len(self._text)
        return self._text

    def write(self, s, /):
        if self._pos is None and type(s) is str:
            self._parts.append(s)
            return len(s)
        return self._write(s)

    def _write(self, s):
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        self._check()
        size = len(s)
        s = self._translate(s)
        if not s:
            return size
        text, at = self._join(), self._pos
        if at > len(text):
            text += "\0" * (at - len(text))
        self._text = text[:at] + s + text[at + len(s) :]
        self._pos = at + len(s)
        if self._pos == len(self._text) and self._newline == "\n":
            self._pos = None
        return size

    def close(self):
        if not self._closed:
            self._join()
            TextIOBase.close(self)

    def getvalue(self):
        self._check()
        if self._parts:
            self._text += "".join(self._parts)
            self._parts = []
        return self._text

    def read(self, size=-1, /):
        self._check()
        size = _index(size)
        text, at = self._join(), self._pos
        end = len(text) if size < 0 else min(at + size, len(text))
        self._pos = max(at, end)
        return text[at:end]

    def _end_of_line(self, text, at):
        if self._newline != "":
            mark = self._newline or "\n"
            end = text.find(mark, at)
            return len(text) if end < 0 else end + len(mark)
        lf, cr = text.find("\n", at), text.find("\r", at)
        if cr >= 0 and (lf < 0 or cr < lf):
            return cr + (2 if lf == cr + 1 else 1)
        return len(text) if lf < 0 else lf + 1

    def readline(self, size=-1, /):
        self._check()
        size = _index(size)
        text, at = self._join(), self._pos
        if at >= len(text):
            return ""
        end = self._end_of_line(text, at)
        if 0 <= size < end - at:
            end = at + size
        self._pos = end
        return text[at:end]

    def tell(self):
        self._check()
        self._join()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check()
        text = self._join()
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position %d" % pos)
        elif pos != 0 and whence in (1, 2):
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 1:
            pos = self._pos
        elif whence == 2:
            pos = len(text)
        else:
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        self._pos = pos
        return pos

    def truncate(self, pos=None, /):
        self._check()
        text = self._join()
        if pos is None:
            pos = self._pos
        elif pos < 0:
            raise ValueError("Negative size value %d" % pos)
        self._text = text[:pos]
        return pos

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable

    @property
    def newlines(self):
        return None

    @property
    def line_buffering(self):
        return False

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._data = bytearray() if initial_bytes is None else bytearray(_bytes(initial_bytes))
        self._pos = 0

    def write(self, b, /):
        self._check()
        b = _bytes(b)
        data, at = self._data, self._pos
        if not b:
            return 0
        if at > len(data):
            data.extend(bytes(at - len(data)))
        if at == len(data):
            data.extend(b)
        else:
            data[at : at + len(b)] = b
        self._pos = at + len(b)
        return len(b)

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        size = _index(size)
        at = self._pos
        end = len(self._data) if size < 0 else min(at + size, len(self._data))
        self._pos = max(at, end)
        return bytes(self._data[at:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, b, /):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check()
        size = _index(size)
        at = self._pos
        end = self._data.find(b"\n", at) + 1 or len(self._data)
        if 0 <= size < end - at:
            end = at + size
        self._pos = max(at, end)
        return bytes(self._data[at:end])

    def tell(self):
        self._check()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError("negative seek value %d" % pos)
        elif whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(self._data)
        else:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        self._pos = max(pos, 0)
        return self._pos

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._pos
        elif size < 0:
            raise ValueError("negative size value %d" % size)
        self._data = self._data[:size]
        return size

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None

