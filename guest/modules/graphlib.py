# Order of things that depend on each other, as CPython's graphlib.
__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._waiting = {}  # node: how many it still waits for; -1 handed out, -2 done
        self._after = {}  # node: those that wait for it
        self._ready = None
        self._passed = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        if node not in self._waiting:
            self._waiting[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node)
        self._waiting[node] += len(predecessors)
        for one in predecessors:
            self._node(one)
            self._after[one].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, n in self._waiting.items() if n == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        self._check()
        result = tuple(self._ready)
        for node in result:
            self._waiting[node] = -1
        self._ready = []
        self._passed += len(result)
        return result

    def is_active(self):
        self._check()
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def done(self, *nodes):
        self._check()
        for node in nodes:
            if node not in self._waiting:
                raise ValueError("node %r was not added using add()" % (node,))
            state = self._waiting[node]
            if state >= 0:
                raise ValueError("node %r was not passed out (still not ready)" % (node,))
            if state == -2:
                raise ValueError("node %r was already marked done" % (node,))
            self._waiting[node] = -2
            for other in self._after[node]:
                self._waiting[other] -= 1
                if self._waiting[other] == 0:
                    self._ready.append(other)
            self._finished += 1

    def _find_cycle(self):
        # depth first; the path so far is kept to tell the cycle
        seen = set()
        for start in self._after:
            if start in seen:
                continue
            path, iterators, places = [start], [iter(self._after[start])], {start: 0}
            seen.add(start)
            while iterators:
                for node in iterators[-1]:
                    if node in places:
                        return path[places[node] :] + [node]
                    if node not in seen:
                        seen.add(node)
                        places[node] = len(path)
                        path.append(node)
                        iterators.append(iter(self._after[node]))
                        break
                else:
                    del places[path.pop()]
                    iterators.pop()
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    @classmethod
    def __class_getitem__(cls, item):
        return cls
