#--- format_exc
import traceback
def f():
    raise ValueError('boom')
try:
    f()
except ValueError:
    print(traceback.format_exc())
#--- print_exc  pending: sys.exc_info() after an inner handler
import sys, traceback
try:
    {}['k']
except KeyError:
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(file=sys.stdout)
#--- causes
import traceback
try:
    try:
        {}['k']
    except KeyError as e:
        raise RuntimeError('outer') from e
except RuntimeError as e:
    print(''.join(traceback.format_exception(e)))
    print(''.join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)))
#--- contexts  pending: raise from None
import traceback
try:
    try:
        [][1]
    except IndexError:
        raise ValueError('inner')
except ValueError as e:
    print(''.join(traceback.format_exception(e)))
try:
    try:
        [][1]
    except IndexError:
        raise ValueError('alone') from None
except ValueError as e:
    print(''.join(traceback.format_exception(e)))
#--- without the stack
import traceback
class E(Exception):
    pass
for e in (E(), E('a'), E('a', 1), KeyError('a'), ValueError('two\nlines'), SystemExit(3)):
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
print(traceback.format_exception(ValueError('never raised')))
#--- nothing to report
import traceback
print(repr(traceback.format_exc()))
#--- deep recursion is shortened
import traceback
def f(n):
    if n == 0:
        raise ValueError('deep')
    f(n - 1)
try:
    f(10)
except ValueError:
    print(traceback.format_exc())
#--- frames of a traceback  pending: __traceback__
import traceback
def inner():
    raise KeyError('x')
def outer():
    inner()
try:
    outer()
except KeyError as e:
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno)
    print(len(traceback.format_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name)
#--- limits  pending: sys.exc_info() after an inner handler
import traceback
def a():
    b()
def b():
    raise ValueError('x')
try:
    a()
except ValueError:
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1))
#--- an exception as an object  pending: texts of exceptions
import traceback
try:
    int('z')
except ValueError as e:
    t = traceback.TracebackException.from_exception(e)
print(t.exc_type, str(t), len(t.stack), list(t.format_exception_only()), t.__cause__)
print(''.join(t.format()))
#--- lists of frames
import traceback
print(traceback.format_list([('a.py', 3, 'g', 'x = 1'), ('b.py', 4, 'h', None)]))
s = traceback.StackSummary.from_list([('a.py', 3, 'g', 'x = 1')])
print(s, s[0].filename, s[0].lineno, s[0].name, s[0].line, tuple(s[0]), s.format())
#--- classes of modules
import json, traceback
try:
    json.loads('{')
except ValueError as e:
    print(traceback.format_exception_only(e))
#--- last line of an error  pending: texts of exceptions
import traceback
def safe(f):
    try:
        return f()
    except Exception as e:
        return traceback.format_exc().strip().splitlines()[-1]
print(safe(lambda: 1 / 0), safe(lambda: {}['a']), safe(lambda: 5), safe(lambda: [].pop()))
