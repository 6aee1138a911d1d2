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
