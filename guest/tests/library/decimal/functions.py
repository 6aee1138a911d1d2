from decimal import *
D = Decimal
print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D('1E-10').sqrt(), D(2) ** D('0.5'), D(1).exp(), D('0.5').exp(), D(-1).exp(), D(10).ln(), D(2).ln(), D('0.001').ln(), D(1000).log10(), D(2).log10(), D('0.1').log10())
print(D(2) ** 200, D('1.1') ** 50, D('1.05') ** D('2.5'), D(4) ** D('-0.5'), D(9) ** D('1.5'), pow(D(3), 5, 7), D(10) ** 3, D('-2') ** 3, D(2) ** D('0'), D(0) ** 2, D('1.5') ** -3, D(100).exp())
print(D('inf') ** 2, D(2) ** D('inf'), D('0.5') ** D('inf'), D(1) ** D('1000'), D('inf') + 1, D('-inf') * 2, D(5) / D('inf'), abs(D('-inf')))
print(D(3).max(D(5)), D(3).min(D('nan')), D(-7).copy_abs(), D(7).copy_negate(), D(7).copy_sign(D(-1)), D('1.5').compare(D('2')), D('1.0').compare_total(D('1.00')), D(5).fma(2, 3), D(7).remainder_near(D(4)), D('1.00').logb(), D('1.1').next_plus(), D('1.1').next_minus(), D(1).next_toward(2))
print(D('nan').is_nan(), D('inf').is_infinite(), D(0).is_zero(), D(-1).is_signed(), D('1e-1000000000').is_subnormal(), D(1).is_normal(), D(1).is_finite(), D('snan').is_snan(), D(5).number_class(), D('-0').number_class(), D('1E+5').to_eng_string(), D('123E+4').to_eng_string())
import math
print(math.floor(D('2.7')), math.ceil(D('2.1')), math.trunc(D('-2.7')))
