#--- fractions arithmetic
from fractions import Fraction
a, b = Fraction(1, 3), Fraction('3/4')
print(a + b, a - b, a * b, a / b, a ** 2, b ** -1, -a, abs(-b), a // b, b % a, divmod(b, a))
print(a + 1, 2 * b, a + 0.5, a < b, a == Fraction(2, 6), a == 0.25, Fraction(1, 4) == 0.25, bool(Fraction(0)))
#--- fractions from other things
from fractions import Fraction
print(Fraction(0.5), Fraction('0.125'), Fraction(' -7/21 '), Fraction('1e-3'), Fraction(5), Fraction(6, -4), Fraction(0.1))
for args in ((1, 0), ('x',), (1.5, 2), ('1/0',)):
    try:
        print(Fraction(*args))
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
#--- fractions rounding  pending: the language lacks something it needs
from fractions import Fraction
import math
f = Fraction(22, 7)
print(round(f), round(f, 2), int(f), math.floor(-f), math.ceil(f), float(f), f.limit_denominator(5), Fraction(math.pi).limit_denominator(1000), f.numerator, f.denominator, f.as_integer_ratio())
#--- fractions sum and repr
from fractions import Fraction
print(sum([Fraction(1, n) for n in range(1, 6)]), repr(Fraction(3, 9)), str(Fraction(8, 4)), hash(Fraction(1, 2)) == hash(0.5), {Fraction(2, 1): 'two'}[2], sorted([Fraction(1, 2), 0.3, 1]), max(Fraction(1, 3), Fraction(2, 5)))
#--- egyptian fractions
from fractions import Fraction
import math
def egyptian(f):
    parts = []
    while f:
        d = math.ceil(1 / f)
        parts.append(d)
        f -= Fraction(1, d)
    return parts
print(egyptian(Fraction(7, 15)), egyptian(Fraction(5, 6)))
#--- mean median mode
import statistics as st
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(d), st.median(d), st.mode(d), st.pstdev(d), round(st.stdev(d), 6), st.pvariance(d), round(st.variance(d), 6), st.median_low(d), st.median_high(d), st.multimode('aabbc'))
print(st.mean([1.5, 2.5]), st.fmean([1, 2, 4]), st.median([3, 1, 2]), st.mode(['red', 'blue', 'red']), st.mean([1, 2]))
#--- statistics errors
import statistics as st
for f, d in ((st.mean, []), (st.median, []), (st.mode, []), (st.stdev, [1]), (st.variance, [1]), (st.pstdev, []), (st.geometric_mean, [])):
    try:
        f(d)
    except st.StatisticsError as e:
        print(e)
print(issubclass(st.StatisticsError, ValueError))
#--- quantiles
import statistics as st
print(st.quantiles(range(1, 11)), st.quantiles([1, 2, 3, 4, 5], n=5), st.quantiles([10, 20, 30], method='inclusive'), st.quantiles(range(100), n=10))
#--- other means
import statistics as st
print(round(st.geometric_mean([54, 24, 36]), 9), st.harmonic_mean([40, 60]), st.fmean([3, 5], weights=[1, 3]), st.harmonic_mean([40, 60], weights=[5, 30]))
#--- correlation and regression
import statistics as st
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 9), round(intercept, 9), round(st.correlation(x, y), 9), st.covariance(x, y), st.linear_regression([1, 2], [2, 4], proportional=True))
#--- normal distribution
from statistics import NormalDist
n = NormalDist(100, 15)
print(n.mean, n.stdev, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.5), 6), n.zscore(130), n + 5, n * 2, round(NormalDist(1, 1).overlap(NormalDist(2, 1)), 6))
#--- a report of grades
import statistics
grades = {'ann': [90, 85, 77], 'bob': [60, 70, 80], 'cy': [100]}
for name, g in sorted(grades.items()):
    sd = f'{statistics.stdev(g):.2f}' if len(g) > 1 else '-'
    print(f'{name:<5}{statistics.mean(g):>8.2f}{sd:>7}')
#--- random with a seed
import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice('abc'), random.uniform(1, 2), random.randrange(0, 100, 5))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 3), random.choices('xyz', k=4), random.getrandbits(16))
#--- random objects
import random
r = random.Random(7)
s = random.Random(7)
print(r.random() == s.random(), r.randint(0, 10**12), [r.randrange(10) for _ in range(5)], r.gauss(0, 1), r.choices([1, 2], weights=[1, 9], k=5))
state = r.getstate()
a = r.random()
r.setstate(state)
print(r.random() == a)
#--- random with a string seed
import random
random.seed('hello')
print(random.randint(0, 1000), random.random())
random.seed(3.5)
print(random.randint(0, 1000))
random.seed(10**30)
print(random.randint(0, 1000), random.triangular(0, 10, 5), random.betavariate(2, 3), random.expovariate(1.5), random.normalvariate(0, 1))
#--- random errors
import random
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: random.randrange(0)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
try:
    random.sample({1, 2}, 1)
except TypeError as e:
    print(e)
#--- monte carlo
import random
random.seed(1)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(inside, 4 * inside / 2000)
#--- weighted choice
import random
random.seed(5)
print(random.choices(['a', 'b', 'c'], weights=[5, 1, 1], k=10), random.choices([1, 2], cum_weights=[1, 3], k=6))
#--- shuffled deck
import random
deck = [r + s for s in 'SHDC' for r in '23456789TJQKA']
random.Random(2024).shuffle(deck)
print(deck[:5], len(set(deck)))
#--- complex numbers  pending: the language lacks something it needs
import cmath
z = 3 + 4j
print(abs(z), z.real, z.imag, z.conjugate(), z * 2, z / (1 - 1j), z ** 2, cmath.sqrt(-1), cmath.phase(1j) * 2 == cmath.pi, cmath.polar(1j)[0])
print(cmath.isclose(cmath.exp(1j * cmath.pi), -1), cmath.rect(2, 0), cmath.isnan(complex('nan')), cmath.inf)
