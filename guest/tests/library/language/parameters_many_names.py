#--- star args and keyword only with many names
def f(*args, key=None, **rest):
    a = b = c = d = e = g = h = i = j = k = l = m = n = o = p = q = r = s = t = 1
    def inner():
        return key, a
    return args, key, rest, inner()
print(f(1, 2, key=3, x=4), f(), f(5))
#--- and without keywords
def f(first, *args, key, other=2):
    a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r = range(17)
    return first, args, key, other, r
print(f(1, 2, 3, key=4), f(1, key=2, other=3))
