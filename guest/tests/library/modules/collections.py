#--- counter words
from collections import Counter
text = "the quick brown fox jumps over the lazy dog the end"
c = Counter(text.split())
print(c.most_common(2), c['the'], c['missing'], len(c), sum(c.values()))
c.update(['fox', 'fox'])
print(c['fox'], sorted(c.elements())[:4])
c.subtract({'fox': 1, 'cat': 2})
print(c['fox'], c['cat'], 'cat' in c)
print(Counter('abracadabra').most_common(), c.total())
#--- counter arithmetic
from collections import Counter
a, b = Counter(a=3, b=1), Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b)
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1))
a += b
print(a, a == Counter(a=4, b=3), a != b)
a -= Counter(a=10)
print(a, bool(Counter()), Counter() == {})
print(Counter(a=1) <= Counter(a=2), Counter(a=3) > Counter(a=2), Counter(a=1, b=0) == Counter(a=1))
#--- counter copies
from collections import Counter
c = Counter([1, 2, 2, 3, 3, 3])
d = c.copy()
d[1] += 5
print(c, d, type(d).__name__, repr(Counter()), dict(c))
del c[1]
del c[99]
print(c, list(c.items()))
c.clear()
print(c)
#--- counter keys of any kind  pending: needs parts of the language or modules that are missing
from collections import Counter
print(Counter({(1, 2): 3, None: 1})[None], Counter([True, 1, 1.0]))
print(Counter(x % 3 for x in range(10)))
print(Counter('aab') == Counter(a=2, b=1), max(Counter('aab').values()))
try:
    Counter([[]])
except TypeError as e:
    print(e)
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)
#--- defaultdict grouping
from collections import defaultdict
d = defaultdict(list)
for word in ['apple', 'avocado', 'banana', 'blueberry', 'cherry']:
    d[word[0]].append(word)
print(dict(d), d, len(d), 'z' in d, d.get('z'))
print(sorted(d), d['z'], sorted(d))
#--- defaultdict of defaultdict
from collections import defaultdict
tree = defaultdict(lambda: defaultdict(int))
tree['a']['x'] += 1
tree['a']['y'] += 2
tree['b']['x'] += 3
print({k: dict(v) for k, v in tree.items()}, sum(sum(v.values()) for v in tree.values()))
#--- defaultdict without a factory
from collections import defaultdict
d = defaultdict(None, a=1)
print(d['a'], d.default_factory, d)
try:
    d['b']
except KeyError as e:
    print(repr(e))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
#--- defaultdict methods
from collections import defaultdict
d = defaultdict(int, {'a': 1}, b=2)
e = d.copy()
e['c'] += 1
print(d, e, type(e).__name__, d == {'a': 1, 'b': 2}, e.default_factory is int)
print(d.pop('a'), d.setdefault('q', 9), d.popitem(), d)
d.default_factory = str
print(repr(d['new']), d | {'k': 'v'}, isinstance(d, dict))
#--- deque basics
from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(d))
d.extend([7, 8])
d.extendleft([5, 6])
print(d, 7 in d, d.index(7), d.count(8), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-1)
print(d)
d.reverse()
print(d, d == deque(list(d)), bool(deque()))
#--- deque with maxlen
from collections import deque
d = deque(maxlen=3)
for i in range(5):
    d.append(i)
print(d, d.maxlen, len(d))
d.appendleft(9)
print(d)
print(deque([1, 2, 3, 4], 2), deque('abc', maxlen=2) + deque('d'))
try:
    d.insert(1, 1)
except IndexError as e:
    print(e)
d.maxlen if False else None
try:
    d.maxlen = 4
except AttributeError as e:
    print('AttributeError')
#--- deque errors  pending: needs parts of the language or modules that are missing
from collections import deque
d = deque()
for f in (d.pop, d.popleft, lambda: d[0], lambda: d.remove(1), lambda: d.index(1)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
try:
    deque(5)
except TypeError as e:
    print(e)
try:
    deque([1], -1)
except ValueError as e:
    print(e)
try:
    deque([1, 2, 3])[0:2]
except TypeError as e:
    print(e)
#--- deque changes
from collections import deque
d = deque(range(6))
del d[2]
d[0] = 'zero'
d.insert(2, 'ins')
d.remove(5)
print(d, d.copy(), d * 2)
d += [1]
print(d < deque(['zero', 2]), d)
d.clear()
print(d, len(d), str(deque([deque([1])])))
try:
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
#--- breadth first search
from collections import deque
graph = {'A': ['B', 'C'], 'B': ['D'], 'C': ['D', 'E'], 'D': ['F'], 'E': ['F'], 'F': []}
def bfs(start, goal):
    queue, seen = deque([(start, [start])]), {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return path
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append((n, path + [n]))
print(bfs('A', 'F'), bfs('F', 'A'))
#--- namedtuple basics
from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields, isinstance(p, tuple))
x, y = p
print(x + y, p._asdict(), p._replace(x=10), Point._make([5, 6]), hash(p) == hash((1, 2)))
print(Point.__name__, sorted([Point(2, 1), Point(1, 2)]), max(p), {p: 'v'}[(1, 2)])
#--- namedtuple defaults  pending: needs parts of the language or modules that are missing
from collections import namedtuple
Node = namedtuple('Node', 'value left right', defaults=(None, None))
print(Node(1), Node(1, Node(2)), Node._field_defaults)
for args in ((), (1, 2, 3, 4)):
    try:
        Node(*args)
    except TypeError as e:
        print(e)
try:
    Node(1).value = 3
except AttributeError as e:
    print(e)
try:
    Node(1)._replace(nope=1)
except ValueError as e:
    print(e)
#--- namedtuple names
from collections import namedtuple
print(namedtuple('T', 'a, b c')._fields, namedtuple('T', ['a', 'def', 'a', '1'], rename=True)._fields)
for names in ('a a', 'class', '_x', '1a', ['a b']):
    try:
        namedtuple('T', names)
    except ValueError as e:
        print(e)
#--- namedtuple subclass
from collections import namedtuple
class P(namedtuple('P', 'x y')):
    __slots__ = ()
    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, other):
        return P(self.x + other.x, self.y + other.y)
    def __str__(self):
        return f'<{self.x},{self.y}>'
print(P(3, 4).norm, P(1, 2) + P(3, 4), repr(P(1, 2)), [P(1, 2)], P(1, 2)._replace(x=9))
#--- ordered dict
from collections import OrderedDict
d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
d.move_to_end('a')
print(list(d), d.popitem(last=False), d)
d.move_to_end('a', last=False)
d['z'] = 26
print(d, list(reversed(d)), d == {'z': 26, 'c': 3, 'a': 1})
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == OrderedDict(a=1, b=2), repr(OrderedDict()))
print(OrderedDict.fromkeys('ab', 0), d.copy(), type(d.copy()).__name__)
try:
    d.move_to_end('nope')
except KeyError as e:
    print('KeyError', e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
#--- lru cache of ordered dict
from collections import OrderedDict
class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()
    def get(self, k):
        if k not in self.data:
            return -1
        self.data.move_to_end(k)
        return self.data[k]
    def put(self, k, v):
        self.data[k] = v
        self.data.move_to_end(k)
        if len(self.data) > self.size:
            self.data.popitem(last=False)
c = LRU(2)
c.put(1, 1); c.put(2, 2)
print(c.get(1)); c.put(3, 3); print(c.get(2)); c.put(4, 4); print(c.get(1), c.get(3), c.get(4))
#--- chain map  pending: needs parts of the language or modules that are missing
from collections import ChainMap
base = {'color': 'red', 'user': 'guest'}
env = {'user': 'admin'}
c = ChainMap({}, env, base)
print(c['color'], c['user'], sorted(c), len(c), 'nope' in c, c.get('nope', 0))
c['user'] = 'root'
print(c.maps, env, c.parents['user'])
child = c.new_child({'x': 1})
print(child['x'], child['user'], dict(child) == {**base, **env, 'user': 'root', 'x': 1})
try:
    c['zzz']
except KeyError as e:
    print('KeyError', e)
try:
    del c['color']
except KeyError as e:
    print(e)
print(ChainMap({'a': 1}, {'a': 2, 'b': 3}))
#--- user containers  pending: needs parts of the language or modules that are missing
from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
d = Lower({'A': 1}, B=2)
d['C'] = 3
print(d, dict(d), 'a' in d, d.data, len(d), d.get('zz'))
class L(UserList):
    def total(self):
        return sum(self.data)
l = L([1, 2])
l.append(3)
print(l, l.total(), l[0], type(l[:2]).__name__, l + [4], l == [1, 2, 3])
s = UserString('hello')
print(s.upper(), s + ' x', len(s), s[0], s == 'hello', 'ell' in s, type(s.upper()).__name__)
#--- abstract base classes
from collections.abc import Iterable, Mapping, Sequence, Callable, Hashable, Iterator, Sized, MutableMapping, Set
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance('', Sequence), isinstance(5, Iterable))
print(isinstance(print, Callable), isinstance([], Hashable), isinstance(1, Hashable), isinstance(iter([]), Iterator), isinstance({1}, Set))
print(issubclass(dict, MutableMapping), issubclass(list, Sequence), issubclass(tuple, MutableMapping), isinstance({}, Sized))
class Range(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i
r = Range(4)
print(list(r), 4 in r, r.index(9), r.count(1), list(reversed(r)), isinstance(r, Iterable))
try:
    class M(Mapping):
        pass
    M()
except TypeError as e:
    print(e)
#--- mapping of one's own
from collections.abc import MutableMapping
class Store(MutableMapping):
    def __init__(self, *args, **kw):
        self._d = {}
        self.update(*args, **kw)
    def __getitem__(self, k):
        return self._d[k]
    def __setitem__(self, k, v):
        self._d[k] = v
    def __delitem__(self, k):
        del self._d[k]
    def __iter__(self):
        return iter(self._d)
    def __len__(self):
        return len(self._d)
s = Store(a=1, b=2)
print(dict(s), s.pop('a'), s.setdefault('z', 5), sorted(s.items()), 'b' in s, s == {'b': 2, 'z': 5}, s.get('q', 7))
s.clear()
print(len(s), list(s.keys()), bool(s))
