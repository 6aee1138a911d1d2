from datetime import timedelta as td
print(td(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6), repr(td(days=1, seconds=5)), repr(td(0)), repr(td(microseconds=5)), td(weeks=1))
print(td(hours=25), td(seconds=-1), repr(td(seconds=-1)), td(days=-1, hours=5), td(days=2), td(microseconds=1), td(1.5), td(hours=0.1), td(seconds=1 / 3))
t = td(days=3, seconds=4000, microseconds=7)
print(t.days, t.seconds, t.microseconds, t.total_seconds(), td(minutes=90).total_seconds(), td(microseconds=1).total_seconds())
print(t + td(1), t - td(1), -t, abs(-t), t * 2, 3 * td(1), td(1) / 2, td(1) / td(hours=6), td(1) // td(hours=5), td(1) % td(hours=5), divmod(td(1), td(hours=5)), td(1) // 7, td(10) * 0.25, td(1) / 0.5)
print(td(1) > td(hours=23), td(1) == td(hours=24), td(0) < td(1), bool(td(0)), bool(td(1)), hash(td(1)) == hash(td(hours=24)), td(1) != td(2), td(1) == 5)
print(sum([td(1), td(2)], td()), max(td(1), td(2)), td.min, td.max, td.resolution, str(td(days=-999)))
for f in (lambda: td(days=10 ** 9), lambda: td(1) + 1, lambda: td('x'), lambda: td(1) < 5):
    try:
        f()
    except (OverflowError, TypeError) as e:
        print(type(e).__name__)
print(td(microseconds=0.5), td(microseconds=1.5), td(microseconds=2.5), td(seconds=0.1) * 3 == td(seconds=0.3))
