# Files in gzip format, as CPython's gzip.
import io
import zlib

_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    if mtime is None:
        import time

        mtime = int(time.time())
    body = zlib.compress(data, compresslevel, -15)
    flags = b"\x02" if compresslevel == 9 else b"\x04" if compresslevel == 1 else b"\0"
    head = b"\x1f\x8b\x08\0" + int(mtime).to_bytes(4, "little") + flags + b"\xff"
    return head + body + zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def _header(data, at):
    # where the deflated data begins
    if data[at : at + 2] != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[at : at + 2]))
    if data[at + 2] != 8:
        raise BadGzipFile("Unknown compression method")
    flags = data[at + 3]
    at += 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            at = data.index(b"\0", at) + 1
    return at + 2 if flags & 2 else at


def decompress(data):
    out = []
    at = 0
    while at < len(data):
        if data[at] == 0:  # padding behind the last member
            at += 1
            continue
        stream = zlib.decompressobj(-15)
        try:
            start = _header(data, at)
            part = stream.decompress(data[start:])
        except IndexError:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None
        except zlib.error:
            raise
        rest = stream.unused_data
        if not stream.eof or len(rest) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        if int.from_bytes(rest[:4], "little") != zlib.crc32(part):
            raise BadGzipFile("CRC check failed")
        if int.from_bytes(rest[4:8], "little") != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        out.append(part)
        at = len(data) - len(rest) + 8
    return b"".join(out)


_open = open


class GzipFile(io.BytesIO):
    # The whole content is in memory; what was written is compressed by close().
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        self.name = filename or getattr(fileobj, "name", "")
        self.mode = mode = (mode or "rb").replace("t", "")
        self._level = compresslevel
        self._mtime = mtime
        self._own = fileobj is None
        if mode[0] not in "rwxa" or "U" in mode:
            raise ValueError("Invalid mode: %r" % mode)
        self.fileobj = _open(filename, mode if "b" in mode else mode + "b") if fileobj is None else fileobj
        super().__init__(decompress(self.fileobj.read()) if mode[0] == "r" else b"")

    def close(self):
        if self.fileobj is None:
            return
        if self.mode[0] != "r":
            self.fileobj.write(compress(self.getvalue(), self._level, mtime=self._mtime))
        if self._own:
            self.fileobj.close()
        self.fileobj = None

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    binary = mode.replace("t", "")
    if isinstance(filename, (str, bytes)):
        stream = GzipFile(filename, binary, compresslevel)
    else:
        stream = GzipFile(None, binary, compresslevel, filename)
    return io.TextIOWrapper(stream, encoding, errors, newline) if "t" in mode else stream
