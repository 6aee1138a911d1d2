#--- basics
import heapq
h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 7, 5, 3, 1, 2, 4]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 6), h, heapq.heapreplace(h, 10), h)
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(2, [1, 8, 2]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]))
print(heapq.nlargest(2, [{'p': 1}, {'p': 9}, {'p': 5}], key=lambda d: d['p']), heapq.nsmallest(2, ['ccc', 'a', 'bb'], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge(['ccc', 'a'], ['bb'], key=len, reverse=True)), list(heapq.merge()))
tasks = []
for item in [(2, 'code'), (1, 'plan'), (3, 'test'), (1, 'eat')]:
    heapq.heappush(tasks, item)
while tasks:
    print(heapq.heappop(tasks), end=' ')
print()
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1)):
    try:
        f()
    except IndexError:
        print('IndexError')
#--- dijkstra
import heapq
graph = {'A': {'B': 1, 'C': 4}, 'B': {'C': 2, 'D': 5}, 'C': {'D': 1}, 'D': {}}
def dijkstra(g, start):
    dist = {v: float('inf') for v in g}
    dist[start] = 0
    q = [(0, start)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]:
            continue
        for v, w in g[u].items():
            if d + w < dist[v]:
                dist[v] = d + w
                heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra(graph, 'A'))
class Item:
    def __init__(self, p, name):
        self.p, self.name = p, name
    def __lt__(self, other):
        return self.p < other.p
h = [Item(3, 'c'), Item(1, 'a'), Item(2, 'b')]
heapq.heapify(h)
print([heapq.heappop(h).name for _ in range(3)])
def heapsort(it):
    h = []
    for v in it:
        heapq.heappush(h, v)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heapsort([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]))
import random
random.seed(3)
data = [random.randrange(1000) for _ in range(200)]
h = list(data)
heapq.heapify(h)
print(h[:20], heapsort(data) == sorted(data))
