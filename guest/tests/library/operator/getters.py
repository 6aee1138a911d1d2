from operator import itemgetter, attrgetter, methodcaller
print(itemgetter(1)('ABC'), itemgetter(0, 2)('ABC'), itemgetter('k')({'k': 5}), itemgetter(slice(1, None))('ABCD'))
inv = [('apple', 3), ('banana', 2), ('pear', 5), ('orange', 1)]
print(sorted(inv, key=itemgetter(1)), list(map(itemgetter(0), inv)), max(inv, key=itemgetter(1)))
class P:
    def __init__(self, n, a):
        self.name, self.age, self.me = n, a, self
    def greet(self, g, end='.'):
        return g + ' ' + self.name + end
p = P('bob', 5)
print(attrgetter('name')(p), attrgetter('name', 'age')(p), attrgetter('me.me.age')(p), methodcaller('greet', 'hi', end='!')(p), methodcaller('upper')('x'))
print([x.name for x in sorted([P('b', 2), P('a', 1)], key=attrgetter('age'))])
for f in (lambda: attrgetter(5), lambda: methodcaller(5), lambda: itemgetter(9)('a'), lambda: attrgetter('zz')(p)):
    try:
        f()
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__)
