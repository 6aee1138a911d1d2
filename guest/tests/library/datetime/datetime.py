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
