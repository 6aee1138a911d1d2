# Finding tests, as CPython's unittest.loader.
import sys

from unittest.case import FunctionTestCase, TestCase
from unittest.suite import BaseTestSuite, TestSuite


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = True  # by name; None leaves the order of dir()
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [n for n in dir(testCaseClass) if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n))]
        if self.testNamePatterns:
            from fnmatch import fnmatchcase

            full = "%s.%s." % (testCaseClass.__module__, testCaseClass.__name__)
            names = [n for n in names if any([fnmatchcase(full + n, p) for p in self.testNamePatterns])]
        compare = self.sortTestMethodsUsing
        if callable(compare):
            from functools import cmp_to_key

            names.sort(key=cmp_to_key(compare))
        elif compare:
            names.sort()
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in sorted(dir(module)):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return load_tests(self, tests, pattern) if load_tests is not None else tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            n = len(parts)
            while n:
                try:
                    module = __import__(".".join(parts[:n]), None, None, ("",))
                    break
                except ImportError:
                    n -= 1
            if not n:
                raise ImportError("Failed to import test module: " + name)
            parts = parts[n:]
        found, parent = module, None
        for part in parts:
            found, parent = getattr(found, part), found
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(found, BaseTestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, BaseTestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (found, test))
        raise TypeError("don't know how to make test from: %s" % (found,))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()
