# The interpreter's heap and what CPython's heapq has beyond it.
from uheapq import *

_absent = object()


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item = heapreplace(heap, item)
    return item


def heapreplace(heap, item, /):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    # down to a leaf along the smaller children, then up to its place
    end = len(heap)
    at = 0
    child = 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    while at > 0:
        parent = at - 1 >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item
    return first


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


class _Source:
    # What merge() knows of one of its inputs.
    def __init__(self, order, it, key, reverse):
        self.order = order
        self.it = it
        self.key = key
        self.reverse = reverse

    def step(self):
        self.item = next(self.it, _absent)
        if self.item is _absent:
            return False
        self.rank = self.item if self.key is None else self.key(self.item)
        return True

    def __lt__(self, other):
        a, b = (other, self) if self.reverse else (self, other)
        if a.rank < b.rank:
            return True
        if b.rank < a.rank:
            return False
        return self.order < other.order


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        source = _Source(order, iter(iterable), key, reverse)
        if source.step():
            heap.append(source)
    heapify(heap)
    while heap:
        source = heap[0]
        yield source.item
        if source.step():
            heapreplace(heap, source)
        else:
            heappop(heap)
