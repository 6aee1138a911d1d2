# Dates and times, as CPython's datetime. The sandbox's local time is UTC.
from _time_format import DAYS, MONTHS, day_of_year, days_before_year, is_leap

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059


def _integer(value):
    if isinstance(value, int):
        return value
    index = getattr(value, "__index__", None)
    if index is None:
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return index()


def _days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _check_date(year, month, day):
    year = _integer(year)
    month = _integer(month)
    day = _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %i is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour = _integer(hour)
    minute = _integer(minute)
    second = _integer(second)
    microsecond = _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _ordinal(year, month, day):
    return days_before_year(year) + day_of_year(year, month, day)


def _from_ordinal(n):
    year = n * 400 // 146097 + 1
    while days_before_year(year) >= n:
        year -= 1
    while days_before_year(year + 1) < n:
        year += 1
    rest = n - days_before_year(year)
    month = 12
    while day_of_year(year, month, 1) > rest:
        month -= 1
    return year, month, rest - day_of_year(year, month, 1) + 1


def _round_half_even(x):
    n = round(x)
    return int(n)


# ---- comparison: each class gives _key(other), a pair of comparable values or None


class _Ordered:
    def _cannot(self, other):
        raise TypeError("can't compare %s to %s" % (type(self).__name__, type(other).__name__))

    def __lt__(self, other):
        keys = self._keys(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._keys(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._keys(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._keys(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __eq__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class timedelta(_Ordered):
    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for value in (days, seconds, microseconds, milliseconds, minutes, hours, weeks):
            if not isinstance(value, (int, float)):
                raise TypeError("unsupported type for timedelta component: %s" % type(value).__name__)
        total = 0
        fraction = 0.0
        for value, unit in (
            (weeks, 604800000000),
            (days, 86400000000),
            (hours, 3600000000),
            (minutes, 60000000),
            (seconds, 1000000),
            (milliseconds, 1000),
            (microseconds, 1),
        ):
            if isinstance(value, float):
                whole = int(value)
                total += whole * unit
                part = (value - whole) * unit
                whole = int(part)
                total += whole
                fraction += part - whole
            else:
                total += value * unit
        if fraction:
            total = _round_half_even_sum(total, fraction)
        return _delta(total, cls)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append("%s=%d" % (name, value))
        return "%s.%s(%s)" % (type(self).__module__, type(self).__qualname__, ", ".join(parts) or "0")

    def __str__(self):
        minutes, second = divmod(self._seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, second)
        if self._days:
            text = "%d day%s, %s" % (self._days, "" if abs(self._days) == 1 else "s", text)
        return text + ".%06d" % self._microseconds if self._microseconds else text

    def __add__(self, other):
        return _delta(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._total() * other)
        if isinstance(other, float):
            a, b = _ratio(other)
            return _delta(_divide_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return _delta(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _delta(_divide_nearest(self._total(), other))
        if isinstance(other, float):
            a, b = _ratio(other)
            return _delta(_divide_nearest(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        return _delta(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, _delta(r)

    def _keys(self, other, equal=False):
        return (self._total(), other._total()) if isinstance(other, timedelta) else None

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0


def _ratio(x):
    if x != x or x in (float("inf"), float("-inf")):
        if x != x:
            raise ValueError("cannot convert NaN to integer ratio")
        raise OverflowError("cannot convert Infinity to integer ratio")
    from umath import frexp

    mantissa, exponent = frexp(x)
    numerator = int(mantissa * 9007199254740992.0)
    exponent -= 53
    return (numerator << exponent, 1) if exponent >= 0 else (numerator, 1 << -exponent)


def _divide_nearest(a, b):
    if b < 0:
        a, b = -a, -b
    q, r = divmod(a, b)
    r *= 2
    return q + 1 if r > b or (r == b and q % 2) else q


def _round_half_even_sum(total, fraction):
    # fraction may be beyond 1; the sum is rounded to even at a half
    whole = int(fraction)
    total += whole
    fraction -= whole
    if fraction < 0:
        total -= 1
        fraction += 1.0
    if fraction > 0.5 or (fraction == 0.5 and total % 2):
        total += 1
    return total


def _delta(total, cls=timedelta):
    # total in microseconds
    seconds, micro = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = micro
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst


def _offset_text(offset, separator=":"):
    sign = "+"
    if offset._days < 0:
        sign = "-"
        offset = -offset
    minutes, seconds = divmod(offset._seconds, 60)
    text = "%s%02d%s%02d" % (sign, minutes // 60, separator, minutes % 60)
    if seconds or offset._microseconds:
        text += "%s%02d" % (separator, seconds)
        if offset._microseconds:
            text += ".%06d" % offset._microseconds
    return text


class timezone(tzinfo):
    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is None and not offset and hasattr(cls, "utc"):
            return cls.utc
        if name is not None and not isinstance(name, str):
            raise TypeError("name must be a string")
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r."
                % offset
            )
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return "datetime.timezone(%r)" % self._offset
        return "datetime.timezone(%r, %r)" % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass")


def _zone_value(name, offset):
    if offset is not None and not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not %r" % (name, type(offset).__name__))
    return offset


class date(_Ordered):
    def __new__(cls, year, month, day):
        return _make_date(cls, *_check_date(year, month, day))

    @classmethod
    def fromtimestamp(cls, t):
        moment = datetime.fromtimestamp(t)
        return cls(moment._year, moment._month, moment._day)

    @classmethod
    def today(cls):
        from utime import time

        return cls.fromtimestamp(time())

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= _MAXORDINAL:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        from _iso_format import parse_date

        try:
            found, end = parse_date(date_string)
            if end != len(date_string):
                raise ValueError
        except ValueError as e:
            if e.args:
                raise
            raise ValueError("Invalid isoformat string: %r" % date_string) from None
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError("Year is out of range: %d" % year)
        fourth = _ordinal(year, 1, 4)
        start = fourth - (fourth + 6) % 7
        last = 53 if (_ordinal(year + 1, 1, 4) - (_ordinal(year + 1, 1, 4) + 6) % 7 - start) > 364 else 52
        if not 0 < week <= last:
            raise ValueError("Invalid week: %d" % week)
        if not 0 < day < 8:
            raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
        return cls(*_from_ordinal(start + (week - 1) * 7 + day - 1))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return "%s.%s(%d, %d, %d)" % (
            type(self).__module__,
            type(self).__qualname__,
            self._year,
            self._month,
            self._day,
        )

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (
            DAYS[self.weekday()][:3],
            MONTHS[self._month - 1][:3],
            self._day,
            self._year,
        )

    def strftime(self, fmt):
        from _time_format import format_time

        return format_time(fmt, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError("must be str, not %s" % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        from _time_format import struct_time

        yday = day_of_year(self._year, self._month, self._day)
        return struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), yday, -1))

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def _keys(self, other, equal=False):
        if not isinstance(other, date) or isinstance(other, datetime):
            return None
        return (self._year, self._month, self._day), (other._year, other._month, other._day)

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(n))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        from _iso_format import IsoCalendarDate
        from _time_format import iso_calendar

        return IsoCalendarDate(*iso_calendar(self._year, self._month, self._day))


def _make_date(cls, year, month, day):
    self = object.__new__(cls)
    self._year = year
    self._month = month
    self._day = day
    return self


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _clock_text(t, timespec):
    if timespec == "auto":
        timespec = "microseconds" if t._microsecond else "seconds"
    if timespec == "seconds":
        return "%02d:%02d:%02d" % (t._hour, t._minute, t._second)
    if timespec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (t._hour, t._minute, t._second, t._microsecond)
    if timespec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (t._hour, t._minute, t._second, t._microsecond // 1000)
    if timespec == "minutes":
        return "%02d:%02d" % (t._hour, t._minute)
    if timespec == "hours":
        return "%02d" % t._hour
    raise ValueError("Unknown timespec value")


class _Clock(_Ordered):
    # What time and datetime have in common.
    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _set_clock(self, hour, minute, second, microsecond, tzinfo, fold):
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    def _repr_with(self, numbers, least):
        while len(numbers) > least and numbers[-1] == 0:
            numbers.pop()
        text = ", ".join([str(n) for n in numbers])
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % (self._tzinfo,)
        if self._fold:
            text += ", fold=1"
        return "%s.%s(%s)" % (type(self).__module__, type(self).__qualname__, text)

    def _zone(self, dt):
        # what %z and %Z stand for
        offset = self.utcoffset()
        name = self.tzname()
        return "" if offset is None else _offset_text(offset, ""), name or ""

    def _clock_micro(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond


class time(_Clock):
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        return object.__new__(cls)._set_clock(*values, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        from _iso_format import parse_time

        text = time_string[1:] if time_string[:1] == "T" else time_string
        try:
            return cls(*parse_time(text, timezone, timedelta))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError("Invalid isoformat string: %r" % time_string) from None

    def utcoffset(self):
        return None if self._tzinfo is None else _zone_value("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else _zone_value("dst", self._tzinfo.dst(None))

    def __repr__(self):
        return self._repr_with([self._hour, self._minute, self._second, self._microsecond], 2)

    def isoformat(self, timespec="auto"):
        offset = self.utcoffset()
        return _clock_text(self, timespec) + ("" if offset is None else _offset_text(offset))

    def __str__(self):
        return self.isoformat()

    def strftime(self, fmt):
        from _time_format import format_time

        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1)
        return format_time(fmt, fields, "%06d" % self._microsecond, self._zone(None))

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def _keys(self, other, equal=False):
        if not isinstance(other, time):
            return None
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equal:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        a, b = self._clock_micro(), other._clock_micro()
        return (a, b) if mine is None else (a - mine._total(), b - theirs._total())

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._clock_micro() - (0 if offset is None else offset._total()))

    def __bool__(self):
        return True


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(_Clock, date):
    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        return _make_date(cls, *_check_date(year, month, day))._set_clock(*values, tzinfo, fold)

    @classmethod
    def _from_micro(cls, micro, tz):
        # microseconds since the beginning of the year 1, day 1 being 1
        days, rest = divmod(micro, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(rest, 1000000)
        minutes, second = divmod(seconds, 60)
        year, month, day = _from_ordinal(days)
        return cls(year, month, day, minutes // 60, minutes % 60, second, micro, tz)

    def _micro(self):
        return _ordinal(self._year, self._month, self._day) * 86400000000 + self._clock_micro()

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        _check_tz(tz)
        a, b = _ratio(t) if isinstance(t, float) else (_integer(t), 1)
        micro = _divide_nearest(a * 1000000, b)
        try:
            moment = cls._from_micro(micro + 719163 * 86400000000, None)
        except OverflowError:
            raise ValueError("year %d is out of range" % (1970 + micro // 31556952000000)) from None
        return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        from utime import time_ns

        moment = cls._from_micro(time_ns() // 1000 + 719163 * 86400000000, None)
        _check_tz(tz)
        return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % type(date).__name__)
        if not isinstance(time, _time):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % type(time).__name__)
        return cls(
            date._year,
            date._month,
            date._day,
            time._hour,
            time._minute,
            time._second,
            time._microsecond,
            time._tzinfo if tzinfo is True else tzinfo,
            fold=time._fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        from _iso_format import parse_date, parse_time

        try:
            found, end = parse_date(date_string)
            if end == len(date_string):
                return cls(*found)
            clock = parse_time(date_string[end + 1 :], timezone, timedelta)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError("Invalid isoformat string: %r" % date_string) from None
        return cls(*found, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        from _time_format import parse

        for i, text in enumerate((date_string, format)):
            if not isinstance(text, str):
                raise TypeError("strptime() argument %d must be str, not %s" % (i + 1, type(text).__name__))
        fields, micro, offset, zone = parse(date_string, format)
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset[0], microseconds=offset[1])
            tz = timezone(delta) if zone is None else timezone(delta, zone)
        return cls(*fields[:6], micro, tz)

    def timestamp(self):
        return self._utc_micro() / 1000000

    def _utc_micro(self):
        # since 1970; local time is UTC
        offset = self.utcoffset()
        return self._micro() - 719163 * 86400000000 - (0 if offset is None else offset._total())

    def _fields(self, isdst):
        from _time_format import struct_time

        yday = day_of_year(self._year, self._month, self._day)
        return struct_time(
            (self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), yday, isdst)
        )

    def timetuple(self):
        dst = self.dst()
        return self._fields(-1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self if not offset else self - offset)._fields(0)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return self.time().replace(tzinfo=self._tzinfo)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            raise TypeError("tz argument must be an instance of tzinfo")
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self if offset is None else self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def utcoffset(self):
        return None if self._tzinfo is None else _zone_value("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else _zone_value("dst", self._tzinfo.dst(self))

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            DAYS[self.weekday()][:3],
            MONTHS[self._month - 1][:3],
            self._day,
            self._hour,
            self._minute,
            self._second,
            self._year,
        )

    def isoformat(self, sep="T", timespec="auto"):
        offset = self.utcoffset()
        text = "%04d-%02d-%02d%s%s" % (self._year, self._month, self._day, sep, _clock_text(self, timespec))
        return text if offset is None else text + _offset_text(offset)

    def __repr__(self):
        numbers = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        return self._repr_with(numbers, 5)

    def __str__(self):
        return self.isoformat(" ")

    def strftime(self, fmt):
        from _time_format import format_time

        return format_time(fmt, self._fields(0), "%06d" % self._microsecond, self._zone(self))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError("must be str, not %s" % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def _keys(self, other, equal=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not equal:
                self._cannot(other)
            return None
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equal:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        a, b = self._micro(), other._micro()
        return (a, b) if mine is None else (a - mine._total(), b - theirs._total())

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micro() - (0 if offset is None else offset._total()))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_micro(self._micro() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._micro() - other._micro()
        if mine is not None:
            difference += theirs._total() - mine._total()
        return _delta(difference)


_date = date
_time = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
