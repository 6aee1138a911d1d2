import random
r = random.Random(12345)
for f in (lambda: r.gauss(0, 1), lambda: r.gauss(5, 2), lambda: r.normalvariate(0, 1), lambda: r.expovariate(1.5), lambda: r.triangular(0, 10, 3), lambda: r.triangular(), lambda: r.betavariate(2, 3), lambda: r.gammavariate(2, 1), lambda: r.gammavariate(0.5, 1), lambda: r.gammavariate(1, 2), lambda: r.lognormvariate(0, 1), lambda: r.paretovariate(3), lambda: r.weibullvariate(1, 1.5), lambda: r.vonmisesvariate(0, 4)):
    print(['%.10g' % f() for _ in range(3)])
