# What time and datetime share: struct_time, strftime and strptime.
from ucollections import namedtuple as _plain

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_fields = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst".split()


class struct_time(_plain("time.struct_time", _fields)):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_zone = "UTC"
    tm_gmtoff = 0

    def __new__(cls, sequence):
        values = tuple(sequence)
        if not 9 <= len(values) <= 11:
            raise TypeError("time.struct_time() takes an at least 9-sequence (%d-sequence given)" % len(values))
        return super().__new__(cls, *values[:9])

    def __repr__(self):
        return "time.struct_time(%s)" % ", ".join(["%s=%r" % item for item in zip(_fields, self)])

    __str__ = __repr__


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def day_of_year(year, month, day):
    return _BEFORE[month - 1] + (month > 2 and is_leap(year)) + day


def weekday(year, month, day):
    return (days_before_year(year) + day_of_year(year, month, day) + 6) % 7


def iso_calendar(year, month, day):
    # (ISO year, week, weekday 1..7)
    ordinal = days_before_year(year) + day_of_year(year, month, day)
    thursday = ordinal - (ordinal + 6) % 7 + 3
    iso_year = year
    if thursday > days_before_year(year + 1):
        iso_year += 1
    elif thursday <= days_before_year(year):
        iso_year -= 1
    return iso_year, (thursday - days_before_year(iso_year) - 1) // 7 + 1, (ordinal + 6) % 7 + 1


def asctime(t):
    return "%s %s %2d %02d:%02d:%02d %d" % (DAYS[t[6]][:3], MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def format_time(format, t, micro="000000", zone=("", ""), month_day=True):
    # t as in struct_time; zone: what %z and %Z stand for
    year, month, day, hour, minute, second, wday, yday = t[:8]
    hour12 = hour % 12 or 12

    def one(c):
        if c == "Y":
            return str(year)
        if c == "m":
            return "%02d" % month
        if c == "d":
            return "%02d" % day
        if c == "H":
            return "%02d" % hour
        if c == "M":
            return "%02d" % minute
        if c == "S":
            return "%02d" % second
        if c == "f":
            return micro
        if c == "y":
            return "%02d" % (year % 100)
        if c == "C":
            return "%02d" % (year // 100)
        if c == "B":
            return MONTHS[month - 1]
        if c in "bh":
            return MONTHS[month - 1][:3]
        if c == "A":
            return DAYS[wday]
        if c == "a":
            return DAYS[wday][:3]
        if c == "j":
            return "%03d" % yday
        if c == "w":
            return str((wday + 1) % 7)
        if c == "u":
            return str(wday + 1)
        if c == "U":
            return "%02d" % ((yday + 6 - (wday + 1) % 7) // 7)
        if c == "W":
            return "%02d" % ((yday + 6 - wday) // 7)
        if c in "GgV":
            iso = iso_calendar(year, month, day)
            return "%02d" % iso[1] if c == "V" else "%d" % iso[0] if c == "G" else "%02d" % (iso[0] % 100)
        if c == "I":
            return "%02d" % hour12
        if c == "l":
            return "%2d" % hour12
        if c == "k":
            return "%2d" % hour
        if c == "e":
            return "%2d" % day
        if c == "p":
            return "PM" if hour >= 12 else "AM"
        if c == "P":
            return "pm" if hour >= 12 else "am"
        if c == "z":
            return zone[0]
        if c == "Z":
            return zone[1]
        if c == "s":
            from utime import mktime

            return str(mktime(tuple(t[:8])))
        return {"%": "%", "n": "\n", "t": "\t"}.get(c)

    composed = {
        "c": "%a %b %e %H:%M:%S %Y",
        "x": "%m/%d/%y",
        "X": "%H:%M:%S",
        "D": "%m/%d/%y",
        "F": "%Y-%m-%d",
        "T": "%H:%M:%S",
        "R": "%H:%M",
        "r": "%I:%M:%S %p",
    }
    result = []
    parts = format.split("%")
    result.append(parts[0])
    i = 1
    while i < len(parts):
        part = parts[i]
        i += 1
        if part == "":
            # "%%", or a lone "%" at the end
            result.append("%")
            if i < len(parts):
                result.append(parts[i])
                i += 1
            continue
        flag = ""
        c = part[0]
        rest = part[1:]
        if c in "-_0^#" and rest:
            flag, c, rest = c, rest[0], rest[1:]
        text = format_time(composed[c], t, micro, zone) if c in composed else one(c)
        if text is None:
            text = "%" + flag + c
        elif flag == "-":
            text = text.lstrip("0 ") or "0"
        elif flag == "_":
            stripped = text.lstrip("0")
            text = " " * (len(text) - len(stripped)) + stripped if stripped else " " * (len(text) - 1) + "0"
        elif flag == "0":
            text = text.replace(" ", "0")
        elif flag:
            text = text.upper()
        result.append(text)
        result.append(rest)
    return "".join(result)


def format_struct(format, t):
    t = tuple(t)
    if len(t) < 9:
        raise TypeError("Tuple or struct_time argument required")
    month, day = t[1] or 1, t[2] or 1
    for value, low, high, name in (
        (month, 1, 12, "month"),
        (day, 1, 31, "day of month"),
        (t[3], 0, 23, "hour"),
        (t[4], 0, 59, "minute"),
        (t[5], 0, 61, "seconds"),
    ):
        if not low <= value <= high:
            raise ValueError("%s out of range" % name)
    t = (t[0], month, day) + t[3:6] + (t[6] % 7, t[7] or 1)
    return format_time(format, t, zone=("+0000", "UTC"))


# ---- strptime

# directive: most digits, smallest and largest value
_NUMBERS = {
    "d": (2, 1, 31),
    "f": (6, 0, 999999),
    "H": (2, 0, 23),
    "I": (2, 1, 12),
    "G": (4, 0, 9999),
    "j": (3, 1, 366),
    "m": (2, 1, 12),
    "M": (2, 0, 59),
    "S": (2, 0, 61),
    "U": (2, 0, 53),
    "W": (2, 0, 53),
    "V": (2, 1, 53),
    "u": (1, 1, 7),
    "w": (1, 0, 6),
    "y": (2, 0, 99),
    "Y": (4, 0, 9999),
}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M"}


def _number(text, at, directive):
    # (value, position behind it), or None
    most, low, high = _NUMBERS[directive]
    end = at
    if directive == "d" and text[at : at + 1] == " ":
        end += 1
    while end < len(text) and end - at < most and text[end] in "0123456789":
        end += 1
    if directive in "YG" and end - at < 4:
        return None
    while end > at:
        digits = text[at:end].strip()
        if digits and low <= int(digits) <= high:
            return int(digits), end
        end -= 1
    return None


def _name(text, at, names):
    lowered = text[at:].lower()
    best = None
    for i, name in enumerate(names):
        if name and lowered.startswith(name.lower()) and (best is None or len(name) > len(names[best])):
            best = i
    return None if best is None else (best, at + len(names[best]))


def _offset(text, at):
    # seconds and microseconds east of UTC
    if text[at : at + 1] == "Z":
        return (0, 0), at + 1
    sign = {"+": 1, "-": -1}.get(text[at : at + 1])
    if sign is None:
        return None
    at += 1
    values = []
    colon = text[at + 2 : at + 3] == ":"
    while len(values) < 3:
        digits = text[at : at + 2]
        if len(digits) < 2 or not digits.isdigit():
            break
        values.append(int(digits))
        at += 2
        if len(values) < 2 and not colon:
            continue
        if text[at : at + 1] == ":" and colon and text[at + 1 : at + 3].isdigit():
            at += 1
        elif colon:
            break
    if len(values) < 2:
        return None
    micro = 0
    if len(values) == 3 and text[at : at + 1] == ".":
        end = at + 1
        while end < len(text) and end - at < 7 and text[end].isdigit():
            end += 1
        micro = int((text[at + 1 : end] + "000000")[:6])
        at = end
    hours, minutes, seconds = (values + [0])[:3]
    return (sign * (hours * 3600 + minutes * 60 + seconds), sign * micro), at


def _match(text, format):
    found = {}
    at = 0
    i = 0
    n = len(format)
    while i < n:
        c = format[i]
        i += 1
        if c.isspace():
            while i < n and format[i].isspace():
                i += 1
            start = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == start:
                return None
            continue
        if c != "%":
            if text[at : at + 1].lower() != c.lower():
                return None
            at += 1
            continue
        if i == n:
            raise ValueError("stray %% in format '%s'" % format)
        d = format[i]
        i += 1
        if d == "%":
            got = (None, at + 1) if text[at : at + 1] == "%" else None
        elif d in _NUMBERS:
            got = _number(text, at, d)
            if got and d == "f":
                got = int((text[at : got[1]] + "000000")[:6]), got[1]
        elif d in "Aa":
            got = _name(text, at, DAYS if d == "A" else [name[:3] for name in DAYS])
        elif d in "Bb":
            got = _name(text, at, MONTHS if d == "B" else [name[:3] for name in MONTHS])
        elif d == "p":
            got = _name(text, at, ("AM", "PM"))
        elif d == "z":
            got = _offset(text, at)
        elif d == "Z":
            got = _name(text, at, ("UTC", "GMT"))
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (d, format))
        if got is None:
            return None
        found[d], at = got
    return found, at


def parse(text, format):
    # (fields of struct_time, microseconds, offset or None, name of the zone or None)
    if not isinstance(text, str):
        raise TypeError("strptime() argument 0 must be str, not %s" % type(text))
    if not isinstance(format, str):
        raise TypeError("strptime() argument 1 must be str, not %s" % type(format))
    plain = format
    for directive, meaning in _COMPOSED.items():
        plain = plain.replace("%" + directive, meaning)
    got = _match(text, plain)
    if got is None:
        raise ValueError("time data %r does not match format %r" % (text, format))
    found, end = got
    if end != len(text):
        raise ValueError("unconverted data remains: %s" % text[end:])
    return _assemble(found)


def _assemble(found):
    get = found.get
    year = get("Y")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    month = get("m")
    if month is None:
        names = get("B", get("b"))
        month = 1 if names is None else names + 1
    day = get("d", 1)
    hour = get("H", 0)
    if "I" in found and "H" not in found:
        hour = found["I"] % 12 + (12 if get("p") == 1 else 0)
    wday = get("A", get("a"))
    if "w" in found:
        wday = (found["w"] + 6) % 7
    if "u" in found:
        wday = found["u"] - 1
    yday = get("j")
    _check_weeks(found, year, wday)
    leap_year_fix = year is None and month == 2 and day == 29
    default = 1904 if leap_year_fix else 1900
    iso_year = get("G")
    if iso_year is not None:
        fourth = days_before_year(iso_year) + 4
        ordinal = fourth - (fourth + 6) % 7 + (found["V"] - 1) * 7 + wday
        year = iso_year
        yday = ordinal - days_before_year(year)
    elif year is not None and wday is not None and ("U" in found or "W" in found):
        yday = _day_of_week(year, get("U", get("W")), wday, "W" in found)
    year = default if year is None else year
    if yday is not None and not ("m" in found or "B" in found or "b" in found):
        if yday <= 0:
            year -= 1
            yday += 366 if is_leap(year) else 365
        length = 366 if is_leap(year) else 365
        if yday > length and iso_year is not None:
            yday -= length
            year += 1
        month = 12
        while month > 1 and day_of_year(year, month, 1) > yday:
            month -= 1
        day = yday - day_of_year(year, month, 1) + 1
    if year >= 1 and day > (29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]):
        raise ValueError("day is out of range for month")
    if yday is None:
        yday = day_of_year(year, month, day)
    if wday is None:
        wday = weekday(year, month, day)
    if leap_year_fix:
        year = 1900
    zone = None if "Z" not in found else ("UTC", "GMT")[found["Z"]]
    return (year, month, day, hour, get("M", 0), get("S", 0), wday, yday), get("f", 0), get("z"), zone


def _check_weeks(found, year, wday):
    if "G" in found:
        if "V" not in found or wday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    elif "V" in found:
        if year is None or wday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _day_of_week(year, week, wday, monday_first):
    # the day of the year of a weekday in a numbered week
    first = weekday(year, 1, 1)
    if not monday_first:
        first = (first + 1) % 7
        wday = (wday + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + wday - first
    return 1 + before + 7 * (week - 1) + wday


def parse_struct(text, format):
    fields, _, offset, zone = parse(text, format)
    result = struct_time(fields + (0 if zone is not None else -1,))
    result.tm_zone = zone
    result.tm_gmtoff = offset[0] if offset is not None else None
    return result
