# Warnings, as CPython's warnings.
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]

# (action, pattern of the message, category, pattern of the module, line or 0), first match wins
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_shown = {}  # (text, category, line) of what is shown only once
_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message,
            self._category_name,
            self.filename,
            self.lineno,
            self.line,
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line is None:
        import linecache

        line = linecache.getline(filename, lineno)
    return text + ("  %s\n" % line.strip() if line else "")


def showwarning(message, category, filename, lineno, file=None, line=None):
    print(formatwarning(message, category, filename, lineno, line), file=file or sys.stderr, end="")


def _record(message):
    # what a catch_warnings(record=True) replaces
    showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


def _check_category(category):
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)


def _place(stacklevel):
    # (file, line, module) of who called warn()
    try:
        frame = sys._getframe(stacklevel + 1)
    except (AttributeError, ValueError):
        return "sys", 1, "sys" if hasattr(sys, "_getframe") else "__main__"
    return frame.f_code.co_filename, frame.f_lineno, frame.f_globals.get("__name__", "<string>")


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    _check_category(category)
    filename, lineno, module = _place(stacklevel)
    warn_explicit(message, category, filename, lineno, module, _shown, None, source)


def _matches(pattern, text):
    if pattern is None or pattern == text:
        return True
    return pattern.match(text) is not None if hasattr(pattern, "match") else False


def _action(text, category, module, lineno):
    for action, message, kind, mod, line in filters:
        if issubclass(category, kind) and line in (0, lineno) and _matches(message, text) and _matches(mod, module):
            return action
    return defaultaction


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename
    if registry is None:
        registry = {}
    text = str(message)
    if isinstance(message, Warning):
        category = type(message)
    else:
        message = category(message)
    action = _action(text, category, module, int(lineno))
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action in ("once", "module", "default"):
        seen = onceregistry if action == "once" else registry
        key = (text, category, filename, lineno) if action == "default" else (text, category)
        if key in seen:
            return
        seen[key] = 1
    elif action != "always":
        raise RuntimeError("Unrecognized action (%r) in warnings.filters" % action)
    _record(WarningMessage(message, category, filename, lineno, source=source))


def _pattern(text, flags=0):
    if not text:
        return None
    import re

    return re.compile(text, flags)


def _check_filter(action, lineno):
    if action not in _ACTIONS:
        raise AssertionError("invalid action: %r" % (action,))
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")


def _add_filter(item, append):
    _shown.clear()
    if append:
        if item not in filters:
            filters.append(item)
        return
    if item in filters:
        filters.remove(item)
    filters.insert(0, item)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_filter(action, lineno)
    if message or module:
        import re

        message = _pattern(message, re.I)
        module = _pattern(module)
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_filter(action, lineno)
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _shown.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        global filters, showwarning, _record
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = (filters, showwarning, _record)
        filters = filters[:]
        _shown.clear()
        log = None
        if self._record:
            log = []
            _record = log.append
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _record
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters, showwarning, _record = self._saved
        _shown.clear()
