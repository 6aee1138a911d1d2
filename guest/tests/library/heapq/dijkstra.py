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
