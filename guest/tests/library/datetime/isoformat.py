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
