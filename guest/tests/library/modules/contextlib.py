#--- contextmanager
from contextlib import contextmanager
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)
with tag('h1') as t:
    print(t)
try:
    with tag('err'):
        raise ValueError('inside')
except ValueError as e:
    print('caught', e)
@contextmanager
def swallow():
    try:
        yield
    except ZeroDivisionError as e:
        print('swallowed', type(e).__name__)
with swallow():
    1 / 0
print('after')
@tag('deco')
def f(x):
    print('in f', x)
    return x * 2
print(f(3), f(4))
@contextmanager
def bad():
    yield 1
    yield 2
try:
    with bad():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def never():
    for _ in ():
        yield
try:
    with never():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def replace_error():
    try:
        yield
    except KeyError as e:
        raise ValueError('replaced') from e
try:
    with replace_error():
        raise KeyError('k')
except ValueError as e:
    print(e, repr(e.__cause__))
try:
    with tag('stop'):
        raise StopIteration('s')
except StopIteration as e:
    print('StopIteration', e.value)
#--- exitstack
from contextlib import ExitStack, contextmanager
@contextmanager
def cm(n):
    print('enter', n)
    try:
        yield n
    finally:
        print('exit', n)
with ExitStack() as stack:
    print([stack.enter_context(cm(i)) for i in range(3)])
    stack.callback(print, 'callback', sep='!')
    stack.push(lambda *exc: print('push', exc[0]))
try:
    with ExitStack() as stack:
        stack.enter_context(cm('a'))
        raise ValueError('x')
except ValueError as e:
    print('caught', e)
with ExitStack() as stack:
    stack.push(lambda t, v, tb: t is ValueError)
    stack.enter_context(cm('b'))
    raise ValueError('suppressed')
print('went on')
with ExitStack() as stack:
    stack.enter_context(cm('kept'))
    other = stack.pop_all()
print('nothing closed yet')
other.close()
try:
    with ExitStack() as stack:
        @stack.callback
        def _():
            raise KeyError('from callback')
        raise ValueError('first')
except KeyError as e:
    print(repr(e))
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)
#--- helpers
from contextlib import closing, suppress, nullcontext, AbstractContextManager, ContextDecorator, redirect_stdout
import io
class Thing:
    def close(self):
        print('closed')
with closing(Thing()) as t:
    print(type(t).__name__)
with suppress(KeyError, ValueError):
    {}['x']
print('still here')
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError:
    print('not suppressed')
with nullcontext(5) as x:
    print(x)
class CM(AbstractContextManager):
    def __exit__(self, *a):
        print('exit', a[0])
with CM() as c:
    print(isinstance(c, CM))
class Deco(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, *exc):
        print('leave')
        return False
@Deco()
def f():
    print('body')
f()
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
print(repr(out.getvalue()))
