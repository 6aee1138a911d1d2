from itertools import chain, combinations, count, cycle, groupby, islice, repeat, starmap, tee, zip_longest
def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
print(list(powerset([1, 2, 3])))
def take(n, iterable):
    return list(islice(iterable, n))
print(take(3, count(7)))
def roundrobin(*iterables):
    num_active = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while num_active:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            num_active -= 1
            nexts = cycle(islice(nexts, num_active))
print(list(roundrobin('ABC', 'D', 'EF')))
def sliding_window(iterable, n):
    its = tee(iterable, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)
print([''.join(w) for w in sliding_window('ABCDEFG', 4)])
def all_equal(iterable):
    g = groupby(iterable)
    return next(g, True) and not next(g, False)
print(all_equal('aaa'), all_equal('aab'))
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
print(take(10, primes()))
