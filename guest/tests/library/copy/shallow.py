import copy
a = [[1, 2], {'k': [3]}, (4, [5])]
b = copy.copy(a)
print(b == a, b is a, b[0] is a[0])
d = {'x': [1]}
e = copy.copy(d)
e['y'] = 2
print(d, e, e['x'] is d['x'])
for x in (1, 'a', (1, 2), None, 3.5, frozenset([1]), len, int):
    print(copy.copy(x) is x, end=' ')
print()
s = {1, 2}
t = copy.copy(s)
t.add(3)
print(sorted(s), sorted(t))
class P:
    def __init__(self, x):
        self.x = x
p = P([1])
q = copy.copy(p)
print(q is p, q.x is p.x, type(q).__name__)
class Custom:
    def __copy__(self):
        return 'copied'
    def __deepcopy__(self, memo):
        return 'deep copied'
print(copy.copy(Custom()), copy.deepcopy(Custom()))
class L(list):
    pass
l = L([1, [2]])
l.tag = 't'
m = copy.copy(l)
print(m, type(m).__name__, m.tag, m[1] is l[1])
