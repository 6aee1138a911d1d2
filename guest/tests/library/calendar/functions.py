import calendar
print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthrange(2023, 9))
print(calendar.month_name[3], calendar.month_abbr[12], calendar.day_name[0], calendar.day_abbr[6], list(calendar.month_name)[:3], calendar.MONDAY, calendar.SUNDAY)
print(calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, 3, 1))
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.timegm((1970, 1, 1, 0, 0, 0)))
c = calendar.Calendar(6)
print(list(c.itermonthdays(2024, 6))[:8], list(c.iterweekdays()), list(c.itermonthdays2(2024, 6))[:3], [str(d) for d in c.itermonthdates(2024, 6)][:3], len(c.monthdatescalendar(2024, 6)))
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e:
    print(e)
print(calendar.calendar(2024)[:200])
print(calendar.weekheader(3))
