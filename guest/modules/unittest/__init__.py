# Tests of programs, as CPython's unittest.
from unittest.case import FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless
from unittest.result import TestResult
from unittest.suite import BaseTestSuite, TestSuite
from unittest.loader import TestLoader, defaultTestLoader

_LATER = {
    "TextTestRunner": "unittest.runner",
    "TextTestResult": "unittest.runner",
    "TestProgram": "unittest.main",
    "IsolatedAsyncioTestCase": "unittest.async_case",
}


def main(*args, **kwargs):
    from unittest.main import TestProgram

    return TestProgram(*args, **kwargs)


def __getattr__(name):
    # what is needed only to run tests
    if name in _LATER:
        module = __import__(_LATER[name], None, None, (name,))
        value = globals()[name] = getattr(module, name)
        return value
    raise AttributeError("module 'unittest' has no attribute '%s'" % name)
