# One test, as CPython's unittest.case. The less usual assertions are in _asserts.
from unittest._asserts import Asserts, safe_repr


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def _class_name(cls):
    return "%s.%s" % (cls.__module__, getattr(cls, "__qualname__", cls.__name__))


_skipped = {}  # by the id of a function: (the function, why it is skipped)


def skip(reason):
    def decorator(test_item):
        if isinstance(test_item, type):
            test_item.__unittest_skip__ = True
            test_item.__unittest_skip_why__ = reason
            return test_item

        def skip_wrapper(*args, **kwargs):
            raise SkipTest(reason)

        _skipped[id(skip_wrapper)] = skip_wrapper, reason
        return skip_wrapper

    if callable(reason):
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def _as_is(obj):
    return obj


def skipIf(condition, reason):
    return skip(reason) if condition else _as_is


def skipUnless(condition, reason):
    return _as_is if condition else skip(reason)


def expectedFailure(test_item):
    if isinstance(test_item, type):
        test_item.__unittest_expecting_failure__ = True
        return test_item

    def expecting(self, *args, **kwargs):
        self._outcome.expecting = True
        return test_item(self, *args, **kwargs)

    return expecting


class _Outcome:
    # what happened to one test so far
    def __init__(self, test, result):
        self.test = test
        self.result = result
        self.success = True
        self.expected = None  # the error of an expected failure
        self.expecting = False

    def failed(self, e, method=None):
        # reports e; always False
        self.success = False
        err = (type(e), e, e.__traceback__)
        if isinstance(e, SkipTest):
            self.result.addSkip(self.test, str(e))
        elif self.expecting and method is not None:
            self.expected = err
        elif isinstance(e, self.test.failureException):
            self.result.addFailure(self.test, err)
        elif not isinstance(e, _ShouldStop):
            self.result.addError(self.test, err)
        return False


class _SubTestContext:
    def __init__(self, case, subtest):
        self.case = case
        self.subtest = subtest

    def __enter__(self):
        case = self.case
        self.outer = case._subtest
        case._subtest = self.subtest

    def __exit__(self, kind, e, tb):
        case = self.case
        case._subtest = self.outer
        outcome = case._outcome
        if kind is None:
            outcome.result.addSubTest(case, self.subtest, None)
            return False
        if not issubclass(kind, Exception) or outcome.expecting:
            return False
        if issubclass(kind, SkipTest):
            outcome.result.addSkip(self.subtest, str(e))
            return True
        outcome.success = False
        outcome.result.addSubTest(case, self.subtest, (kind, e, tb))
        if outcome.result.failfast:
            raise _ShouldStop
        return True


class TestCase(Asserts):
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False
    _class_cleanups = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._subtest = None
        self._cleanups = []
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        else:
            self._testMethodDoc = getattr(method, "__doc__", None)

    _testMethodDoc = None

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        # the exceptions that were raised
        found = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as e:
                found.append(e)
        return found

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult

        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s" % (_class_name(type(self)), self._testMethodName)

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _class_name(type(self)), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_name(type(self)), self._testMethodName)

    def subTest(self, msg=None, **params):
        outer = self._subtest
        if outer is not None:
            params = dict(outer.params, **params)
        return _SubTestContext(self, _SubTest(self, msg, params))

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            result.startTestRun()
            try:
                return self._run(result)
            finally:
                result.stopTestRun()
        return self._run(result)

    def _run(self, result):
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self, "__unittest_skip__", False):
                result.addSkip(self, self.__unittest_skip_why__)
                return result
            found = _skipped.get(id(getattr(type(self), self._testMethodName)))
            if found is not None:
                result.addSkip(self, found[1])
                return result
            outcome = self._outcome = _Outcome(self, result)
            outcome.expecting = getattr(self, "__unittest_expecting_failure__", False)
            self._run_parts(method, outcome)
            if outcome.expecting and outcome.expected is not None:
                result.addExpectedFailure(self, outcome.expected)
            elif outcome.success:
                if outcome.expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)

    def _run_parts(self, method, outcome):
        if self._part(outcome, self.setUp):
            self._part(outcome, method, method)
            self._part(outcome, self.tearDown)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._part(outcome, lambda: function(*args, **kwargs))

    def _part(self, outcome, function, method=None):
        try:
            function()
            return True
        except Exception as e:
            return outcome.failed(e, method)

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        raise SkipTest(reason)


def _enter(cm, add_cleanup):
    result = cm.__enter__()
    add_cleanup(cm.__exit__, None, None, None)
    return result


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = (setUp, tearDown, testFunc)
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[1] is not None:
            self._functions[1]()

    def runTest(self):
        self._functions[2]()

    def id(self):
        return self._functions[2].__name__

    def __str__(self):
        return "%s (%s)" % (_class_name(type(self)), self.id())

    def shortDescription(self):
        return self._description


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append("[%s]" % self._message)
        if self.params:
            parts.append("(%s)" % ", ".join(["%s=%s" % (name, safe_repr(value)) for name, value in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._description())
