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
