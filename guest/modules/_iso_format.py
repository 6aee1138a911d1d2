# The parts of datetime about ISO 8601. A ValueError without arguments: the text as a whole is wrong.
from ucollections import namedtuple

from _time_format import days_before_year


class IsoCalendarDate(namedtuple("IsoCalendarDate", ("year", "week", "weekday"))):
    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%r, week=%r, weekday=%r)" % tuple(self)

    __str__ = __repr__


def _digits(text, at, n):
    part = text[at : at + n]
    if len(part) != n or not part.isdigit():
        raise ValueError
    return int(part), at + n


def _week_date(year, week, day):
    if not 1 <= day <= 7:
        raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
    before = days_before_year(year)
    fourth = before + 4
    start = fourth - (fourth + 6) % 7
    fourth_next = days_before_year(year + 1) + 4
    weeks = (fourth_next - (fourth_next + 6) % 7 - start) // 7
    if not 1 <= week <= weeks:
        raise ValueError("Invalid week: %d" % week)
    from datetime import date

    found = date.fromordinal(start + (week - 1) * 7 + day - 1)
    return found.year, found.month, found.day


def parse_date(text):
    # ((year, month, day), end)
    year, at = _digits(text, 0, 4)
    separated = text[at : at + 1] == "-"
    at += separated
    if text[at : at + 1] == "W":
        week, at = _digits(text, at + 1, 2)
        day = 1
        if separated and text[at : at + 1] == "-":
            day, at = _digits(text, at + 1, 1)
        elif not separated and text[at : at + 1].isdigit():
            day, at = _digits(text, at, 1)
        return _week_date(year, week, day), at
    month, at = _digits(text, at, 2)
    if separated:
        if text[at : at + 1] != "-":
            raise ValueError
        at += 1
    day, at = _digits(text, at, 2)
    return (year, month, day), at


def _clock(text):
    # hour, minute, second, microsecond
    values = [0, 0, 0, 0]
    at = 0
    separator = None
    for i in range(3):
        values[i], at = _digits(text, at, 2)
        if at == len(text):
            return values
        if i == 2:
            break
        if separator is None:
            separator = text[at] == ":"
        if separator:
            if text[at] != ":":
                raise ValueError
            at += 1
    if text[at] not in ".,":
        raise ValueError
    fraction = text[at + 1 :]
    if not fraction or not fraction.isdigit():
        raise ValueError
    values[3] = int((fraction + "000000")[:6])
    return values


def parse_time(text, timezone, timedelta):
    # the arguments of time()
    tz = None
    for i, c in enumerate(text):
        if c in "+-Z":
            if c == "Z":
                if i != len(text) - 1:
                    raise ValueError
                tz = timezone.utc
            else:
                hours, minutes, seconds, micro = _clock(text[i + 1 :])
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micro)
                tz = timezone(-offset if c == "-" else offset) if offset else timezone.utc
            text = text[:i]
            break
    return tuple(_clock(text)) + (tz,)
