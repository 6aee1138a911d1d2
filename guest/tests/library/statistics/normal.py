from statistics import NormalDist
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, round(n.pdf(100), 12), round(n.cdf(115), 12), round(n.inv_cdf(0.975), 9), round(n.zscore(130), 12))
print([round(q, 9) for q in n.quantiles()], round(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), 9), NormalDist.from_samples([1, 2, 3, 4]))
print(n + 5, n * 2, n + NormalDist(10, 8), n - n, n / 5, -n, n == NormalDist(100, 15), len(n.samples(5)), NormalDist(1, 2).samples(3, seed=1))
for f in (lambda: NormalDist(0, -1), lambda: n.inv_cdf(0)):
    try:
        f()
    except ValueError as e:
        print(e)
