import copy
a = [[1, 2], {'k': [3]}, (4, [5])]
b = copy.deepcopy(a)
b[0].append(9)
b[1]['k'].append(9)
b[2][1].append(9)
print(a, b)
x = []
x.append(x)
y = copy.deepcopy(x)
print(y is x, y[0] is y)
shared = [1]
p, q = copy.deepcopy([shared, shared])
print(p is q, p is shared)
t = (1, 2)
print(copy.deepcopy(t) is t)
class Node:
    def __init__(self, v, parent=None):
        self.v = v
        self.parent = parent
        self.kids = []
root = Node(1)
root.kids.append(Node(2, root))
c = copy.deepcopy(root)
print(c.kids[0].parent is c, c.kids[0].v, c.kids[0] is root.kids[0])
class S:
    def __init__(self):
        self.a, self.b = [1], [2]
    def __getstate__(self):
        return {'a': self.a}
    def __setstate__(self, state):
        self.__init__()
        self.a = state['a']
        self.restored = True
s = copy.deepcopy(S())
print(s.a, s.b, s.restored)
class D(dict):
    pass
d = D(k=[1])
d.extra = [2]
e = copy.deepcopy(d)
e['k'].append(3)
e.extra.append(4)
print(d, d.extra, e, e.extra, type(e).__name__)
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
dd = defaultdict(list, {'a': [1]})
ee = copy.deepcopy(dd)
ee['a'].append(2)
ee['new'].append(1)
print(dd, ee)
print(copy.deepcopy(deque([[1], 2])), copy.deepcopy(Counter('aab')), copy.deepcopy(OrderedDict(a=[1])))
P = namedtuple('P', 'x y')
print(copy.deepcopy(P([1], 2)), copy.copy(P(1, 2)))
class E(Exception):
    pass
print(repr(copy.deepcopy(E('msg', [1]))))
