#--- static order
from graphlib import TopologicalSorter
print(list(TopologicalSorter({'d': ['b', 'c'], 'b': ['a'], 'c': ['a']}).static_order()))
print(list(TopologicalSorter({}).static_order()), list(TopologicalSorter({1: []}).static_order()))
#--- step by step
from graphlib import TopologicalSorter
t = TopologicalSorter()
t.add('x', 'y', 'z')
t.add('z')
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(sorted(ready))
    t.done(*ready)
print(bool(t))
#--- cycles
from graphlib import TopologicalSorter, CycleError
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e:
    print(e.args, isinstance(e, ValueError))
#--- wrong use
from graphlib import TopologicalSorter
t = TopologicalSorter({'a': ['b']})
for f in (t.get_ready, t.is_active, lambda: t.done('a')):
    try:
        f()
    except ValueError as e:
        print(e)
t.prepare()
for f in (t.prepare, lambda: t.add('c'), lambda: t.done('a'), lambda: t.done('q')):
    try:
        f()
    except ValueError as e:
        print(e)
print(t.get_ready(), t.get_ready())
t.done('b')
try:
    t.done('b')
except ValueError as e:
    print(e)
