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
