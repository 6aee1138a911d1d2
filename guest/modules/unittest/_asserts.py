# The assertions of TestCase.
_LENGTH = 80
_OMITTED = 12
_DIFF = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    return result[:_LENGTH] + " [truncated]..." if short and len(result) >= _LENGTH else result


def _shorten(s, before, after):
    skip = len(s) - before - after
    return "%s[%d chars]%s" % (s[:before], skip, s[len(s) - after :]) if skip > _OMITTED else s


def _shortened(first, second):
    # both as text, without most of what they have in common at the start
    texts = [safe_repr(first), safe_repr(second)]
    longest = max(len(texts[0]), len(texts[1]))
    if longest <= _LENGTH:
        return tuple(texts)
    n = 0
    while n < len(texts[0]) and n < len(texts[1]) and texts[0][n] == texts[1][n]:
        n += 1
    room = _LENGTH - (longest - n + 5 + _OMITTED)
    if room > 5:
        prefix = _shorten(texts[0][:n], 5, room)
        return tuple([prefix + text[n:] for text in texts])
    prefix = _shorten(texts[0][:n], 5, 5)
    return tuple([prefix + _shorten(text[n:], 41, 5) for text in texts])


class Asserts:
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def _equality_func(self, first, second):
        kind = type(first)
        if kind is not type(second):
            return None
        function = self._type_equality_funcs.get(kind)
        if function is not None:
            return getattr(self, function) if isinstance(function, str) else function
        names = {str: "MultiLine", list: "List", tuple: "Tuple", dict: "Dict", set: "Set", frozenset: "Set"}
        return getattr(self, "assert%sEqual" % names[kind]) if kind in names else None

    def assertEqual(self, first, second, msg=None):
        function = self._equality_func(first, second)
        if function is not None:
            function(first, second, msg=msg)
        elif not first == second:
            self._fail(msg, "%s != %s" % _shortened(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def _almost(self, first, second, places, delta):
        # (whether they are, the text of the difference)
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, "within %s delta (%s difference)" % (safe_repr(delta), safe_repr(diff))
        if places is None:
            places = 7
        return round(diff, places) == 0, "within %r places (%s difference)" % (places, safe_repr(diff))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        almost, text = self._almost(first, second, places, delta)
        if not almost:
            self._fail(msg, "%s != %s %s" % (safe_repr(first), safe_repr(second), text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        almost, text = self._almost(first, second, places, delta)
        if not first == second and not almost:
            return
        text = text if delta is not None else text.partition(" (")[0]
        self._fail(msg, "%s == %s %s" % (safe_repr(first), safe_repr(second), text))

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (("First", first), ("Second", second)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, name, safe_repr(seq)))
        if first == second or (seq_type is None and type(first) is not type(second) and list(first) == list(second)):
            return
        from unittest._diff import sequences

        self._fail(msg, sequences(name, first, second, self.maxDiff, _shortened(first, second)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, first, second, msg=None):
        missing = [("first", "second", first.difference(second)), ("second", "first", second.difference(first))]
        lines = []
        for one, other, items in missing:
            if items:
                lines.append("Items in the %s set but not the %s:" % (one, other))
                lines += [repr(item) for item in items]
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            from unittest._diff import lines_of, truncate

            diff = "\n" + lines_of(_pretty(d1), _pretty(d2), "\n")
            self._fail(msg, truncate("%s != %s" % _shortened(d1, d2), diff, self.maxDiff))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % _shortened(first, second)
        if len(first) <= 2**16 and len(second) <= 2**16:
            from unittest._diff import texts, truncate

            standard = truncate(standard, "\n" + texts(first, second), self.maxDiff)
        self._fail(msg, standard)

    def assertCountEqual(self, first, second, msg=None):
        from unittest._diff import counts

        lines = counts(list(first), list(second))
        if lines:
            self._fail(msg, "Element counts were not equal:\n" + "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % safe_repr(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        regex = _regex(expected_regex)
        if not regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = _regex(unexpected_regex)
        match = regex.search(text)
        if match:
            found = text[match.start() : match.end()]
            self._fail(msg, "Regex matched: %r matches %r in %r" % (found, regex.pattern, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        from unittest._expect import Raises

        return Raises(self, expected_exception, None).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        from unittest._expect import Raises

        return Raises(self, expected_exception, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        from unittest._expect import Warns

        return Warns(self, expected_warning, None).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        from unittest._expect import Warns

        return Warns(self, expected_warning, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from unittest._log import Logs

        return Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        from unittest._log import Logs

        return Logs(self, logger, level, True)


def _regex(pattern):
    if isinstance(pattern, (str, bytes)):
        assert pattern, "expected_regex must not be empty."
        import re

        return re.compile(pattern)
    return pattern


def _pretty(value):
    import pprint

    return pprint.pformat(value).split("\n")
