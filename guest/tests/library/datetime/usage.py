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
