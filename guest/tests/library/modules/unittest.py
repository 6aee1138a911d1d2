#--- report
import re, sys, unittest
class T(unittest.TestCase):
    def setUp(self):
        self.x = 1
    def test_ok(self):
        self.assertEqual(self.x, 1)
    def test_fail(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])
    def test_error(self):
        raise KeyError('k')
    @unittest.skip('not now')
    def test_skip(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.fail()
    @unittest.expectedFailure
    def test_unexpected(self):
        pass
for verbosity in (1, 2):
    import io
    out = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(T)
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    print(re.sub('in [0-9.]+s', 'in TIME', out.getvalue()))
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful())
#--- all well
import io, unittest
class T(unittest.TestCase):
    def test_a(self):
        self.assertTrue(True)
    def test_b(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0
out = io.StringIO()
result = unittest.TextTestRunner(stream=out).run(unittest.TestLoader().loadTestsFromTestCase(T))
lines = out.getvalue().split('\n')
print(lines[0], lines[1], lines[2][:11], lines[4], result.wasSuccessful())
#--- main
import unittest
class T(unittest.TestCase):
    def test_a(self):
        print('runs')
unittest.main()
#--- main with a failure
import unittest
class T(unittest.TestCase):
    def test_a(self):
        self.fail('x')
unittest.main(argv=['prog'])
#--- main that goes on
import unittest
class T(unittest.TestCase):
    def test_a(self):
        self.assertIn(1, [1])
program = unittest.main(argv=['ignored'], exit=False, verbosity=0)
print(program.result.testsRun, program.result.wasSuccessful())
#--- order of things
import io, unittest
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')
    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')
    def setUp(self):
        print('setUp')
        self.addCleanup(print, 'cleanup', 1)
        self.addCleanup(print, 'cleanup', 2)
    def tearDown(self):
        print('tearDown')
    def test_b(self):
        print('b')
    def test_a(self):
        print('a')
unittest.TextTestRunner(stream=io.StringIO()).run(unittest.TestLoader().loadTestsFromTestCase(T))
#--- messages
import unittest
class M(unittest.TestCase):
    def runTest(self):
        pass
m = M()
def t(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print('ok')
    except AssertionError as e:
        print(str(e))
t(m.assertEqual, 1, 2)
t(m.assertEqual, 1, 'a', 'why')
t(m.assertNotEqual, 1, 1)
t(m.assertTrue, 0)
t(m.assertFalse, 1, 'no')
t(m.assertIs, [], [])
t(m.assertIsNot, None, None)
t(m.assertIsNone, 1)
t(m.assertIsNotNone, None)
t(m.assertIn, 1, [2])
t(m.assertNotIn, 1, [1])
t(m.assertIsInstance, 1, str)
t(m.assertNotIsInstance, 1, int)
t(m.assertGreater, 1, 2)
t(m.assertLess, 2, 1)
t(m.assertGreaterEqual, 1, 2)
t(m.assertLessEqual, 2, 1)
t(m.fail, 'f')
t(m.fail)
m.longMessage = False
t(m.assertEqual, 1, 2, 'only this')
#--- almost equal
import unittest
m = unittest.TestCase()
def t(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print('ok')
    except AssertionError as e:
        print(str(e))
t(m.assertAlmostEqual, 0.1 + 0.2, 0.3)
t(m.assertAlmostEqual, 1.0, 1.1)
t(m.assertAlmostEqual, 1.0, 1.01, places=1)
t(m.assertAlmostEqual, 1, 2, delta=0.5)
t(m.assertAlmostEqual, 1, 2, delta=1)
t(m.assertNotAlmostEqual, 1, 1)
t(m.assertNotAlmostEqual, 1, 1.1)
try:
    m.assertAlmostEqual(1, 2, places=1, delta=1)
except TypeError as e:
    print(e)
#--- differences
import unittest
m = unittest.TestCase()
def t(a, b):
    try:
        m.assertEqual(a, b)
        print('ok')
    except AssertionError as e:
        print(str(e))
t('abc', 'abd')
t('a\nb\n', 'a\nc\n')
t({'a': 1, 'b': 2}, {'a': 1, 'b': 3})
t({1, 2}, {2, 3})
t((1,), (1, 2))
t([1, 2, 3], [1])
t('x' * 100, 'x' * 99 + 'y')
t(list(range(100)), list(range(101)))
t([1], (1,))
t({'k': 'v' * 50}, {'k': 'w' * 50})
#--- kinds of equality
import unittest
m = unittest.TestCase()
def t(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print('ok')
    except AssertionError as e:
        print(str(e))
t(m.assertListEqual, [1], (1,))
t(m.assertDictEqual, {}, [])
t(m.assertCountEqual, [1, 2, 2], [2, 1, 3])
t(m.assertCountEqual, [[1], [2]], [[2], [1]])
t(m.assertSequenceEqual, [1, 2], (1, 2))
t(m.assertSetEqual, {1}, {1})
t(m.assertMultiLineEqual, 'a', 'b')
t(m.assertTupleEqual, (1,), (2,))
#--- raises  pending: texts of exceptions
import unittest
m = unittest.TestCase()
def t(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (AssertionError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
def nothing():
    pass
t(m.assertRaises, ValueError, int, 'x')
t(m.assertRaises, ValueError, nothing)
t(m.assertRaises, (ValueError, KeyError), nothing)
t(m.assertRaises, ValueError, lambda: 1 / 0)
t(m.assertRaises, 'ValueError')
with m.assertRaises(ValueError) as caught:
    raise ValueError('text')
print(caught.exception)
try:
    with m.assertRaises(KeyError, msg='my message'):
        pass
except AssertionError as e:
    print(e)
#--- patterns  pending: re
import unittest
m = unittest.TestCase()
def t(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        print('ok')
    except AssertionError as e:
        print(e)
t(m.assertRegex, 'abc', 'b+')
t(m.assertRegex, 'abc', 'x')
t(m.assertNotRegex, 'abc', 'b')
def fail():
    raise ValueError('bad thing')
t(m.assertRaisesRegex, ValueError, 'bad', fail)
t(m.assertRaisesRegex, ValueError, 'good', fail)
#--- subtests
import io, unittest
class T(unittest.TestCase):
    def test_even(self):
        for i in range(4):
            with self.subTest('check', i=i):
                self.assertEqual(i % 2, 0)
    def test_skipped(self):
        self.skipTest('later')
out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=0).run(unittest.TestLoader().loadTestsFromTestCase(T))
print(len(result.failures), [str(test) for test, _ in result.failures], result.testsRun, result.skipped[0][1])
#--- names
import unittest
class T(unittest.TestCase):
    def test_b(self):
        pass
    def test_a(self):
        pass
    def helper(self):
        pass
t = T('test_a')
print(unittest.TestLoader().getTestCaseNames(T), t, repr(t), t.id(), t.countTestCases(), t == T('test_a'), t.shortDescription())
suite = unittest.TestSuite([T('test_a'), T('test_b')])
print(suite.countTestCases(), len(list(suite)))
try:
    T('nothing')
except ValueError as e:
    print(e)
#--- errors of a class
import io, unittest
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('bad')
    def test_a(self):
        pass
@unittest.skip('whole')
class D(unittest.TestCase):
    def test_z(self):
        pass
load = unittest.defaultTestLoader.loadTestsFromTestCase
out = io.StringIO()
result = unittest.TextTestRunner(stream=out).run(unittest.TestSuite([load(C), load(D)]))
print(out.getvalue().split('\n')[0:3], result.testsRun, len(result.errors), result.skipped)
#--- conditions
import unittest
class T(unittest.TestCase):
    @unittest.skipIf(True, 'because')
    def test_a(self):
        print('never')
    @unittest.skipUnless(True, 'because')
    def test_b(self):
        print('runs')
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
print(result.skipped[0][1], result.testsRun, result)
#--- logs and warnings
import logging, unittest, warnings
m = unittest.TestCase()
with m.assertLogs('foo', level='INFO') as seen:
    logging.getLogger('foo').info('hi')
    logging.getLogger('foo.bar').error('e')
print(seen.output, seen.records[0].levelname)
try:
    with m.assertLogs('foo'):
        pass
except AssertionError as e:
    print(e)
with m.assertWarns(UserWarning) as w:
    warnings.warn('x')
print(w.warning)
try:
    with m.assertWarns(DeprecationWarning):
        pass
except AssertionError as e:
    print(e)
#--- a class under test
import unittest
class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        if not self.items:
            raise IndexError('empty stack')
        return self.items.pop()
class TestStack(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()
    def test_push_pop(self):
        self.stack.push(1)
        self.stack.push(2)
        self.assertEqual(self.stack.pop(), 2)
        self.assertEqual(self.stack.pop(), 1)
    def test_empty(self):
        with self.assertRaises(IndexError) as caught:
            self.stack.pop()
        self.assertEqual(str(caught.exception), 'empty stack')
result = unittest.main(argv=['x'], exit=False).result
print(result.testsRun, result.wasSuccessful())
