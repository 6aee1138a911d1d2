# The interpreter's clocks and what CPython's time has beyond them. The sandbox lives in UTC.
import utime
from utime import *

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
_start = utime.time_ns()


def perf_counter_ns():
    return time_ns() - _start


def perf_counter():
    return (time_ns() - _start) / 1e9


monotonic = perf_counter
monotonic_ns = perf_counter_ns
process_time = thread_time = perf_counter
process_time_ns = thread_time_ns = perf_counter_ns


def localtime(secs=None, /):
    from _time_format import struct_time

    return struct_time(utime.gmtime(int(utime.time() if secs is None else secs // 1)) + (0,))


def gmtime(secs=None, /):
    result = localtime(secs)
    result.tm_zone = "GMT"
    return result


def mktime(t, /):
    if len(t) != 9:
        raise TypeError("Tuple or struct_time argument required")
    return float(utime.mktime(tuple(t[:8])))


def asctime(t=None, /):
    from _time_format import asctime

    return asctime(gmtime() if t is None else t)


def ctime(secs=None, /):
    return asctime(gmtime(secs))


def strftime(format, t=None, /):
    from _time_format import format_struct

    return format_struct(format, gmtime() if t is None else t)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _time_format import parse_struct

    return parse_struct(string, format)


def get_clock_info(name):
    from types import SimpleNamespace

    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(
        implementation="clock_time_get()", monotonic=name != "time", adjustable=name == "time", resolution=1e-09
    )


def __getattr__(name):
    if name == "struct_time":
        from _time_format import struct_time

        return struct_time
    raise AttributeError("module 'time' has no attribute '%s'" % name)
