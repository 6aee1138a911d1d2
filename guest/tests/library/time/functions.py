import time
t = time.gmtime(0)
print(t, t.tm_year, t[0], len(t), isinstance(t, tuple), t.tm_wday, t.tm_yday, t.tm_zone)
print(time.gmtime(1700000000.9)[:9], time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(86400 * 365)), time.asctime(time.gmtime(0)), time.ctime(0))
print(time.mktime(time.gmtime(1700000000)), time.strptime('2024-03-15 10:20:30', '%Y-%m-%d %H:%M:%S'), time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, -1)).tm_mon)
print(time.strftime('%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %%', time.gmtime(1e9)))
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, time.monotonic() >= 0, time.process_time() >= 0, time.time() > 1.7e9, isinstance(time.time(), float), isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int))
c = time.perf_counter()
time.sleep(0.01)
print(0.005 < time.perf_counter() - c < 5)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    time.strptime('x', '%Y')
except ValueError as e:
    print(e)
