# assertRaises(), assertWarns() and their kin.
from unittest._asserts import _regex


class _Expect:
    def __init__(self, case, expected, regex):
        self.test_case = case
        self.expected = expected
        self.expected_regex = _regex(regex) if regex is not None else None
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for kind in kinds:
            if not (isinstance(kind, type) and issubclass(kind, self.base)):
                raise TypeError("%s() arg 1 must be %s" % (name, self.wanted))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % next(iter(kwargs)))
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)
        return None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _not_seen(self, verb):
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        self._fail("%s not %s%s" % (name, verb, " by " + self.obj_name if self.obj_name else ""))

    def _check_text(self, text):
        if self.expected_regex is not None and not self.expected_regex.search(text):
            self._fail('"%s" does not match "%s"' % (self.expected_regex.pattern, text))


class Raises(_Expect):
    base = BaseException
    wanted = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, e, tb):
        if kind is None:
            self._not_seen("raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = e
        self._check_text(str(e))
        return True


class Warns(_Expect):
    base = Warning
    wanted = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter("always", Warning)
        return self

    def __exit__(self, kind, e, tb):
        self._catch.__exit__(kind, e, tb)
        if kind is not None:
            return
        first = None
        for one in self.warnings:
            if not isinstance(one.message, self.expected):
                continue
            first = first or one.message
            if self.expected_regex is not None and not self.expected_regex.search(str(one.message)):
                continue
            self.warning = one.message
            self.filename = one.filename
            self.lineno = one.lineno
            return
        if first is not None:
            self._check_text(str(first))
        self._not_seen("triggered")
