import math
print(math.gcd(12, 18), math.gcd(), math.gcd(-4, 6), math.gcd(0, 5), math.gcd(12, 18, 27), math.gcd(2 ** 70, 6 ** 20))
print(math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(3, 4, 10), math.lcm(-2, 3))
print(math.factorial(0), math.factorial(5), math.factorial(25), len(str(math.factorial(200))))
print(math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.comb(10, 0), math.perm(5, 2), math.perm(5), math.perm(3, 5))
print([math.isqrt(n) for n in (0, 1, 3, 4, 15, 16, 10 ** 20, 10 ** 40 + 1, 2 ** 101)])
print(all(math.isqrt(n * n) == n and math.isqrt(n * n - 1) == n - 1 for n in range(1, 2000, 7)), math.isqrt((10 ** 30 + 7) ** 2) == 10 ** 30 + 7)
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 3], start=10), math.prod([0.5, 4]))
for f in (lambda: math.factorial(-1), lambda: math.comb(-1, 2), lambda: math.comb(2, -1), lambda: math.isqrt(-1), lambda: math.perm(2, -1)):
    try:
        f()
    except ValueError as e:
        print(e)
for f in (lambda: math.gcd(1.5, 2), lambda: math.factorial(1.5), lambda: math.isqrt('4')):
    try:
        f()
    except TypeError as e:
        print(e)
