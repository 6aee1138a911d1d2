import math
print(math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.hypot(1e200, 1e200), math.hypot(-5), math.hypot(math.inf, math.nan))
print(math.dist((0, 0), (3, 4)), math.dist([1, 2, 3], [4, 6, 3]))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.fsum([1, 2.5]))
print(round(math.cbrt(27), 12), math.cbrt(-8), math.cbrt(0.0), math.exp2(10), math.exp2(0.5))
print(math.remainder(10, 3), math.remainder(-7, 4), math.remainder(5, 2), math.remainder(7, 2))
print(math.nextafter(1.0, 2.0), math.nextafter(0.0, 1.0), math.nextafter(1.0, 0.0), math.nextafter(5.0, 5.0), math.ulp(1.0), math.ulp(1e16))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.1), math.floor(1e20), math.copysign(1, -0.0))
print(math.modf(3.75), math.frexp(10), math.ldexp(0.5, 5), math.fmod(-7, 3), math.fabs(-2))
print(math.sqrt(2), math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(1), math.pi, math.e, math.tau, math.inf, math.nan)
print(round(math.sin(1), 12), round(math.atan2(1, -1), 12), math.degrees(math.pi), round(math.radians(90), 12), round(math.gamma(5), 9), round(math.erf(0.5), 12), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.dist([1], [1, 2]), lambda: math.acos(2)):
    try:
        f()
    except ValueError as e:
        print(e)
