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
