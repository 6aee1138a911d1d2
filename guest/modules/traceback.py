# Exceptions as text, as CPython's traceback.
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack"]
__all__ += ["format_tb", "print_exc", "format_exc", "print_exception", "print_stack", "print_tb"]
__all__ += ["FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_HEAD = "Traceback (most recent call last):\n"
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_REPEATED = 3  # lines shown of a frame that follows itself
_sentinel = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line or ""
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

    def _tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._tuple())

    def __getitem__(self, index):
        return self._tuple()[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return self._tuple() == tuple(other)
        return NotImplemented

    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (self.filename, self.lineno, self.name)


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = [FrameSummary(f.f_code.co_filename, line, f.f_code.co_name, line=_source(f, line)) for f, line in frame_gen]
        return cls(_limited(frames, limit))

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary):
        text = '  File "%s", line %s, in %s\n' % (frame_summary.filename, frame_summary.lineno, frame_summary.name)
        if frame_summary.line:
            text += "    %s\n" % frame_summary.line.strip()
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += "    %s = %s\n" % (name, value)
        return text

    def format(self):
        result, last, count = [], None, 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _add_repeated(result, count)
                last, count = place, 0
            count += 1
            if count <= _REPEATED:
                result.append(self.format_frame_summary(frame))
        _add_repeated(result, count)
        return result


def _add_repeated(result, count):
    more = count - _REPEATED
    if more > 0:
        result.append("  [Previous line repeated %d more time%s]\n" % (more, "s" if more > 1 else ""))


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if not isinstance(limit, int):
            return frames
        limit = max(limit, 0)
    return frames[:limit] if limit >= 0 else frames[limit:]


def _source(frame, lineno):
    import linecache

    return linecache.getline(frame.f_code.co_filename, lineno)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _printed_frames(exc):
    # what the interpreter itself prints: (frames, the place of a syntax error or None)
    from uio import StringIO

    out = StringIO()
    sys.print_exception(exc, out)
    frames = []
    for line in out.getvalue().partition(_HEAD)[2].split("\n"):
        if line.startswith('  File "'):
            file, _, rest = line[8:].rpartition('", line ')
            number, _, name = rest.partition(", in ")
            frames.append(FrameSummary(file, int(number), name))
        elif line.startswith("    ") and frames:
            frames[-1].line = line.strip()
        else:
            break
    place = frames.pop() if frames and not frames[-1].name else None
    return frames, place


def _safe_str(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


def _type_name(exc_type):
    module = getattr(exc_type, "__module__", None)
    name = getattr(exc_type, "__qualname__", exc_type.__name__)
    return name if module in (None, "builtins", "__main__") else module + "." + name


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, _seen=None):
        seen = _seen or []
        seen.append(exc_value)
        self.exc_type = exc_type
        self._str = _safe_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._frames_of(exc_value, exc_traceback, limit)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self._other(getattr(exc_value, "__cause__", None), limit, seen)
        self.__context__ = self._other(getattr(exc_value, "__context__", None), limit, seen)

    def _frames_of(self, exc, tb, limit):
        frames, place = _printed_frames(exc) if isinstance(exc, BaseException) else ([], None)
        if tb is not None:
            self.stack = StackSummary.extract(walk_tb(tb), limit=limit)
        else:
            self.stack = StackSummary(_limited(frames, limit))
        if isinstance(exc, SyntaxError):
            self.filename = getattr(exc, "filename", None) or (place and place.filename)
            self.lineno = getattr(exc, "lineno", None) or (place and place.lineno)
            self.text = getattr(exc, "text", None)
            self.offset = getattr(exc, "offset", None)
            self.msg = getattr(exc, "msg", None) or self._str

    def _other(self, exc, limit, seen):
        if exc is None or any([exc is one for one in seen]):
            return None
        return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self):
        if self.exc_type is type(None):
            yield "NoneType: %s\n" % self._str
            return
        name = _type_name(self.exc_type)
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield "%s: %s\n" % (name, self._str) if self._str else name + "\n"
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                yield from [line + "\n" for line in _safe_str(note).split("\n")]
        elif notes is not None:
            yield "%r\n" % (notes,)

    def _format_syntax_error(self, name):
        if self.lineno is not None:
            yield '  File "%s", line %s\n' % (self.filename or "<string>", self.lineno)
            text = self.text
            if text is not None:
                shown = text.rstrip("\n").lstrip(" \n\f")
                yield "    %s\n" % shown
                if self.offset is not None:
                    at = self.offset - 1 - (len(text.rstrip("\n")) - len(shown))
                    if at >= 0:
                        yield "    %s^\n" % "".join([c if c == "\t" else " " for c in shown[:at]])
        yield "%s: %s\n" % (name, self.msg or "<no detail available>")

    def format(self, *, chain=True):
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format()
            yield _CAUSE
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format()
            yield _CONTEXT
        if self.stack:
            yield _HEAD
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=file or sys.stderr, end="")


def _parse(exc, value, tb):
    # (type, value, tb) of the two ways to call
    if value is _sentinel and tb is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, %s found" % type(exc).__name__)
        return type(exc), exc, getattr(exc, "__traceback__", None)
    if value is _sentinel or tb is _sentinel:
        raise ValueError("Both or neither of value and tb must be given")
    return type(value), value, tb


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    kind, value, tb = _parse(exc, value, tb)
    return list(TracebackException(kind, value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None).format_exception_only())


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    kind, value, tb = _parse(exc, value, tb)
    TracebackException(kind, value, tb, limit=limit).print(file=file, chain=chain)


def format_exc(limit=None, chain=True):
    kind, value, tb = sys.exc_info()
    return "".join(format_exception(kind, value, tb, limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print(format_exc(limit, chain), file=file or sys.stderr, end="")


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for line in format_list(extracted_list):
        print(line, file=file or sys.stderr, end="")


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(f or sys._getframe(1)))
    stack.reverse()
    return StackSummary(stack if limit is None else stack[-limit:] if limit >= 0 else stack[:-limit])


def format_stack(f=None, limit=None):
    return extract_stack(f or sys._getframe(1), limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f or sys._getframe(1), limit), file)
