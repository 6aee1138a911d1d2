from functools import wraps, update_wrapper
def deco(f):
    @wraps(f)
    def inner(*args, **kw):
        return 'wrapped ' + str(f(*args, **kw))
    return inner
@deco
def hello(name):
    """Says hello."""
    return 'hello ' + name
print(hello('x'), hello.__name__, hello.__doc__, hello.__wrapped__('y'), hello.__module__, hello.__qualname__)
def with_attribute():
    pass
with_attribute.tag = 7
print(deco(with_attribute).tag)
class Callable:
    def __call__(self):
        return 'called'
c = update_wrapper(Callable(), hello)
print(c(), c.__name__, c.__doc__)
def retry(times):
    def outer(f):
        @wraps(f)
        def inner(*a):
            for i in range(times):
                try:
                    return f(*a)
                except ValueError as e:
                    print('try', i, e)
            return None
        return inner
    return outer
@retry(2)
def fails(x):
    raise ValueError(x)
print(fails('no'), fails.__name__)
