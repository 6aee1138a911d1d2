#--- date
from datetime import date, timedelta, datetime, MINYEAR, MAXYEAR
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, tuple(d.isocalendar()))
print(d + timedelta(days=1), d - timedelta(days=60), date(2024, 3, 1) - d, d.toordinal(), date.fromordinal(738945), d.replace(year=2023, day=28))
print(d < date(2024, 3, 1), d == date(2024, 2, 29), max(d, date(2020, 1, 1)), hash(d) == hash(date(2024, 2, 29)), d != date(2023, 1, 1))
print(d.isoformat(), str(d), d.ctime(), d.strftime('%d/%m/%Y %A %B %j %U %W %y %a %b'), f'{d:%Y-%m-%d}', format(d, ''), d.timetuple().tm_yday)
print(date.fromisoformat('2024-12-31'), date.fromisoformat('20240105'), date.fromisoformat('2024-W01-3'), date.fromisocalendar(2024, 1, 1), date.min, date.max, MINYEAR, MAXYEAR)
for y, m, dd in ((2023, 2, 29), (2024, 13, 1), (0, 1, 1), (2024, 4, 31), (10000, 1, 1)):
    try:
        date(y, m, dd)
    except ValueError as e:
        print(e)
for bad in ('2024-1-1', 'x', '2024-13-01', '2024-02-30', ''):
    try:
        date.fromisoformat(bad)
    except ValueError as e:
        print(e)
try:
    date.max + timedelta(days=1)
except OverflowError as e:
    print(e)
try:
    d < 5
except TypeError as e:
    print('TypeError')
print(d == 5, sorted([date(2024, 5, 1), date(2023, 1, 1)]), [date(2024, 1, i).isocalendar()[1] for i in (1, 7, 8)], date(2021, 1, 3).isocalendar(), date(2020, 12, 31).isocalendar())
print(all(date.fromordinal(date(y, m, 15).toordinal()) == date(y, m, 15) for y in range(1, 9999, 97) for m in range(1, 13)))
#--- datetime
from datetime import datetime, date, time, timedelta, timezone
d = datetime(2024, 3, 15, 13, 45, 30, 123456)
print(d, repr(d), d.date(), d.time(), d.hour, d.minute, d.second, d.microsecond, d.tzinfo, d.weekday(), d.isocalendar()[1])
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 5)), datetime(2024, 1, 1, 5), datetime(2024, 1, 1).isoformat(), d.isoformat(' ', 'minutes'), d.isoformat(timespec='milliseconds'), d.isoformat(timespec='hours'))
print(d + timedelta(hours=12), d - timedelta(days=75), d - datetime(2024, 1, 1), d.replace(hour=0, microsecond=0), datetime.combine(date(2020, 1, 2), time(3, 4)), d.ctime())
print(d < datetime(2024, 3, 16), d == datetime(2024, 3, 15, 13, 45, 30, 123456), d.timetuple()[:6], d.toordinal(), max(d, datetime(2025, 1, 1)))
print(d.strftime('%Y-%m-%d %H:%M:%S.%f %p %I %j %Z|%z|%% %c %x %X'), f'{d:%b %d, %Y}', d.strftime(''), '{:%H:%M}'.format(d), d.strftime('%-d %-m %-H %e %D %T %F'))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, timezone.utc), datetime.utcfromtimestamp(1700000000), datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp(), datetime.fromordinal(738945))
n = datetime.now()
print(type(n).__name__, n <= datetime.now(), (datetime.now() - n) < timedelta(seconds=10), n.tzinfo, datetime.now(timezone.utc).tzinfo, isinstance(n, date), datetime.today().year >= 2024)
print(datetime.min, datetime.max, datetime.resolution, hash(d) == hash(datetime(2024, 3, 15, 13, 45, 30, 123456)), d == date(2024, 3, 15), {d: 1}[d])
for f in (lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 60), lambda: datetime(2024, 1, 1, microsecond=1000000), lambda: d < date(2024, 1, 1), lambda: d + 5):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e if isinstance(e, ValueError) else '')
class Sub(datetime):
    pass
print(type(Sub(2024, 1, 1) + timedelta(1)).__name__, Sub(2024, 1, 1) == datetime(2024, 1, 1), d.replace(tzinfo=timezone.utc))
#--- isoformat
from datetime import datetime, time, date, timezone, timedelta
for s in ('2024-01-02', '2024-01-02T03:04', '2024-01-02 03:04:05', '2024-01-02T03:04:05.123', '2024-01-02T03:04:05.123456', '2024-01-02T03:04:05Z', '2024-01-02T03:04:05+02:00', '2024-01-02T03:04:05-05:30', '20240102T030405', '2024-W05-2', '2024-01-02T03', '2024-01-02T03:04:05,5', '2024-01-02T03:04:05.1234567', '2024-01-02T03:04:05+00:00', '2024-01-02T03:04:05+0130', '2024W0527'):
    try:
        print(s, '->', repr(datetime.fromisoformat(s)))
    except ValueError as e:
        print(s, e)
for s in ('2024-01-02T', '2024-1-2', 'junk', '2024-01-02T25:00', '2024-01-02T03:4', '2024-01-02T03:04:05+', '2024-01-02T03:04:05.', '2024-02-30'):
    try:
        print(datetime.fromisoformat(s))
    except ValueError as e:
        print(type(e).__name__, e)
for s in ('03:04', '03:04:05.5', 'T03', '0304', '03:04:05+01:00'):
    print(repr(time.fromisoformat(s)))
d = datetime(2024, 5, 6, 7, 8, 9, 10, timezone(timedelta(hours=-3)))
print(datetime.fromisoformat(d.isoformat()) == d, datetime.fromisoformat(str(d)) == d)
#--- strptime
from datetime import datetime
for s, f in (('2024-03-15', '%Y-%m-%d'), ('15/03/24 14:05', '%d/%m/%y %H:%M'), ('Mar 5 2024 1:02PM', '%b %d %Y %I:%M%p'), ('Friday, 15 March 2024', '%A, %d %B %Y'), ('20240315T140509', '%Y%m%dT%H%M%S'), ('2024-03-15 14:05:09.123', '%Y-%m-%d %H:%M:%S.%f'), ('2024-03-15T14:05:09+0200', '%Y-%m-%dT%H:%M:%S%z'), ('2024-03-15 14:05 -05:30', '%Y-%m-%d %H:%M %z'), ('10:20', '%H:%M'), ('075 2024', '%j %Y'), ('12 AM', '%I %p'), ('Thu Jan  4 05:06:07 2024', '%c'), ('01/02/24', '%x'), ('2024 10 1', '%Y %W %w'), ('2024-W11-5', '%G-W%V-%u'), ('100%', '%y0%%'.replace('y0', 'y0')), ('1:2:3', '%H:%M:%S'), ('29 Feb', '%d %b'), ('2024-03-15Z', '%Y-%m-%d%z'), ('2024-03-15 UTC', '%Y-%m-%d %Z'), ('  2024', '%Y')):
    try:
        print(repr(datetime.strptime(s, f)))
    except ValueError as e:
        print(e)
for s, f in (('2024-13-01', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('x', '%Y'), ('2024-01-01 x', '%Y-%m-%d'), ('24', '%Y'), ('2024', '%Q'), ('2024', '%Y%'), ('61', '%M'), ('', '%Y'), ('12:60', '%H:%M'), ('Foo 1', '%b %d')):
    try:
        print(datetime.strptime(s, f))
    except ValueError as e:
        print(e)
try:
    datetime.strptime(5, '%Y')
except TypeError as e:
    print(e)
#--- timedelta
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
#--- timezones
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
#--- usage
from datetime import datetime, timedelta, date
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(1990, 6, 15), date(2024, 6, 14)), age(date(1990, 6, 15), date(2024, 6, 15)))
start = datetime(2024, 1, 29, 9, 0)
print([(start + timedelta(days=i)).strftime('%a %d') for i in range(7)])
def business_days(a, b):
    n = 0
    while a < b:
        n += a.weekday() < 5
        a += timedelta(days=1)
    return n
print(business_days(date(2024, 1, 1), date(2024, 2, 1)))
log = ['2024-01-01 10:00:00 start', '2024-01-01 10:05:30 stop']
a, b = [datetime.strptime(l[:19], '%Y-%m-%d %H:%M:%S') for l in log]
print(b - a, (b - a).total_seconds() / 60, (b - a).seconds)
print(sorted(['2024-03-01', '2023-12-31'], key=date.fromisoformat), date(2024, 1, 31).replace(month=3))
print({d.isoformat(): i for i, d in enumerate([date(2024, 1, 1), date(2024, 1, 2)])}, datetime(2024, 1, 1) in [datetime(2024, 1, 1)])
deadline = datetime(2024, 12, 25)
left = deadline - datetime(2024, 12, 1, 6, 30)
print(left.days, left.seconds // 3600, f'{left}', str(left).split(',')[0])
first = date(2024, 2, 1)
last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
print(last, (last - first).days + 1)
