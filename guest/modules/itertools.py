# Building blocks for iterators, as CPython's itertools. Arguments are checked at the call; the
# iterators themselves are generators, which this interpreter runs faster than objects.

_absent = object()


def count(start=0, step=1):
    if not hasattr(start, "__add__") and not isinstance(start, (int, float, complex)):
        raise TypeError("a number is required")

    def counting():
        n = start
        while True:
            yield n
            n += step

    return counting()


def cycle(iterable, /):
    def cycling(it):
        saved = []
        for item in it:
            yield item
            saved.append(item)
        while saved:
            yield from saved

    return cycling(iter(iterable))


def repeat(object, times=None):
    def repeating():
        if times is None:
            while True:
                yield object
        for _ in range(times):
            yield object

    return repeating()


def accumulate(iterable, func=None, *, initial=None):
    def accumulating(it, total):
        if total is None:
            total = next(it, _absent)
            if total is _absent:
                return
        yield total
        for item in it:
            total = total + item if func is None else func(total, item)
            yield total

    return accumulating(iter(iterable), initial)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


class chain:
    def __new__(cls, *iterables):
        return _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        return _chain(iter(iterable))


def compress(data, selectors):
    return (item for item, wanted in zip(data, selectors) if wanted)


def dropwhile(predicate, iterable, /):
    def dropping(it):
        for item in it:
            if not predicate(item):
                yield item
                break
        yield from it

    return dropping(iter(iterable))


def takewhile(predicate, iterable, /):
    def taking(it):
        for item in it:
            if not predicate(item):
                return
            yield item

    return taking(iter(iterable))


def filterfalse(function, iterable, /):
    if function is None:
        function = bool
    return (item for item in iter(iterable) if not function(item))


def starmap(function, iterable, /):
    return (function(*args) for args in iter(iterable))


def groupby(iterable, key=None):
    # The groups share the iterator: a group ends when the next key comes, or when groupby goes on.
    it = iter(iterable)
    item = itemkey = _absent

    def step():
        nonlocal item, itemkey
        item = next(it, _absent)
        if item is not _absent:
            itemkey = item if key is None else key(item)

    current = None

    def group(wanted, token):
        while current is token and item is not _absent and itemkey == wanted:
            value = item
            yield value
            if current is token:
                step()

    def grouping():
        nonlocal current
        step()
        while item is not _absent:
            wanted = itemkey
            current = token = [None]
            yield wanted, group(wanted, token)
            while item is not _absent and itemkey == wanted:
                step()

    return grouping()


def _bound(value, what):
    if value is None:
        return None
    if not isinstance(value, int):
        index = getattr(value, "__index__", None)
        value = -1 if index is None else index()
    if value < 0:
        raise ValueError(what)
    return value


def islice(iterable, *args):
    if len(args) == 1:
        start, stop, step = 0, args[0], 1
        stop = _bound(stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    elif 2 <= len(args) <= 3:
        text = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        start = _bound(args[0], text) or 0
        stop = _bound(args[1], text)
        step = args[2] if len(args) == 3 else 1
        if step is None:
            step = 1
        if not isinstance(step, int) or step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
    else:
        raise TypeError(
            "islice expected at %s arguments, got %d" % ("most 4" if args else "least 2", len(args) + 1)
        )

    def slicing(it):
        n = 0
        wanted = start
        while stop is None or wanted < stop:
            while n <= wanted:
                item = next(it, _absent)
                if item is _absent:
                    return
                n += 1
            yield item
            wanted += step
        # what lies between the last item taken and stop is consumed
        while stop is not None and n < stop and next(it, _absent) is not _absent:
            n += 1

    return slicing(iter(iterable))


def pairwise(iterable, /):
    def pairing(it):
        left = next(it, _absent)
        if left is _absent:
            return
        for right in it:
            yield left, right
            left = right

    return pairing(iter(iterable))


class _Tee:
    # A link of the shared chain is [value, next link]; an empty one has not been read yet.
    def __init__(self, it, link):
        self._it = it
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._it))
            link.append([])
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _Tee(self._it, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    it = iter(iterable)
    first = it if isinstance(it, _Tee) else _Tee(it, [])
    return tuple([first if i == 0 else first.__copy__() for i in range(n)])


def zip_longest(*iterables, fillvalue=None):
    def zipping(its):
        running = len(its)
        done = iter(())
        while True:
            row = []
            for i, it in enumerate(its):
                item = _absent if it is done else next(it, _absent)
                if item is _absent:
                    if it is not done:
                        running -= 1
                        its[i] = done
                        if running == 0:
                            return
                    item = fillvalue
                row.append(item)
            if not row:
                return
            yield tuple(row)

    return zipping([iter(it) for it in iterables])


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = [tuple(it) for it in iterables] * repeat

    def turning():
        if not all(pools):
            return
        row = [pool[0] for pool in pools]
        at = [0] * len(pools)
        last = len(pools) - 1
        while True:
            yield tuple(row)
            i = last
            while i >= 0:
                pool = pools[i]
                at[i] += 1
                if at[i] < len(pool):
                    row[i] = pool[at[i]]
                    break
                at[i] = 0
                row[i] = pool[0]
                i -= 1
            else:
                return

    return turning()


def _length(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else _length(r)

    def permuting():
        n = len(pool)
        if r > n:
            return
        if r == 0:
            yield ()
            return
        # at[i]: which of the items still free at place i is there
        at = [0] * r
        left = [list(range(n))]
        for i in range(1, r):
            left.append(left[i - 1][1:])
        row = [pool[left[i][0]] for i in range(r)]
        while True:
            yield tuple(row)
            i = r - 1
            while i >= 0:
                at[i] += 1
                if at[i] < len(left[i]):
                    break
                i -= 1
            else:
                return
            row[i] = pool[left[i][at[i]]]
            for j in range(i + 1, r):
                free = left[j - 1][:]
                del free[at[j - 1]]
                left[j] = free
                at[j] = 0
                row[j] = pool[free[0]]

    return permuting()


def _combine(pool, r, gap):
    # gap 1: every index beyond the one before it; gap 0: it may be the same
    n = len(pool)
    at = [i * gap for i in range(r)]
    while True:
        yield tuple([pool[i] for i in at])
        i = r - 1
        while i >= 0 and at[i] == n - 1 - (r - 1 - i) * gap:
            i -= 1
        if i < 0:
            return
        value = at[i] + 1
        for j in range(i, r):
            at[j] = value
            value += gap


def combinations(iterable, r):
    pool = tuple(iterable)
    return _combine(pool, r, 1) if _length(r) <= len(pool) else iter(())


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    return _combine(pool, r, 0) if _length(r) == 0 or pool else iter(())
