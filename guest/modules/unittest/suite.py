# Tests in order, with what is done once per class and module, as CPython's unittest.suite.
import sys

from unittest.case import SkipTest, _class_name


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return "<%s.%s tests=%s>" % (type(self).__module__, type(self).__name__, list(self))

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test(result)
        self._tests = []
        if top:
            self._leave_class(None, result)
            self._leave_module(None, result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        kind = type(test)
        if kind is getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(kind, "__unittest_skip__", False) or not hasattr(kind, "setUpClass"):
            return
        kind._classSetupFailed = False
        try:
            kind.setUpClass()
        except Exception as e:
            kind._classSetupFailed = True
            self._report(result, "setUpClass", _class_name(kind), e)
            self._class_cleanups(kind, result, "setUpClass")

    def _leave_class(self, test, result):
        kind = getattr(result, "_previousTestClass", None)
        if kind is None or kind is type(test):
            return
        if getattr(kind, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(kind, "__unittest_skip__", False) or not hasattr(kind, "tearDownClass"):
            return
        try:
            kind.tearDownClass()
        except Exception as e:
            self._report(result, "tearDownClass", _class_name(kind), e)
        self._class_cleanups(kind, result, "tearDownClass")

    def _class_cleanups(self, kind, result, where):
        for e in kind.doClassCleanups():
            self._report(result, where, _class_name(kind), e)

    def _enter_module(self, test, result):
        name = type(test).__module__
        before = getattr(result, "_previousTestClass", None)
        if before is not None and before.__module__ == name:
            return
        self._leave_module(test, result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                result._moduleSetUpFailed = True
                self._report(result, "setUpModule", name, e)

    def _leave_module(self, test, result):
        before = getattr(result, "_previousTestClass", None)
        if before is None or getattr(result, "_moduleSetUpFailed", False):
            return
        tear_down = getattr(sys.modules.get(before.__module__), "tearDownModule", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._report(result, "tearDownModule", before.__module__, e)

    def _report(self, result, where, name, e):
        holder = _ErrorHolder("%s (%s)" % (where, name))
        if isinstance(e, SkipTest):
            result.addSkip(holder, str(e))
        else:
            result.addError(holder, (type(e), e, e.__traceback__))


class _ErrorHolder:
    # stands for a test when there is an error outside of any
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def __str__(self):
        return self.description

    def __repr__(self):
        return "<ErrorHolder description=%r>" % self.description
