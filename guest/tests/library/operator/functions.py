import operator as o
print(o.add(1, 2), o.sub(5, 3), o.mul(2, 'ab'), o.truediv(1, 4), o.floordiv(-7, 2), o.mod(7, 3), o.pow(2, 10), o.neg(5), o.pos(-5), o.abs(-5), o.inv(5), o.invert(0))
print(o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.not_(0), o.truth([]), o.is_(None, None), o.is_not(1, None))
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne('a', 'b'), o.ge(1, 2), o.gt(2, 1), o.concat([1], [2]), o.contains('abc', 'b'), o.countOf([1, 2, 1], 1), o.indexOf('abc', 'c'))
d = {'a': 1}
o.setitem(d, 'b', 2)
o.delitem(d, 'a')
print(d, o.getitem(d, 'b'), o.index(True), o.length_hint([1, 2]), o.length_hint(5, 5), o.call(len, 'abc'))
l = [1]
print(o.iadd(l, [2]), l, o.imul(3, 4), o.isub(5, 1), o.ior(1, 6), o.ipow(2, 3), o.iconcat([1], [2]))
print(o.__add__(1, 2), o.__lt__(1, 2), o.__not__(1), o.__getitem__([5], 0))
for f in (lambda: o.indexOf([1], 2), lambda: o.index(1.5), lambda: o.concat(1, 2)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
