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
