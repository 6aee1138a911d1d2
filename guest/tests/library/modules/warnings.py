#--- record
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    warnings.warn('old', DeprecationWarning)
    warnings.warn('plain')
    warnings.warn(RuntimeWarning('object'))
print(len(seen), [(w.category.__name__, str(w.message)) for w in seen])
#--- errors
import warnings
warnings.simplefilter('error')
try:
    warnings.warn('stop', UserWarning)
except UserWarning as e:
    print('raised', e, type(e).__name__)
#--- ignore
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    warnings.simplefilter('ignore', DeprecationWarning)
    warnings.warn('a', DeprecationWarning)
    warnings.warn('b', UserWarning)
print([str(w.message) for w in seen])
#--- once
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('once')
    for i in range(3):
        warnings.warn('same')
    warnings.warn('other')
print([str(w.message) for w in seen])
#--- filters
import warnings
before = len(warnings.filters)
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', category=DeprecationWarning)
    print(warnings.filters[0][0], warnings.filters[0][2])
    warnings.resetwarnings()
    print(warnings.filters)
print(len(warnings.filters) == before)
#--- filters by text  pending: re
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    warnings.filterwarnings('ignore', message='.*ugly')
    warnings.warn('very ugly thing')
    warnings.warn('nice')
print([str(w.message) for w in seen])
#--- as text
import warnings
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'x = 1'), end='')
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, ''), end='')
#--- shown elsewhere
import warnings
def show(message, category, filename, lineno, file=None, line=None):
    print('got', category.__name__, message)
warnings.showwarning = show
warnings.simplefilter('always', UserWarning)
warnings.warn('hello')
#--- wrong arguments
import warnings
for bad in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 'UserWarning')):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    warnings.simplefilter('nonsense')
except AssertionError as e:
    print(e)
#--- a decorator
import functools, warnings
def deprecated(f):
    @functools.wraps(f)
    def inner(*args):
        warnings.warn(f.__name__ + ' is old', DeprecationWarning, stacklevel=2)
        return f(*args)
    return inner
@deprecated
def add(a, b):
    return a + b
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(add(1, 2), len(seen), seen[0].message, issubclass(seen[0].category, DeprecationWarning))
#--- own classes
import warnings
class MyWarning(UserWarning):
    pass
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('ignore')
    warnings.simplefilter('always', MyWarning)
    warnings.warn('a')
    warnings.warn('b', MyWarning)
print([w.category.__name__ for w in seen])
