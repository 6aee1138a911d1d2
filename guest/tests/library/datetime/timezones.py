from datetime import datetime, timezone, timedelta, tzinfo, time, UTC
est = timezone(timedelta(hours=-5), 'EST')
d = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
e = d.astimezone(est)
print(d, e, e.tzname(), e.utcoffset(), d == e, e.strftime('%H:%M %Z %z'), repr(e), e - d, UTC is timezone.utc)
print(timezone.utc, repr(timezone.utc), timezone(timedelta(hours=5, minutes=30)), repr(timezone(timedelta(hours=1))), timezone(timedelta(seconds=-90)), timezone(timedelta(0)) is timezone.utc, timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), 'x'))
print(d.timestamp(), e.timestamp(), d.utctimetuple()[:6], e.utctimetuple()[:6], d.replace(tzinfo=None), datetime(2024, 1, 1).replace(tzinfo=est))
for f in (lambda: d < datetime(2024, 1, 1), lambda: d - datetime(2024, 1, 1), lambda: timezone(timedelta(hours=24)), lambda: timezone(5)):
    try:
        f()
    except (TypeError, ValueError) as ex:
        print(ex)
print(d == datetime(2024, 6, 1, 12), sorted([d, datetime(2024, 6, 1, 11, tzinfo=est)])[0] == d)
class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)
    def dst(self, dt):
        return timedelta(hours=1)
    def tzname(self, dt):
        return 'FX'
x = datetime(2024, 1, 1, 12, tzinfo=Fixed())
print(x, x.dst(), x.tzname(), x.astimezone(timezone.utc), d.astimezone(Fixed()), x.timetuple().tm_isdst)
t = time(10, 30, tzinfo=est)
print(t, repr(t), t.utcoffset(), t.tzname(), time(10) < time(11), time(1, 2, 3, 4), repr(time(1)), repr(time(1, 2, 3)), time.min, time.max, time(9).strftime('%H.%M'), time(23, 59).isoformat('hours'))
print(time(10, tzinfo=timezone.utc) == time(12, tzinfo=Fixed()), time(5).replace(minute=7), bool(time(0)), datetime(2024, 1, 1, tzinfo=est).timetz(), hash(time(5)) == hash(time(5)))
