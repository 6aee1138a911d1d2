# deque: a list with free room before its first item.


class deque:
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._items = []
        self._head = 0
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x, /):
        self._items.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        if self._head == 0:
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._head = room
        self._head -= 1
        self._items[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        if len(self._items) == self._head:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        items = self._items
        head = self._head
        if len(items) == head:
            raise IndexError("pop from an empty deque")
        x = items[head]
        items[head] = None
        head += 1
        if head > 32 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        return x

    def extend(self, iterable, /):
        self._items.extend(list(iterable))
        if self._maxlen is not None:
            extra = len(self) - self._maxlen
            if extra > 0:
                del self._items[: self._head + extra]
                self._head = 0

    def extendleft(self, iterable, /):
        for x in list(iterable):
            self.appendleft(x)

    def clear(self):
        self._items = []
        self._head = 0

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def _list(self):
        if self._head:
            del self._items[: self._head]
            self._head = 0
        return self._items

    def count(self, x, /):
        return self._list().count(x)

    def index(self, x, *bounds):
        try:
            return self._list().index(x, *bounds)
        except ValueError:
            raise ValueError("%r is not in deque" % (x,))

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._list().insert(i, x)

    def remove(self, value, /):
        try:
            self._list().remove(value)
        except ValueError:
            raise ValueError("deque.remove(x): x not in deque")

    def reverse(self):
        self._list().reverse()

    def rotate(self, n=1, /):
        items = self._list()
        if items:
            n = -n % len(items)
            items.extend(items[:n])
            del items[:n]

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def _at(self, i):
        if not isinstance(i, int):
            raise TypeError("sequence index must be integer, not '%s'" % type(i).__name__)
        n = len(self)
        if not -n <= i < n:
            raise IndexError("deque index out of range")
        return i if i < 0 else i + self._head

    def __getitem__(self, i):
        return self._items[self._at(i)]

    def __setitem__(self, i, x):
        self._items[self._at(i)] = x

    def __delitem__(self, i):
        i = self._at(i)
        del self._items[i]

    def __iter__(self):
        items = self._items
        head = self._head
        n = len(items)
        for i in range(head, n):
            yield items[i]
            if self._items is not items or len(items) != n or self._head != head:
                raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        return iter(self._items[: None if not self._head else self._head - 1 : -1])

    def __contains__(self, x):
        return x in self._list()

    def __repr__(self):
        limit = "" if self._maxlen is None else ", maxlen=%d" % self._maxlen
        return "%s(%r%s)" % (type(self).__name__, self._list(), limit)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "%s") to deque' % type(other).__name__)
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return type(self)(self._list() * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        items = self._list() * n
        self.clear()
        self.extend(items)
        return self

    def _compare(self, other, holds):
        if not isinstance(other, deque):
            return NotImplemented
        return holds(self._list(), other._list())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    __hash__ = None
