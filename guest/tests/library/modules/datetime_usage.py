#--- today's parts
from datetime import date
d = date(2024, 3, 15)
print(d, d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), repr(d), d.toordinal(), d.timetuple()[:3])
#--- date arithmetic
from datetime import date, timedelta
d = date(2024, 2, 28)
print(d + timedelta(days=1), d + timedelta(days=2), d - timedelta(weeks=1), date(2024, 3, 1) - d, (date(2025, 1, 1) - date(2024, 1, 1)).days, d.replace(day=29), d < date(2025, 1, 1))
#--- days between
from datetime import date
def days(a, b):
    return abs((date.fromisoformat(b) - date.fromisoformat(a)).days)
print(days('2024-01-01', '2024-12-31'), days('2023-01-01', '2023-12-31'), days('2000-01-01', '2024-06-15'))
#--- ages
from datetime import date
def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print(age(date(1990, 5, 20), date(2024, 5, 19)), age(date(1990, 5, 20), date(2024, 5, 20)), age(date(2000, 2, 29), date(2023, 2, 28)))
#--- the next friday
from datetime import date, timedelta
def next_weekday(d, w):
    return d + timedelta((w - d.weekday() - 1) % 7 + 1)
print(next_weekday(date(2024, 3, 15), 4), next_weekday(date(2024, 3, 14), 4))
#--- formatting
from datetime import datetime
d = datetime(2024, 3, 5, 14, 7, 9, 123456)
for f in ('%Y-%m-%d', '%d/%m/%y', '%H:%M:%S', '%I:%M %p', '%A %B %d', '%a %b', '%j', '%U %W', '%f', '%%', '%c', '%x %X', 'day %d of %B, %Y', '%-d' if False else '%d', '%G-W%V-%u', '%Z|%z|'):
    print(d.strftime(f))
print(f'{d:%Y/%m/%d %H:%M}', f'{d}', format(d, '%d.%m.'))
#--- parsing
from datetime import datetime
print(datetime.strptime('2024-03-15 10:30', '%Y-%m-%d %H:%M'), datetime.strptime('15 Mar 2024', '%d %b %Y'), datetime.strptime('March 5, 2024 3:04 PM', '%B %d, %Y %I:%M %p'), datetime.strptime('20240102', '%Y%m%d').date(), datetime.strptime('1/2/99', '%m/%d/%y'))
for text, f in (('2024-13-01', '%Y-%m-%d'), ('x', '%Y'), ('2024 ', '%Y'), ('2023-02-30', '%Y-%m-%d')):
    try:
        print(datetime.strptime(text, f))
    except ValueError as e:
        print(e)
#--- iso strings
from datetime import datetime, date, time
d = datetime(2024, 3, 5, 14, 7, 9)
print(d.isoformat(), d.isoformat(' '), d.isoformat(timespec='minutes'), datetime.fromisoformat('2024-03-05T14:07:09'), datetime.fromisoformat('2024-03-05'), date.fromisoformat('20240305'), time.fromisoformat('10:20'), datetime.fromisoformat('2024-03-05T14:07:09Z'))
for s in ('2024-3-5', 'nonsense', '2024-02-30'):
    try:
        datetime.fromisoformat(s)
    except ValueError as e:
        print(e)
#--- timedelta
from datetime import timedelta
t = timedelta(days=1, hours=2, minutes=30, seconds=15, milliseconds=5)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=1)), t / timedelta(hours=1))
print(timedelta(0), bool(timedelta()), timedelta(weeks=2), timedelta(hours=-1), sum([timedelta(1), timedelta(2)], timedelta()), timedelta(1) > timedelta(hours=23), timedelta(minutes=90) == timedelta(hours=1.5), str(timedelta(days=-1, seconds=5)))
#--- durations as text
from datetime import timedelta
def fmt(td):
    s = int(td.total_seconds())
    h, s = divmod(s, 3600)
    m, s = divmod(s, 60)
    return f'{h:02}:{m:02}:{s:02}'
print(fmt(timedelta(seconds=3725)), fmt(timedelta(days=1, minutes=1)), fmt(timedelta(milliseconds=999)))
#--- combining
from datetime import date, time, datetime
d = datetime.combine(date(2024, 1, 2), time(3, 4))
print(d, d.date(), d.time(), d.replace(hour=0, minute=0), datetime(2024, 1, 2) == d.replace(hour=0, minute=0), datetime.min, datetime.max, date.min, time.max, datetime.resolution)
#--- times
from datetime import time
t = time(9, 5, 7)
print(t, t.hour, t.isoformat(), repr(t), time(), t < time(10), t.replace(second=0), t.strftime('%H.%M'), f'{t:%H:%M}', time(1, 2, 3, 4), bool(time(0)), max(time(1), time(2)))
#--- time zones
from datetime import datetime, timezone, timedelta
utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
est = utc.astimezone(timezone(timedelta(hours=-5), 'EST'))
print(utc, est, est.tzname(), est.utcoffset(), utc == est, est - utc, utc.isoformat(), repr(timezone.utc), est.strftime('%z %Z'))
print(datetime.fromisoformat('2024-06-01T12:00:00+02:00').astimezone(timezone.utc), utc.replace(tzinfo=None), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc))
try:
    utc < datetime(2024, 1, 1)
except TypeError as e:
    print(e)
try:
    utc - datetime(2024, 1, 1)
except TypeError as e:
    print(e)
#--- timestamps
from datetime import datetime, timezone
print(datetime.utcfromtimestamp(1700000000), datetime.fromtimestamp(1700000000.5, tz=timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp())
#--- invalid values
from datetime import date, datetime, time, timedelta
for f in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: time(24), lambda: datetime(2024, 1, 1, 0, 60), lambda: date(0, 1, 1), lambda: date(9999, 12, 31) + timedelta(1), lambda: time(1, 2, 3, 10**6)):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
#--- wrong types
from datetime import date, datetime, timedelta
for f in (lambda: date('2024', 1, 1), lambda: date(2024, 1), lambda: timedelta('1')):
    try:
        print(f())
    except TypeError as e:
        print(e)
#--- operations that do not exist
from datetime import date, datetime, timedelta
for f in (lambda: date(2024, 1, 1) + 1, lambda: date(2024, 1, 1) < 5, lambda: datetime(2024, 1, 1) - 5, lambda: timedelta(1) + 1, lambda: 5 / timedelta(1), lambda: date(2024, 1, 1) + date(2024, 1, 1)):
    try:
        print(f())
    except TypeError as e:
        print('TypeError')
#--- sorting and hashing
from datetime import date, datetime
ds = [date(2024, 5, 1), date(2023, 5, 1), date(2024, 1, 9)]
print(sorted(ds), max(ds), {date(2024, 1, 1): 'x'}[date(2024, 1, 1)], date(2024, 1, 1) == datetime(2024, 1, 1), len({datetime(2024, 1, 1), datetime(2024, 1, 1)}))
#--- ranges of dates
from datetime import date, timedelta
def daterange(a, b):
    while a < b:
        yield a
        a += timedelta(days=1)
days = list(daterange(date(2024, 2, 27), date(2024, 3, 2)))
print([d.isoformat() for d in days], [d.strftime('%a') for d in days], sum(d.weekday() < 5 for d in days))
#--- grouping by month
from datetime import datetime
rows = [('2024-01-05', 10), ('2024-02-01', 5), ('2024-01-20', 7)]
totals = {}
for day, amount in rows:
    key = datetime.strptime(day, '%Y-%m-%d').strftime('%b %Y')
    totals[key] = totals.get(key, 0) + amount
print(totals)
#--- subclasses
from datetime import datetime, timedelta, date
class D(date):
    def weekend(self):
        return self.weekday() >= 5
d = D(2024, 3, 16)
print(d.weekend(), type(d + timedelta(1)).__name__, (d + timedelta(1)).weekend(), type(D.fromisoformat('2024-01-01')).__name__, isinstance(datetime.now(), date))
#--- time zone of one's own
from datetime import tzinfo, timedelta, datetime
class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=5, minutes=30)
    def dst(self, dt):
        return timedelta(0)
    def tzname(self, dt):
        return 'IST'
d = datetime(2024, 1, 1, 12, tzinfo=Fixed())
print(d, d.tzname(), d.utcoffset(), d.dst())
#--- calendars
import calendar
print(calendar.isleap(2024), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.weekday(2024, 3, 15), calendar.leapdays(2000, 2025), calendar.month_name[3], calendar.day_abbr[0], list(calendar.month_abbr)[:3])
print(calendar.month(2024, 2))
print(calendar.monthcalendar(2024, 2)[0], calendar.timegm((2024, 1, 1, 0, 0, 0)))
#--- struct_time
import time
t = time.gmtime(86400)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_wday, t.tm_yday, t[:6], time.strftime('%Y-%m-%d', t), time.asctime(t), time.strptime('2024-02-01', '%Y-%m-%d').tm_yday, time.mktime(time.gmtime(1000)) == 1000)
#--- clocks
import time
a = time.perf_counter()
time.sleep(0.001)
b = time.perf_counter()
print(b > a, time.monotonic() > 0, time.time() > 1.7e9, isinstance(time.time_ns(), int), time.process_time() >= 0, isinstance(time.time(), float))
