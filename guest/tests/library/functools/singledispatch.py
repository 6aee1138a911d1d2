from functools import singledispatch
@singledispatch
def show(x):
    return 'object ' + str(x)
@show.register(int)
def _(x):
    return 'int ' + str(x)
@show.register(list)
@show.register(tuple)
def show_seq(x):
    return 'seq of %d' % len(x)
show.register(type(None), lambda x: 'none')
class Base: pass
class Child(Base): pass
show.register(Base, lambda x: 'base')
print(show(1), show(True), show([1, 2]), show((1,)), show(None), show(2.5), show(Child()), show('s'))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(str) is show.registry[object], sorted(c.__name__ for c in show.registry))
@show.register(bool)
def _(x):
    return 'bool'
print(show(True), show(7))
try:
    show()
except TypeError as e:
    print(e)
