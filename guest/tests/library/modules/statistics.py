#--- averages
from statistics import *
from fractions import Fraction as F
print(mean([1, 2, 3, 4]), mean([1, 3]), mean([0.1, 0.2, 0.3]), mean([F(1, 2), F(1, 3)]), mean([1, 2.5]), mean([True, False]), fmean([1, 2, 4]), fmean([1, 2], weights=[3, 1]))
print(geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1]), harmonic_mean([5]))
print(median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([52, 52, 53, 54]), median(['a']))
print(mode([1, 1, 2, 3]), mode('aabbb'), multimode('aabbbbccddddeeffffgg'), multimode([]), mode([1, 2]))
print(quantiles([1, 2, 3, 4, 5]), quantiles(range(1, 101), n=10), quantiles([1, 2, 3, 4], method='inclusive'), quantiles([5, 1], n=2))
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: fmean([]), lambda: quantiles([1]), lambda: geometric_mean([-1]), lambda: harmonic_mean([-1, 2]), lambda: variance([1]), lambda: stdev([]), lambda: pvariance([]), lambda: quantiles([1, 2], n=0)):
    try:
        f()
    except StatisticsError as e:
        print(e)
try:
    mean(['a'])
except TypeError as e:
    print('TypeError')
#--- normal
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
#--- spread
from statistics import *
from fractions import Fraction as F
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(variance(data), pvariance(data), stdev(data), pstdev(data), variance([1, 2, 3, 4]), pvariance([1, 2, 3, 4]), variance([F(1, 2), F(1, 4)]), stdev([1, 1, 1]), pstdev([1, 2, 3, 4, 5]), stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]))
print(variance([1, 2, 4], 2), pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]), stdev([1e10 + i for i in range(5)]))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(covariance(x, y), correlation(x, x), round(correlation(x, y), 12), correlation(x, x[::-1]), linear_regression([1, 2, 3], [2, 4, 6.5]), linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
for f in (lambda: correlation([1], [1]), lambda: correlation([1, 2], [1]), lambda: correlation([1, 1], [1, 2]), lambda: linear_regression([1, 1], [1, 2])):
    try:
        f()
    except StatisticsError as e:
        print(e)
