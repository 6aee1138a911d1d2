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
