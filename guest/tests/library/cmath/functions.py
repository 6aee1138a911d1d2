import cmath
z = 3 + 4j
print(abs(z), round(cmath.phase(z), 10), cmath.sqrt(-1), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isnan(complex('nan')), cmath.isfinite(z), cmath.isinf(complex('inf')))
def show(v):
    print('%.10f %.10f' % (v.real + 0.0, v.imag + 0.0))
for f in (cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh):
    show(f(0.5 + 0.25j))
show(cmath.log(8, 2))
show(cmath.rect(2, 1))
print([round(x, 10) for x in cmath.polar(1j)], cmath.pi, cmath.tau, cmath.inf)
